/**
 * Sending goods: parcels of an order, whole or in parts, with tracking. On hand and committed fall together.
 * Emits order.fulfilled for each parcel.
 */
import { and, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { fulfilReservations } from '#domain/inventory'
import { addEvent, lockOrder, moveOrder } from '#domain/orders'
import { actorName, conflict, emit, invalid, type StoreContext, writeAudit } from '../kernel/index.ts'

type Input = {
  id: string
  lines?: { lineId: string; quantity: number }[] | undefined
  tracking?: { carrier: string; number: string; url: string } | undefined
}

/** Makes a parcel. Without lines: all that is left. 409 when the order may not be sent, 422 when more is asked than is left. */
export async function createFulfilment(ctx: StoreContext, input: Input): Promise<string> {
  const order = await lockOrder(ctx, input.id)
  if (order.status !== 'open') throw conflict('order.not_open', `This order is ${order.status}.`)
  if (!['paid', 'authorized', 'partially_refunded', 'pending'].includes(order.financialStatus))
    throw conflict('order.not_paid', 'This order is not paid.')
  if (order.financialStatus === 'pending' && !(await isAcceptedUnpaid(ctx, order.id)))
    throw conflict('order.not_paid', 'This order is not paid.')
  const { orderLines: l, fulfilments: f, fulfilmentLines: fl } = tables
  const lines = await ctx.tx
    .select()
    .from(l)
    .where(and(eq(l.storeId, ctx.store.id), eq(l.orderId, order.id)))
    .orderBy(l.position)
  const wanted =
    input.lines ??
    lines.flatMap((x) => (x.quantity > x.fulfilledQuantity ? [{ lineId: x.id, quantity: x.quantity - x.fulfilledQuantity }] : []))
  if (!wanted.length) throw conflict('fulfilment.nothing_left', 'Everything of this order was sent.')
  for (const { lineId, quantity } of wanted) {
    const line = lines.find((x) => x.id === lineId)
    if (!line) throw invalid('fulfilment.line', 'This line is not of this order.')
    if (wanted.filter((w) => w.lineId === lineId).length > 1) throw invalid('fulfilment.line_twice', 'A line is named twice.')
    if (quantity > line.quantity - line.fulfilledQuantity)
      throw invalid('fulfilment.too_many', `Only ${line.quantity - line.fulfilledQuantity} of ${line.title} are left to send.`)
  }
  await fulfilReservations(
    ctx,
    order.id,
    wanted.map((w) => ({ orderLineId: w.lineId, quantity: w.quantity })),
  )
  const [count] = await ctx.tx
    .select({ n: sql<number>`count(*)::int` })
    .from(f)
    .where(and(eq(f.storeId, ctx.store.id), eq(f.orderId, order.id)))
  const number = (count?.n ?? 0) + 1
  const { carrier = '', number: trackingNumber = '', url: trackingUrl = '' } = input.tracking ?? {}
  const [parcel] = await ctx.tx
    .insert(f)
    .values({
      storeId: ctx.store.id,
      orderId: order.id,
      number,
      carrier,
      trackingNumber,
      trackingUrl,
      createdBy: actorName(ctx.actor),
      createdAt: ctx.now,
    })
    .returning({ id: f.id })
  if (!parcel) throw new Error('The parcel was not written')
  await ctx.tx
    .insert(fl)
    .values(wanted.map((w) => ({ storeId: ctx.store.id, fulfilmentId: parcel.id, orderLineId: w.lineId, quantity: w.quantity })))
  for (const w of wanted)
    await ctx.tx
      .update(l)
      .set({ fulfilledQuantity: sql`${l.fulfilledQuantity} + ${w.quantity}` })
      .where(and(eq(l.storeId, ctx.store.id), eq(l.id, w.lineId)))
  const isWhole = lines.every((x) => x.fulfilledQuantity + (wanted.find((w) => w.lineId === x.id)?.quantity ?? 0) === x.quantity)
  await moveOrder(ctx, order.id, {
    fulfilmentStatus: isWhole ? 'fulfilled' : 'partial',
    status: isWhole && order.financialStatus === 'paid' ? 'completed' : 'open',
  })
  await addEvent(ctx, order.id, 'fulfilled', {
    number,
    pieces: wanted.reduce((n, w) => n + w.quantity, 0),
    carrier,
    tracking: trackingNumber,
  })
  await writeAudit(ctx, { action: 'order.fulfilled', subjectType: 'order', subjectId: order.id, after: { parcel: number, lines: wanted } })
  await emit(ctx, 'order.fulfilled', `${order.id}:${number}`, { orderId: order.id, fulfilmentId: parcel.id })
  return parcel.id
}

/** A manual payment is accepted before the money is there; its stock is taken, so the goods may go. */
async function isAcceptedUnpaid(ctx: StoreContext, orderId: string): Promise<boolean> {
  const p = tables.payments
  const [row] = await ctx.tx
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), eq(p.orderId, orderId), eq(p.provider, 'manual'), eq(p.status, 'processing')))
  return Boolean(row)
}
