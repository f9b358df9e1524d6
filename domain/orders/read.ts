import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { loadCart } from '#domain/cart'
import { mediaUrl } from '#domain/catalog'
import type { Checkout } from '#domain/checkout'
import { listPayments } from '#domain/payments'
import type { Cart } from '#schemas/cart'
import { decodeCursor, notFound, pageFrom, type StoreContext } from '../kernel/index.ts'
import type { OrderRow } from './place.ts'
import type { listOrdersInput, OrderOutput } from './schemas.ts'
import { listOrderTags } from './tags.ts'

/** Whole orders, set-based. */
export async function presentOrders(ctx: StoreContext, rows: OrderRow[]): Promise<OrderOutput[]> {
  if (!rows.length) return []
  const { orderLines: l, fulfilments: f, fulfilmentLines: fl, customers: c } = tables
  const ids = rows.map((r) => r.id)
  const [lines, payments, parcels, parcelLines, tags, people] = await Promise.all([
    ctx.tx
      .select()
      .from(l)
      .where(and(eq(l.storeId, ctx.store.id), inArray(l.orderId, ids)))
      .orderBy(asc(l.position)),
    listPayments(ctx, ids),
    ctx.tx
      .select()
      .from(f)
      .where(and(eq(f.storeId, ctx.store.id), inArray(f.orderId, ids)))
      .orderBy(asc(f.number)),
    ctx.tx
      .select({ fulfilmentId: fl.fulfilmentId, lineId: fl.orderLineId, quantity: fl.quantity })
      .from(fl)
      .innerJoin(f, and(eq(f.storeId, fl.storeId), eq(f.id, fl.fulfilmentId)))
      .where(and(eq(fl.storeId, ctx.store.id), inArray(f.orderId, ids))),
    listOrderTags(ctx, ids),
    ctx.tx
      .select({ id: c.id, email: c.email, name: c.name })
      .from(c)
      .where(
        and(
          eq(c.storeId, ctx.store.id),
          inArray(
            c.id,
            rows.map((r) => r.customerId),
          ),
        ),
      ),
  ])
  return rows.map((r) => {
    const amount = (minor: number) => ({ amount: minor, currency: r.currency })
    return {
      id: r.id,
      globalId: `ord_${ctx.store.id.toString(36)}_${r.id.replaceAll('-', '')}`,
      number: r.number,
      token: r.token,
      status: r.status,
      financialStatus: r.financialStatus,
      fulfilmentStatus: r.fulfilmentStatus,
      subtotal: amount(r.subtotalMinor),
      shipping: amount(r.shippingMinor),
      tax: amount(r.taxMinor),
      discount: amount(r.discountMinor),
      total: amount(r.totalMinor),
      taxesIncluded: r.taxesIncluded,
      taxRatePpm: r.taxRatePpm,
      shippingTitle: r.shippingTitle,
      email: r.email,
      note: r.note,
      lines: lines
        .filter((x) => x.orderId === r.id)
        .map((x) => ({
          id: x.id,
          productId: x.productId,
          variantId: x.variantId,
          title: x.title,
          variantTitle: x.variantTitle,
          sku: x.sku,
          quantity: x.quantity,
          fulfilledQuantity: x.fulfilledQuantity,
          unitPrice: amount(x.unitMinor),
          total: amount(x.totalMinor),
          picture: x.mediaHash ? mediaUrl(ctx.store.slug, x.mediaHash, 320) : null,
        })),
      payments: payments
        .filter((x) => x.orderId === r.id)
        .map((x) => ({
          id: x.id,
          provider: x.provider,
          status: x.status,
          amount: amount(x.amountMinor),
          label: x.label,
          errorCode: x.errorCode,
        })),
      fulfilments: parcels
        .filter((x) => x.orderId === r.id)
        .map((x) => ({
          id: x.id,
          number: x.number,
          carrier: x.carrier,
          trackingNumber: x.trackingNumber,
          trackingUrl: x.trackingUrl,
          createdAt: x.createdAt.toISOString(),
          lines: parcelLines.filter((y) => y.fulfilmentId === x.id).map(({ lineId, quantity }) => ({ lineId, quantity })),
        })),
      tags: tags.filter((x) => x.orderId === r.id).map((x) => x.tag),
      customer: people.find((p) => p.id === r.customerId) ?? { id: r.customerId, email: r.email, name: '' },
      shippingAddress: r.shippingAddress,
      placedAt: r.placedAt.toISOString(),
      cancelledAt: r.cancelledAt?.toISOString() ?? null,
      version: r.version,
    }
  })
}

export async function getOrder(ctx: StoreContext, by: { id: string } | { token: string }): Promise<OrderOutput> {
  const o = tables.orders
  const [row] = await ctx.tx
    .select()
    .from(o)
    .where(and(eq(o.storeId, ctx.store.id), 'id' in by ? eq(o.id, by.id) : eq(o.token, by.token)))
  const [order] = row ? await presentOrders(ctx, [row]) : []
  if (!order) throw notFound('order')
  return order
}

