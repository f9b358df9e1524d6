import { sql } from 'drizzle-orm'
import { purgeProducts } from '#domain/catalog'
import type { StoreContext } from '../kernel/index.ts'
import { countsAsSale } from './sales.ts'

const daysOfFame = 90

/**
 * How often products were sold in the last ninety days, for the shop's “best selling”; cancelled orders do not count. With an
 * order: the products in it, else all of the store's.
 */
export async function countSold(ctx: StoreContext, orderId?: string): Promise<void> {
  const since = new Date(ctx.now.getTime() - daysOfFame * 86_400_000).toISOString()
  const ofOrder = (column: 'p.id' | 'l.product_id') =>
    orderId
      ? sql`and ${sql.raw(column)} in (select product_id from order_lines where store_id = ${ctx.store.id} and order_id = ${orderId})`
      : sql``
  const rows = await ctx.tx.execute<{ id: string }>(sql`
    with sold as (select l.product_id, sum(l.quantity)::int as n from orders o join order_lines l on l.store_id = o.store_id and l.order_id = o.id
        where o.store_id = ${ctx.store.id} and ${countsAsSale} and o.status <> 'cancelled' and o.placed_at >= ${since}::timestamptz
        ${ofOrder('l.product_id')} group by 1),
      locked as (select p.id, coalesce(s.n, 0) as n from products p left join sold s on s.product_id = p.id
        where p.store_id = ${ctx.store.id} ${ofOrder('p.id')} and p.sold_count <> coalesce(s.n, 0) order by p.id for update of p)
    update products p set sold_count = k.n from locked k where p.store_id = ${ctx.store.id} and p.id = k.id returning p.id`)
  if (!orderId)
    purgeProducts(
      ctx,
      rows.map((r) => r.id),
    )
}
