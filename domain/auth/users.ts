import { hash, verify } from '@node-rs/argon2'
import { and, eq } from 'drizzle-orm'
import { type Tx, tables, withPlatform } from '#db'
import { invalid, isUniqueViolation, type Role } from '../kernel/index.ts'
import { resetTries, returnTry, takeTry } from './limits.ts'

export type User = { id: string; email: string; name: string; sessionVersion: number; locale: string }

/** argon2id with the parameters of OWASP's password storage cheat sheet (19 MiB, 2 passes). */
export const hashPassword = (password: string) => hash(password, { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 })
export const normaliseEmail = (email: string) => email.trim().toLowerCase()

let decoy: Promise<string> | undefined

/** Asked before every check of a password; only wrong ones count in the end. Throws 429. */
export async function takeSignInTry(email: string, ip: string): Promise<void> {
  const address = normaliseEmail(email)
  await takeTry('sign-in-form', `${ip} ${address}`)
  await takeTry('sign-in-ip', ip)
  await takeTry('sign-in-account', address)
}

/** The user, or null. Takes the same time and work whether the account exists or not. */
export async function verifyPassword(email: string, password: string, ip: string): Promise<User | null> {
  const address = normaliseEmail(email)
  const user = await findUserByEmail(address)
  decoy ??= hashPassword('a password nobody has')
  const isRight = await verify(user?.passwordHash ?? (await decoy), password).catch(() => false)
  if (!user || !isRight) return null
  await resetTries('sign-in-form', `${ip} ${address}`)
  await resetTries('sign-in-account', address)
  await returnTry('sign-in-ip', ip)
  return user
}

/** Writes a user in the caller's transaction. A taken address is 422 on `email`. */
export async function insertUser(tx: Tx, input: { email: string; name: string; passwordHash: string }): Promise<User> {
  try {
    const [user] = await tx
      .insert(tables.users)
      .values({ ...input, email: normaliseEmail(input.email) })
      .returning()
    if (!user) throw new Error('The user was not written')
    return user
  } catch (error) {
    if (isUniqueViolation(error))
      throw invalid('email.taken', 'There is already an account with this address.', [
        { path: 'email', message: 'There is already an account with this address. Sign in to open another store.' },
      ])
    throw error
  }
}

export async function findUserByEmail(email: string) {
  const [row] = await withPlatform('user by email', (tx) =>
    tx
      .select()
      .from(tables.users)
      .where(eq(tables.users.email, normaliseEmail(email))),
  )
  return row ?? null
}

/** The user of a session, or null when the session was revoked since. */
export async function findSessionUser(userId: string, sessionVersion: number): Promise<User | null> {
  const u = tables.users
  const [row] = await withPlatform('session', (tx) =>
    tx
      .select({ id: u.id, email: u.email, name: u.name, sessionVersion: u.sessionVersion, locale: u.locale })
      .from(u)
      .where(and(eq(u.id, userId), eq(u.sessionVersion, sessionVersion))),
  )
  return row ?? null
}

export const languages = ['en', 'zh'] as const

/** The language of a person's dashboard. */
export async function setLanguage(userId: string, locale: (typeof languages)[number]): Promise<void> {
  await withPlatform('language', (tx) => tx.update(tables.users).set({ locale }).where(eq(tables.users.id, userId)))
}

export type StoreOfUser = { id: number; slug: string; name: string; status: string; role: Role; isDemo: boolean }

export async function listStoresOfUser(userId: string): Promise<StoreOfUser[]> {
  const { stores: s, memberships: m } = tables
  const rows = await withPlatform('stores of user', (tx) =>
    tx
      .select({ id: s.id, slug: s.slug, name: s.name, status: s.status, role: m.role, isDemo: s.isDemo })
      .from(m)
      .innerJoin(s, eq(s.id, m.storeId))
      .where(eq(m.userId, userId))
      .orderBy(s.name, s.id),
  )
  return rows.filter((r) => r.status !== 'deleted').map((r) => ({ ...r, role: r.role as Role }))
}

export async function addMember(tx: Tx, storeId: number, userId: string, role: Role): Promise<void> {
  await tx.insert(tables.memberships).values({ storeId, userId, role }).onConflictDoNothing()
}
