import { sql } from 'drizzle-orm'
import type { TodayOutput } from '#schemas/analytics'
import type { StoreContext } from '../kernel/index.ts'
import { countsAsSale, localDay, shift, startOf, totalsOf } from './sales.ts'

const weeks = 4

/** What came in so far today (refunds beside it), hour by hour, beside what the same weekday had brought by this time in the last four weeks. */
export async function getToday(ctx: StoreContext): Promise<TodayOutput> {
  const today = localDay(ctx.now, ctx.store.timezone)
  const totals = await totalsOf(ctx, today, today)
  const line = await hourly(ctx, today, null)
  const earlier = await Promise.all(Array.from({ length: weeks }, (_, n) => hourly(ctx, shift(today, -7 * (n + 1)), n + 1)))
  const sum = (list: { sales: number; orders: number }[]) =>
    list.reduce((a, b) => ({ sales: a.sales + b.sales, orders: a.orders + b.orders }), { sales: 0, orders: 0 })
  const past = earlier.map(sum)
  const all = past.reduce((a, b) => ({ sales: a.sales + b.sales, orders: a.orders + b.orders }), { sales: 0, orders: 0 })
  const [first] = await ctx.tx.execute<{ day: string | null }>(
    sql`select to_char(min(placed_at) at time zone ${ctx.store.timezone}, 'YYYY-MM-DD') as day from orders where store_id = ${ctx.store.id}`,
  )
  // a young store is compared with the weeks that it has
  const past4 = Array.from({ length: weeks }, (_, n) => shift(today, -7 * (n + 1)))
  const known = Math.max(1, past4.filter((day) => first?.day && day >= first.day).length)
  return {
    sales: totals.sales + totals.refunds,
    orders: totals.orders,
    average: totals.average,
    visits: totals.visits,
    refunds: totals.refunds,
    refundedOrders: totals.refundedOrders,
    usual: {
      sales: Math.round(all.sales / known),
      orders: Math.round(all.orders / known),
      average: all.orders ? Math.round(all.sales / all.orders) : 0,
    },
    line: running(line.map((h) => h.sales)),
    usualLine: running(line.map((_, hour) => Math.round(earlier.reduce((n, day) => n + (day[hour]?.sales ?? 0), 0) / known))),
    weekday: new Date(today).getUTCDay() || 7,
  }
}

/** Each entry with all before it. */
function running(list: number[]): number[] {
  let total = 0
  return list.map((n) => {
    total += n
    return total
  })
}

/** Sales by hour of a local day, up to the hour it is now; `weeksAgo` cuts an earlier day at the same time of day. */
async function hourly(ctx: StoreContext, day: string, weeksAgo: number | null): Promise<{ sales: number; orders: number }[]> {
  const end = weeksAgo === null ? ctx.now : new Date(ctx.now.getTime() - weeksAgo * 7 * 86_400_000)
  const rows = await ctx.tx.execute<{ hour: number; sales: string; orders: string }>(sql`
    select extract(hour from o.placed_at at time zone ${ctx.store.timezone})::int as hour, sum(o.total_minor) as sales, count(*) as orders from orders o
    where o.store_id = ${ctx.store.id} and ${countsAsSale} and o.placed_at >= ${startOf(ctx, day)} and o.placed_at <= ${end.toISOString()}::timestamptz group by 1`)
  const hours =
    Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: ctx.store.timezone }).format(ctx.now)) + 1
  return Array.from({ length: hours }, (_, hour) => {
    const found = rows.find((r) => r.hour === hour)
    return { sales: Number(found?.sales ?? 0), orders: Number(found?.orders ?? 0) }
  })
}