const views: Record<z.infer<typeof listOrdersInput>['view'], SQL | undefined> = {
  all: undefined,
  open: sql`status = 'open'`,
  unpaid: sql`status = 'open' and financial_status in ('pending', 'processing', 'expired')`,
  unfulfilled: sql`status = 'open' and fulfilment_status in ('unfulfilled', 'partial') and financial_status in ('paid', 'authorized', 'partially_refunded')`,
  cancelled: sql`status = 'cancelled'`,
}

export async function listOrders(
  ctx: StoreContext,
  input: z.infer<typeof listOrdersInput>,
): Promise<{ items: OrderOutput[]; nextCursor: string | null }> {
  const o = tables.orders
  const after = decodeCursor(input.cursor, 2)
  const like = `%${(input.q ?? '').replaceAll(/[%_\\]/g, '\\$&')}%`
  const number = /^#?(\d{1,9})$/.exec(input.q ?? '')?.[1]
  const search = input.q
    ? sql`(${number ? sql`${o.number} = ${Number(number)} or ` : sql``}${o.email} ilike ${like} or ${o.shippingAddress} ->> 'name' ilike ${like} or exists (select from order_lines l where l.store_id = ${o.storeId} and l.order_id = ${o.id} and (l.title ilike ${like} or l.sku ilike ${like})))`
    : undefined
  const rows = await ctx.tx
    .select()
    .from(o)
    .where(
      and(
        eq(o.storeId, ctx.store.id),
        views[input.view],
        search,
        input.customerId ? eq(o.customerId, input.customerId) : undefined,
        input.financialStatus ? eq(o.financialStatus, input.financialStatus) : undefined,
        input.fulfilmentStatus ? eq(o.fulfilmentStatus, input.fulfilmentStatus) : undefined,
        input.tag
          ? sql`exists (select from order_tags t where t.store_id = ${o.storeId} and t.order_id = ${o.id} and lower(t.tag) = ${input.tag.toLowerCase()})`
          : undefined,
        input.from ? sql`${o.placedAt} >= (${input.from}::date::timestamp at time zone ${ctx.store.timezone})` : undefined,
        input.to ? sql`${o.placedAt} < ((${input.to}::date + 1)::timestamp at time zone ${ctx.store.timezone})` : undefined,
        after ? sql`(${o.placedAt}, ${o.id}) < (${String(after[0])}::timestamptz, ${String(after[1])}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(o.placedAt), desc(o.id))
    .limit(input.limit + 1)
  const page = pageFrom(rows, input.limit, (r) => [r.placedAt.toISOString(), r.id])
  return { items: await presentOrders(ctx, page.items), nextCursor: page.nextCursor }
}

export async function countOrders(ctx: StoreContext): Promise<Record<'open' | 'unpaid' | 'unfulfilled' | 'all', number>> {
  const [row] = await ctx.tx.execute<{ all: number; open: number; unpaid: number; unfulfilled: number }>(sql`
    select count(*)::int as "all", count(*) filter (where ${views.open})::int as open, count(*) filter (where ${views.unpaid})::int as unpaid, count(*) filter (where ${views.unfulfilled})::int as unfulfilled
    from orders where store_id = ${ctx.store.id}`)
  return row ?? { all: 0, open: 0, unpaid: 0, unfulfilled: 0 }
}

export async function listEvents(ctx: StoreContext, orderId: string) {
  const e = tables.orderEvents
  const rows = await ctx.tx
    .select()
    .from(e)
    .where(and(eq(e.storeId, ctx.store.id), eq(e.orderId, orderId)))
    .orderBy(desc(e.at), desc(e.id))
  return rows.map((r) => ({ id: r.id, kind: r.kind, actor: r.actor, data: r.data, at: r.at.toISOString() }))
}

/** What the checkout page shows: the cart's lines, and whether an order came of it already. */
export async function loadCartOfCheckout(
  ctx: StoreContext,
  checkout: Checkout,
): Promise<{ cart: Cart; orderToken: string | null; isSettled: boolean }> {
  const o = tables.orders
  const cart = await loadCart(ctx, { id: checkout.cartId, version: checkout.cartVersion })
  const [order] = await ctx.tx
    .select()
    .from(o)
    .where(and(eq(o.storeId, ctx.store.id), eq(o.cartId, checkout.cartId)))
  if (!order) return { cart, orderToken: null, isSettled: false }
  const attempts = await listPayments(ctx, [order.id])
  return {
    cart,
    orderToken: order.token,
    isSettled: order.status !== 'open' || attempts.some((a) => !['failed', 'canceled', 'voided'].includes(a.status)),
  }
}

export async function checkoutTokenOf(ctx: StoreContext, orderId: string): Promise<string> {
  const { orders: o, checkouts: c } = tables
  const [row] = await ctx.tx
    .select({ token: c.token })
    .from(o)
    .innerJoin(c, and(eq(c.storeId, o.storeId), eq(c.id, o.checkoutId)))
    .where(and(eq(o.storeId, ctx.store.id), eq(o.id, orderId)))
  if (!row) throw notFound('checkout')
  return row.token
}
