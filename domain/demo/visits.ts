import { tables } from '#db'
import { localDay } from '#domain/analytics'
import type { StoreContext } from '../kernel/index.ts'
import type { PlannedOrder } from './plan.ts'
import { pick, random } from './random.ts'

const sources = ['', '', '', 'google.com', 'google.com', 'instagram.com', 'pinterest.com', 'duckduckgo.com']

/** Visitors of the days in which orders were placed: some forty for each order, most of whom only look. */
export async function writeVisits(ctx: StoreContext, orders: PlannedOrder[]): Promise<void> {
  const next = random(`${ctx.store.slug} visits`)
  const byDay = new Map<string, number>()
  for (const order of orders) {
    const day = localDay(order.at, ctx.store.timezone)
    byDay.set(day, (byDay.get(day) ?? 0) + 1)
  }
  const rows = [...byDay].flatMap(([day, count]) =>
    Array.from({ length: Math.round(count * (26 + next() * 20)) + 12 }, (_, n) => ({
      storeId: ctx.store.id,
      day,
      visitor: `demo-${n}`,
      stage: n < count * 1.4 ? 3 : n < count * 3.1 ? 2 : next() < 0.55 ? 1 : 0,
      source: pick(sources, next),
    })),
  )
  for (let n = 0; n < rows.length; n += 2_000) await ctx.tx.insert(tables.visits).values(rows.slice(n, n + 2_000))
}
