import { and, eq, inArray, sql } from 'drizzle-orm'
import { tables } from '#db'
import { actorName, notFound, type StoreContext, sum } from '../kernel/index.ts'
import type { AttemptState, Snapshot } from './port.ts'

export type Payment = typeof tables.payments.$inferSelect
export const liveStates: AttemptState[] = ['created', 'requires_action', 'processing', 'authorized']

const rank: Record<AttemptState, number> = {
  created: 0,
  requires_action: 1,
  processing: 2,
  authorized: 3,
  failed: 4,
  canceled: 4,
  voided: 4,
  succeeded: 5,
}

/** Rank only goes up, with one door back: requires_action ⇄ processing. Success overwrites a cancelled attempt, never the reverse. */
export function mayMove(from: AttemptState, to: AttemptState): boolean {
  if (from === 'processing' && to === 'requires_action') return true
  return rank[to] > rank[from]
}

export async function createAttempt(
  ctx: StoreContext,
  input: { orderId: string; provider: string; amountMinor: number; currency: string; number: number },
): Promise<Payment> {
  const [row] = await ctx.tx
    .insert(tables.payments)
    .values({
      storeId: ctx.store.id,
      orderId: input.orderId,
      provider: input.provider,
      amountMinor: input.amountMinor,
      currency: input.currency,
      idempotencyKey: `${ctx.store.id}:${input.orderId}:begin:${input.number}`,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .returning()
  if (!row) throw new Error('The attempt was not written')
  return row
}

export async function listPayments(ctx: StoreContext, orderIds: string[]): Promise<Payment[]> {
  const p = tables.payments
  return orderIds.length
    ? ctx.tx
        .select()
        .from(p)
        .where(and(eq(p.storeId, ctx.store.id), inArray(p.orderId, orderIds)))
        .orderBy(p.id)
    : []
}

export async function lockPayment(ctx: StoreContext, by: { id: string } | { provider: string; ref: string }): Promise<Payment> {
  const p = tables.payments
  const which = 'id' in by ? eq(p.id, by.id) : and(eq(p.provider, by.provider), eq(p.ref, by.ref))
  const [row] = await ctx.tx
    .select()
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), which))
    .for('update')
  if (!row) throw notFound('payment')
  return row
}

export type Entry = { kind: 'capture' | 'refund' | 'dispute' | 'authorize' | 'void' | 'fee'; amountMinor: number }

/** Brings our books to the provider's truth; returns the entries that were new. The payment row is locked by the caller. */
export async function bookSnapshot(ctx: StoreContext, payment: Payment, snapshot: Snapshot): Promise<Entry[]> {
  const t = tables.paymentTransactions
  const known = await ctx.tx
    .select({ kind: t.kind, amountMinor: t.amountMinor })
    .from(t)
    .where(and(eq(t.storeId, ctx.store.id), eq(t.paymentId, payment.id)))
  const booked = (kind: string) => sum(known.filter((k) => k.kind === kind).map((k) => k.amountMinor))
  const wanted: [Entry['kind'], number][] = [
    ['authorize', snapshot.authorizedMinor],
    ['capture', snapshot.capturedMinor],
    ['refund', snapshot.refundedMinor],
    ['dispute', snapshot.disputedMinor],
  ]
  const entries = wanted.flatMap(([kind, total]) => (total > booked(kind) ? [{ kind, amountMinor: total - booked(kind) }] : []))
  for (const entry of entries) {
    await ctx.tx.insert(t).values({
      storeId: ctx.store.id,
      orderId: payment.orderId,
      paymentId: payment.id,
      kind: entry.kind,
      amountMinor: entry.amountMinor,
      currency: payment.currency,
      key: `to:${booked(entry.kind) + entry.amountMinor}`,
      actor: actorName(ctx.actor),
      at: ctx.now,
    })
  }
  return entries
}

/** Moves an attempt's state through the database's function, which refuses what `mayMove` refuses. */
export async function movePayment(ctx: StoreContext, id: string, status: AttemptState): Promise<void> {
  await ctx.tx.execute(sql`select move_payment(${id}, ${status}, ${ctx.now.toISOString()}::timestamptz)`)
}

type Detail = Partial<Pick<Payment, 'ref' | 'label' | 'nextAction' | 'errorCode'>>

export async function updatePayment(ctx: StoreContext, id: string, set: Detail): Promise<void> {
  const p = tables.payments
  await ctx.tx
    .update(p)
    .set({ ...set, updatedAt: ctx.now })
    .where(and(eq(p.storeId, ctx.store.id), eq(p.id, id)))
}

/** Captured and refunded over all attempts of an order. */
export async function orderBalance(ctx: StoreContext, orderId: string): Promise<{ capturedMinor: number; refundedMinor: number }> {
  const t = tables.paymentTransactions
  const rows = await ctx.tx
    .select({ kind: t.kind, amountMinor: t.amountMinor })
    .from(t)
    .where(and(eq(t.storeId, ctx.store.id), eq(t.orderId, orderId)))
  const total = (kind: string) => sum(rows.filter((r) => r.kind === kind).map((r) => r.amountMinor))
  return { capturedMinor: total('capture'), refundedMinor: total('refund') }
}
