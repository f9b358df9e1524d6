import { and, eq } from 'drizzle-orm'
import { tables } from '#db'
import { releaseReservations, reserveStock, takeReservations } from '#domain/inventory'
import {
  bookSnapshot,
  type Entry,
  getProvider,
  lockPayment,
  mayMove,
  movePayment,
  orderBalance,
  type Payment,
  type Snapshot,
  updatePayment,
} from '#domain/payments'
import { DomainError, emit, enqueue, inStore, log, type StoreContext } from '../kernel/index.ts'
import { addEvent } from './events.ts'
import { loadReservable } from './lines.ts'
import { moveOrder } from './move.ts'
import type { OrderRow } from './place.ts'

/**
 * The one place where a payment becomes the order's state, called by the return page, the webhook and the sweeper
 * alike. Safe to repeat and to reorder: rows are locked, ranks only rise, ledger keys and outbox keys are unique.
 */
export async function settle(ctx: StoreContext, paymentId: string, snapshot: Snapshot): Promise<{ order: OrderRow; payment: Payment }> {
  const seen = await lockOrderOfPayment(ctx, paymentId)
  const payment = await lockPayment(ctx, { id: paymentId })
  if (await isSuspicious(ctx, payment, snapshot, seen)) return reload(ctx, seen.id, paymentId)
  const entries = await bookSnapshot(ctx, payment, snapshot)
  const moves = mayMove(payment.status as Snapshot['state'], snapshot.state)
  if (moves || payment.ref !== snapshot.ref || snapshot.nextAction) {
    await updatePayment(ctx, payment.id, {
      ref: snapshot.ref,
      label: snapshot.label,
      nextAction: snapshot.state === 'requires_action' ? snapshot.nextAction : null,
      ...(moves ? { errorCode: snapshot.errorCode } : {}),
    })
  }
  if (moves) await movePayment(ctx, payment.id, snapshot.state)
  await note(ctx, seen.id, payment, entries)
  const balance = await orderBalance(ctx, seen.id)
  const state = financialState(seen, balance, moves ? snapshot.state : payment.status, payment.provider)
  if (state !== seen.financialStatus) {
    const isDone = state === 'paid' && seen.status === 'open' && seen.fulfilmentStatus === 'fulfilled'
    await moveOrder(ctx, seen.id, { financialStatus: state, ...(isDone ? { status: 'completed' } : {}) })
  }

  if (moves && (snapshot.state === 'failed' || snapshot.state === 'canceled') && state !== 'paid') {
    await releaseReservations(ctx, seen.id, 'Payment failed')
    await addEvent(ctx, seen.id, 'payment_failed', { code: snapshot.errorCode ?? snapshot.state })
  }
  if (moves && payment.provider === 'manual' && snapshot.state === 'processing') await takeReservations(ctx, seen.id) // accepted without money
  const hasSucceeded = entries.some((e) => e.kind === 'capture') || (moves && snapshot.state === 'succeeded')
  if (hasSucceeded && state === 'paid') await becomePaid(ctx, seen, payment)
  return reload(ctx, seen.id, paymentId)
}

/** Money is truth: stock that was given up meanwhile is taken again, else the money goes back and both sides are told by mail. */
async function becomePaid(ctx: StoreContext, order: OrderRow, payment: Payment) {
  const isLate = order.status === 'cancelled' || (await missesStock(ctx, order))
  if (isLate) {
    await addEvent(ctx, order.id, 'late_money', { amount: payment.amountMinor })
    await emit(ctx, 'order.late_money', `${order.id}:${payment.id}`, { orderId: order.id })
    await enqueue(
      ctx,
      'orders.refund-payment',
      { paymentId: payment.id, amountMinor: payment.amountMinor, key: 'late' },
      { key: `refund:${payment.id}:late` },
    )
    return
  }
  await takeReservations(ctx, order.id)
  await emit(ctx, 'order.paid', order.id, { orderId: order.id })
}

async function missesStock(ctx: StoreContext, order: OrderRow): Promise<boolean> {
  const missing = await loadReservable(ctx, order.id)
  if (!missing.length) return false
  try {
    await reserveStock(ctx, order.id, missing, ctx.now) // refuses before it writes
    return false
  } catch (error) {
    if (error instanceof DomainError && error.code === 'stock.insufficient') return true
    throw error
  }
}

async function isSuspicious(ctx: StoreContext, payment: Payment, snapshot: Snapshot, order: OrderRow): Promise<boolean> {
  const isMode = snapshot.livemode !== (ctx.store.mode === 'live') && payment.provider !== 'manual'
  const isAmount =
    snapshot.currency !== payment.currency || snapshot.amountMinor !== payment.amountMinor || snapshot.capturedMinor > payment.amountMinor
  if (payment.provider === 'manual' && snapshot.state === 'canceled') return false
  if (!isMode && !isAmount) return false
  await updatePayment(ctx, payment.id, {}) // asked again later, not every sweep
  if (isMode) log.warn({ storeId: ctx.store.id, paymentId: payment.id }, 'a payment of the other mode was ignored')
  else if (order.financialStatus !== 'quarantined') {
    await moveOrder(ctx, order.id, { financialStatus: 'quarantined' })
    await addEvent(ctx, order.id, 'payment_quarantined', { amount: snapshot.amountMinor, currency: snapshot.currency })
  }
  return true
}

