import { and, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { releaseReservations, restock } from '#domain/inventory'
import { getProvider, listPayments, liveStates, lockPayment, orderBalance, type Snapshot } from '#domain/payments'
import { conflict, emit, enqueue, inStore, invalid, notFound, type StoreContext, writeAudit } from '../kernel/index.ts'
import { addEvent } from './events.ts'
import { moveOrder } from './move.ts'
import type { OrderRow } from './place.ts'
import { settle, settleByAsking } from './settle.ts'

export async function lockOrder(ctx: StoreContext, id: string): Promise<OrderRow> {
  const o = tables.orders
  const [row] = await ctx.tx
    .select()
    .from(o)
    .where(and(eq(o.storeId, ctx.store.id), eq(o.id, id)))
    .for('update')
  if (!row) throw notFound('order')
  return row
}

/** Stops an order: promises go back to stock, sent goods too when asked, captured money is refunded by a job. */
export async function cancelOrder(ctx: StoreContext, input: { id: string; restock: boolean; reason: string }): Promise<void> {
  const order = await lockOrder(ctx, input.id)
  if (order.status === 'cancelled') return
  const l = tables.orderLines
  await releaseReservations(ctx, order.id, 'Order cancelled')
  if (input.restock) {
    const sent = await ctx.tx
      .select({ variantId: l.variantId, quantity: l.fulfilledQuantity })
      .from(l)
      .where(and(eq(l.storeId, ctx.store.id), eq(l.orderId, order.id), sql`${l.fulfilledQuantity} > 0`))
    const tracked = await onlyTracked(ctx, sent)
    await restock(ctx, order.id, tracked, 'Order cancelled')
  }
  const balance = await orderBalance(ctx, order.id)
  const owed = balance.capturedMinor - balance.refundedMinor
  const attempts = await listPayments(ctx, [order.id])
  const paid = attempts.find((a) => a.status === 'succeeded')
  if (owed > 0 && paid && paid.provider !== 'manual')
    await enqueue(
      ctx,
      'orders.refund-payment',
      { paymentId: paid.id, amountMinor: owed, key: 'cancel' },
      { key: `refund:${paid.id}:cancel` },
    )
  for (const attempt of attempts)
    if ((liveStates as string[]).includes(attempt.status))
      await enqueue(ctx, 'orders.cancel-payment', { paymentId: attempt.id }, { key: `cancel:${attempt.id}` })
  await moveOrder(ctx, order.id, { status: 'cancelled', ...(balance.capturedMinor === 0 ? { financialStatus: 'voided' } : {}) })
  await addEvent(ctx, order.id, 'cancelled', { reason: input.reason, refund: owed > 0 && paid?.provider !== 'manual' ? owed : 0 })
  await writeAudit(ctx, {
    action: 'order.cancelled',
    subjectType: 'order',
    subjectId: order.id,
    before: { status: order.status },
    after: { status: 'cancelled', reason: input.reason },
  })
  await emit(ctx, 'order.cancelled', order.id, { orderId: order.id })
}

/** The merchant has the money of a manual payment. */
export async function markPaid(ctx: StoreContext, id: string): Promise<void> {
  const order = await lockOrder(ctx, id)
  const attempt = (await listPayments(ctx, [id])).findLast((a) => a.provider === 'manual')
  if (order.financialStatus === 'paid') return
  if (order.status === 'cancelled') throw conflict('order.cancelled', 'A cancelled order cannot be paid.')
  if (!attempt) throw invalid('payment.not_manual', 'This order is not paid by hand.')
  const snapshot: Snapshot = {
    ref: attempt.ref ?? `manual_${attempt.id}`,
    state: 'succeeded',
    currency: attempt.currency,
    amountMinor: attempt.amountMinor,
    authorizedMinor: 0,
    capturedMinor: attempt.amountMinor,
    refundedMinor: 0,
    disputedMinor: 0,
    livemode: true,
    errorCode: null,
    label: attempt.label,
    nextAction: null,
  }
  await settle(ctx, attempt.id, snapshot)
  await writeAudit(ctx, { action: 'order.marked_paid', subjectType: 'order', subjectId: id, after: { amount: attempt.amountMinor } })
}

export async function addNote(ctx: StoreContext, id: string, text: string): Promise<void> {
  await lockOrder(ctx, id)
  await addEvent(ctx, id, 'note', { text })
}

/** Gives money back at the provider, then books it. The key makes a second run harmless. */
export async function refundPayment(storeId: number, paymentId: string, amountMinor: number, key: string): Promise<void> {
  const system = { kind: 'system', name: 'Payments' } as const
  const payment = await inStore(storeId, system, (ctx) => lockPayment(ctx, { id: paymentId }))
  if (!payment.ref) return
  const snapshot = await getProvider(payment.provider).refund(storeId, payment.ref, amountMinor, `${payment.idempotencyKey}:refund:${key}`)
  await inStore(storeId, system, (ctx) => settle(ctx, paymentId, snapshot))
}

export async function cancelPayment(storeId: number, paymentId: string): Promise<void> {
  const system = { kind: 'system', name: 'Payments' } as const
  const payment = await inStore(storeId, system, (ctx) => lockPayment(ctx, { id: paymentId }))
  if (!payment.ref) return void (await settleByAsking(storeId, payment))
  const answer = await getProvider(payment.provider).cancel(storeId, payment.ref)
  const snapshot = payment.provider === 'manual' ? { ...answer, currency: payment.currency, amountMinor: payment.amountMinor } : answer
  await inStore(storeId, system, (ctx) => settle(ctx, paymentId, snapshot))
}

/** Promises whose time is over: stock goes back, the unpaid order is marked expired and may still be paid anew. */
export async function expireHolds(ctx: StoreContext): Promise<number> {
  const r = tables.reservations
  const due = await ctx.tx
    .selectDistinct({ orderId: r.orderId })
    .from(r)
    .where(and(eq(r.storeId, ctx.store.id), eq(r.state, 'held'), sql`${r.heldUntil} < ${ctx.now.toISOString()}::timestamptz`))
    .orderBy(r.orderId)
    .limit(1)
  for (const { orderId } of due) {
    const order = await lockOrder(ctx, orderId)
    if (!(await releaseReservations(ctx, orderId, 'The time to pay was over'))) continue
    for (const attempt of await listPayments(ctx, [orderId]))
      if ((liveStates as string[]).includes(attempt.status))
        await enqueue(ctx, 'orders.cancel-payment', { paymentId: attempt.id }, { key: `cancel:${attempt.id}` })
    if (order.financialStatus === 'pending') await moveOrder(ctx, orderId, { financialStatus: 'expired' })
    await addEvent(ctx, orderId, 'expired')
  }
  return due.length
}

async function onlyTracked(ctx: StoreContext, units: { variantId: string; quantity: number }[]) {
  const v = tables.variants
  const out: typeof units = []
  for (const unit of units) {
    const [row] = await ctx.tx
      .select({ isTracked: v.isTracked })
      .from(v)
      .where(and(eq(v.storeId, ctx.store.id), eq(v.id, unit.variantId)))
    if (row?.isTracked) out.push(unit)
  }
  return out
}
