import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { tables, withPlatform } from '#db'
import { DomainError, platformUrl, randomToken, sha256 } from '../kernel/index.ts'
import { findUserByEmail, hashPassword } from './users.ts'

const validForMs = 60 * 60_000

export type ResetMail = { to: string; url: string; key: string }

/** Makes a reset link when the account exists; `send` queues the mail. Says nothing to the caller either way. */
export async function requestPasswordReset(email: string, send: (mail: ResetMail) => Promise<void>, now = new Date()): Promise<void> {
  const user = await findUserByEmail(email)
  if (!user) return
  const token = `${randomToken()}${randomToken()}`
  await withPlatform('password reset', (tx) =>
    tx.insert(tables.passwordResets).values({ tokenHash: sha256(token), userId: user.id, expiresAt: new Date(now.getTime() + validForMs) }),
  )
  await send({ to: user.email, url: platformUrl(`/reset-password?token=${token}`), key: `reset:${sha256(token)}` })
}

/** Sets a new password and ends every session of the user. 410 when the link was used or is too old. */
export async function resetPassword(token: string, password: string, now = new Date()): Promise<void> {
  const passwordHash = await hashPassword(password)
  const r = tables.passwordResets
  await withPlatform('password reset', async (tx) => {
    const [used] = await tx
      .update(r)
      .set({ usedAt: now })
      .where(and(eq(r.tokenHash, sha256(token)), isNull(r.usedAt), gt(r.expiresAt, now)))
      .returning({ userId: r.userId })
    if (!used) throw new DomainError('reset.expired', 410, 'This link was used already or is older than an hour. Ask for a new one.')
    await tx
      .update(tables.users)
      .set({ passwordHash, sessionVersion: sql`${tables.users.sessionVersion} + 1` })
      .where(eq(tables.users.id, used.userId))
  })
}