function financialState(
  order: OrderRow,
  balance: { capturedMinor: number; refundedMinor: number },
  attempt: string,
  provider: string,
): string {
  if (order.financialStatus === 'quarantined' || balance.capturedMinor > order.totalMinor) return 'quarantined'
  if (balance.refundedMinor > 0) return balance.refundedMinor >= balance.capturedMinor ? 'refunded' : 'partially_refunded'
  if (balance.capturedMinor >= order.totalMinor && (order.totalMinor > 0 || attempt === 'succeeded')) return 'paid'
  if (balance.capturedMinor > 0) return 'partially_paid'
  if (attempt === 'authorized' || attempt === 'voided') return attempt
  if (order.financialStatus === 'expired' || order.financialStatus === 'voided') return order.financialStatus
  return attempt === 'processing' && provider !== 'manual' ? 'processing' : 'pending'
}

async function note(ctx: StoreContext, orderId: string, payment: Payment, entries: Entry[]) {
  for (const { kind, amountMinor } of entries) {
    if (kind === 'capture') await addEvent(ctx, orderId, 'payment_captured', { amount: amountMinor, provider: payment.provider })
    if (kind === 'refund') await addEvent(ctx, orderId, 'payment_refunded', { amount: amountMinor })
    if (kind === 'dispute') await addEvent(ctx, orderId, 'payment_disputed', { amount: amountMinor })
  }
}

/** The order first, then its payment: the same order of locks everywhere. */
async function lockOrderOfPayment(ctx: StoreContext, paymentId: string): Promise<OrderRow> {
  const { orders: o, payments: p } = tables
  const [found] = await ctx.tx
    .select({ orderId: p.orderId })
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), eq(p.id, paymentId)))
  const [order] = found
    ? await ctx.tx
        .select()
        .from(o)
        .where(and(eq(o.storeId, ctx.store.id), eq(o.id, found.orderId)))
        .for('update')
    : []
  if (!order) throw new DomainError('payment.not_found', 404, 'There is no such payment in this store.')
  return order
}

async function reload(ctx: StoreContext, orderId: string, paymentId: string) {
  const o = tables.orders
  const [order] = await ctx.tx
    .select()
    .from(o)
    .where(and(eq(o.storeId, ctx.store.id), eq(o.id, orderId)))
  if (!order) throw new Error('The order is gone')
  return { order, payment: await lockPayment(ctx, { id: paymentId }) }
}

/** Asks the provider and settles; for webhooks, the return page and the sweeper. */
export async function settleByAsking(storeId: number, payment: Pick<Payment, 'id' | 'provider' | 'ref' | 'idempotencyKey'>): Promise<void> {
  const provider = getProvider(payment.provider)
  if (payment.provider === 'manual') return settleManual(storeId, payment.id)
  const snapshot = payment.ref ? await provider.fetch(storeId, payment.ref) : await provider.findByKey(storeId, payment.idempotencyKey)
  await inStore(storeId, { kind: 'system', name: 'Payments' }, async (ctx) => {
    if (snapshot) await settle(ctx, payment.id, snapshot)
    // the provider never heard of this key: nothing was charged, the attempt is over
    else await settle(ctx, payment.id, await neverBegun(ctx, payment.id))
  })
}

/** A manual attempt whose process died before it was accepted: accept it now. */
async function settleManual(storeId: number, paymentId: string): Promise<void> {
  await inStore(storeId, { kind: 'system', name: 'Payments' }, async (ctx) => {
    const payment = await lockPayment(ctx, { id: paymentId })
    if (payment.status !== 'created') return
    const attempt = {
      id: payment.id,
      storeId,
      orderId: payment.orderId,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      idempotencyKey: payment.idempotencyKey,
      returnUrl: '',
      card: null,
    }
    await settle(ctx, paymentId, await getProvider('manual').begin(attempt))
  })
}

async function neverBegun(ctx: StoreContext, paymentId: string): Promise<Snapshot> {
  const payment = await lockPayment(ctx, { id: paymentId })
  return {
    ref: `none_${payment.id}`,
    state: 'canceled',
    currency: payment.currency,
    amountMinor: payment.amountMinor,
    authorizedMinor: 0,
    capturedMinor: 0,
    refundedMinor: 0,
    disputedMinor: 0,
    livemode: ctx.store.mode === 'live',
    errorCode: 'canceled',
    label: '',
    nextAction: null,
  }
}

export async function settleByRef(storeId: number, provider: string, ref: string): Promise<void> {
  await settleByAsking(storeId, await inStore(storeId, { kind: 'system', name: 'Payments' }, (ctx) => lockPayment(ctx, { provider, ref })))
}
