import { type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { mediaUrl } from '#domain/catalog'
import type { SalesOutput, salesInput, Totals } from '#schemas/analytics'
import type { StoreContext } from '../kernel/index.ts'

const dayMs = 86_400_000
/** Whose whole money came and fits: the order counts on the day it was placed, whatever became of it; a refund counts on its own day. */
export const countsAsSale = sql`o.financial_status in ('paid', 'partially_refunded', 'refunded')`
const dayOf = (at: SQL, ctx: StoreContext) => sql`(${at} at time zone ${ctx.store.timezone})::date`

/** The figures of a range of days with the equally long range before it. */
export async function getSales(ctx: StoreContext, input: z.infer<typeof salesInput>): Promise<SalesOutput> {
  const to = input.to ?? localDay(ctx.now, ctx.store.timezone)
  const from = input.from ?? shift(to, -29)
  const length = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1
  const [beforeFrom, beforeTo] = [shift(from, -length), shift(from, -1)]
  const [totals, before, points, beforePoints, products, sources, hours] = await Promise.all([
    totalsOf(ctx, from, to),
    totalsOf(ctx, beforeFrom, beforeTo),
    pointsOf(ctx, from, to, input.by),
    pointsOf(ctx, beforeFrom, beforeTo, input.by),
    topProducts(ctx, from, to, 8),
    sourcesOf(ctx, from, to),
    hoursOf(ctx, from, to),
  ])
  const nothing = { sales: 0, orders: 0, visits: 0 }
  return {
    from,
    to,
    currency: ctx.store.currency,
    totals,
    before,
    points: points.map(({ at, ...p }, i) => {
      const { at: _, ...earlier } = beforePoints[i] ?? { at: '', ...nothing }
      return { at, ...p, before: earlier }
    }),
    products,
    sources,
    hours,
  }
}

export async function totalsOf(ctx: StoreContext, from: string, to: string): Promise<Totals> {
  const id = ctx.store.id
  const [row] = await ctx.tx.execute<Record<'orders' | 'goods' | 'discounts' | 'delivery' | 'tax' | 'total', string>>(sql`
    select count(*) as orders, coalesce(sum(o.subtotal_minor), 0) as goods, coalesce(sum(o.discount_minor), 0) as discounts,
      coalesce(sum(o.shipping_minor), 0) as delivery, coalesce(sum(o.tax_minor) filter (where not o.taxes_included), 0) as tax,
      coalesce(sum(o.total_minor), 0) as total
    from orders o where o.store_id = ${id} and ${countsAsSale} and o.placed_at >= ${startOf(ctx, from)} and o.placed_at < ${startOf(ctx, shift(to, 1))}`)
  const [back] = await ctx.tx.execute<Record<'refunds' | 'orders', string>>(sql`
    select coalesce(sum(t.amount_minor), 0) as refunds, count(distinct t.order_id) as orders from payment_transactions t
    join orders o on o.store_id = t.store_id and o.id = t.order_id and ${countsAsSale}
    where t.store_id = ${id} and t.kind = 'refund' and t.created_at >= ${startOf(ctx, from)} and t.created_at < ${startOf(ctx, shift(to, 1))}`)
  const [seen] = await ctx.tx.execute<Record<'visits' | 'product' | 'cart' | 'checkout', string>>(sql`
    select count(*) as visits, count(*) filter (where stage >= 1) as product, count(*) filter (where stage >= 2) as cart, count(*) filter (where stage >= 3) as checkout
    from visits where store_id = ${id} and day between ${from} and ${to}`)
  const orders = Number(row?.orders)
  return {
    orders,
    goods: Number(row?.goods),
    discounts: Number(row?.discounts),
    delivery: Number(row?.delivery),
    tax: Number(row?.tax),
    refunds: Number(back?.refunds),
    refundedOrders: Number(back?.orders),
    sales: Number(row?.total) - Number(back?.refunds),
    average: orders ? Math.round(Number(row?.total) / orders) : 0,
    visits: Number(seen?.visits),
    lookedAtProduct: Number(seen?.product),
    putInCart: Number(seen?.cart),
    beganCheckout: Number(seen?.checkout),
  }
}

/** One row a bucket, empty ones included; the first day of the bucket names it. */
async function pointsOf(ctx: StoreContext, from: string, to: string, by: 'day' | 'week' | 'month') {
  const id = ctx.store.id
  const bucket = (day: SQL) => sql`greatest(date_trunc(${by}, ${day}::timestamp)::date, ${from}::date)`
  const rows = await ctx.tx.execute<{ at: string; sales: string; orders: string; visits: string }>(sql`
    with placed as (select ${bucket(dayOf(sql`o.placed_at`, ctx))} as at, sum(o.total_minor) as total, count(*) as n from orders o
        where o.store_id = ${id} and ${countsAsSale} and o.placed_at >= ${startOf(ctx, from)} and o.placed_at < ${startOf(ctx, shift(to, 1))} group by 1),
      refunded as (select ${bucket(dayOf(sql`t.created_at`, ctx))} as at, sum(t.amount_minor) as total from payment_transactions t
        join orders o on o.store_id = t.store_id and o.id = t.order_id and ${countsAsSale}
        where t.store_id = ${id} and t.kind = 'refund' and t.created_at >= ${startOf(ctx, from)} and t.created_at < ${startOf(ctx, shift(to, 1))} group by 1),
      seen as (select ${bucket(sql`day`)} as at, count(*) as n from visits where store_id = ${id} and day between ${from} and ${to} group by 1),
      days as (select distinct ${bucket(sql`d`)} as at from generate_series(${from}::date, ${to}::date, interval '1 day') d)
    select to_char(days.at, 'YYYY-MM-DD') as at, coalesce(p.total, 0) - coalesce(r.total, 0) as sales, coalesce(p.n, 0) as orders, coalesce(s.n, 0) as visits
    from days left join placed p using (at) left join refunded r using (at) left join seen s using (at) order by days.at`)
  return rows.map((r) => ({ at: r.at, sales: Number(r.sales), orders: Number(r.orders), visits: Number(r.visits) }))
}

export async function topProducts(ctx: StoreContext, from: string, to: string, limit: number): Promise<SalesOutput['products']> {
  const rows = await ctx.tx.execute<{ product_id: string; title: string; hash: string | null; quantity: string; sales: string }>(sql`
    select l.product_id, (array_agg(l.title order by l.id desc))[1] as title, (array_agg(l.media_hash order by l.id desc))[1] as hash,
      sum(l.quantity) as quantity, sum(l.total_minor) as sales
    from orders o join order_lines l on l.store_id = o.store_id and l.order_id = o.id
    where o.store_id = ${ctx.store.id} and ${countsAsSale} and o.placed_at >= ${startOf(ctx, from)} and o.placed_at < ${startOf(ctx, shift(to, 1))}
    group by l.product_id order by sales desc, l.product_id limit ${limit}`)
  return rows.map((r) => ({
    productId: r.product_id,
    title: r.title,
    picture: r.hash ? mediaUrl(ctx.store.slug, r.hash, 320) : null,
    quantity: Number(r.quantity),
    sales: Number(r.sales),
  }))
}

async function sourcesOf(ctx: StoreContext, from: string, to: string): Promise<SalesOutput['sources']> {
  const rows = await ctx.tx.execute<{ source: string; n: string }>(sql`
    select source, count(*) as n from visits where store_id = ${ctx.store.id} and day between ${from} and ${to} group by 1 order by 2 desc, 1 limit 6`)
  return rows.map((r) => ({ source: r.source, visits: Number(r.n) }))
}

async function hoursOf(ctx: StoreContext, from: string, to: string): Promise<SalesOutput['hours']> {
  const local = sql`(o.placed_at at time zone ${ctx.store.timezone})`
  const rows = await ctx.tx.execute<{ weekday: number; hour: number; n: string }>(sql`
    select extract(isodow from ${local})::int as weekday, extract(hour from ${local})::int as hour, count(*) as n from orders o
    where o.store_id = ${ctx.store.id} and ${countsAsSale} and o.placed_at >= ${startOf(ctx, from)} and o.placed_at < ${startOf(ctx, shift(to, 1))} group by 1, 2`)
  return rows.map((r) => ({ weekday: r.weekday, hour: r.hour, orders: Number(r.n) }))
}

/** Midnight of a local day as an instant; the range stays on the index of placed_at. */
export const startOf = (ctx: StoreContext, day: string) => sql`(${day}::date::timestamp at time zone ${ctx.store.timezone})`

/** `2026-11-21`: the day an instant falls on in a time zone. */
export const localDay = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

export const shift = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
