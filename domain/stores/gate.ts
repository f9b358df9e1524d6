import { eq, sql } from 'drizzle-orm'
import { tables, withPlatform } from '#db'
import { DomainError, hmac, type StoreContext, safeEqual, tags, writeAudit } from '../kernel/index.ts'

const s = tables.stores
const gateOf = (storeId: number, password: string) => hmac('gate', `${storeId}:${password.trim()}`)
type Gated = { storeId: number; gate: string | null }

/** What the browser of somebody who knows the password brings; a new password makes it worthless. */
export const gatePass = ({ storeId, gate }: Gated) => hmac('gate-pass', `${storeId}:${gate}`)
export const opensGate = (store: Gated, pass: string | null) => !store.gate || (pass !== null && safeEqual(pass, gatePass(store)))

/** The pass for a password, or null when it is the wrong one. */
export async function tryGate(ctx: StoreContext, password: string): Promise<string | null> {
  const gate = await getGate(ctx)
  const isRight = gate !== null && safeEqual(gate, gateOf(ctx.store.id, password))
  return isRight ? gatePass({ storeId: ctx.store.id, gate }) : null
}

export async function getGate(ctx: StoreContext): Promise<string | null> {
  const [row] = await ctx.tx.select({ gate: s.gate }).from(s).where(eq(s.id, ctx.store.id))
  return row?.gate ?? null
}

/** Shuts the shop for whoever does not know the password, or (null) opens it to all. Owner and admins. */
export async function setGate(ctx: StoreContext, password: string | null): Promise<void> {
  if (ctx.actor.kind === 'merchant' && ctx.actor.role === 'staff')
    throw new DomainError('access.denied', 403, 'Only the owner and admins close and open the shop.')
  const action = password === null ? 'store.gate_opened' : 'store.gate_shut'
  await writeAudit(ctx, { action, subjectType: 'store', subjectId: String(ctx.store.id) })
  ctx.purge(tags.store(ctx.store.id), tags.settings(ctx.store.id))
  await withPlatform('store gate', (tx) =>
    tx
      .update(s)
      .set({ gate: password === null ? null : gateOf(ctx.store.id, password), updatedAt: ctx.now, version: sql`${s.version} + 1` })
      .where(eq(s.id, ctx.store.id)),
  )
}
