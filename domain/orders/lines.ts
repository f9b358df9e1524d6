import { sql } from 'drizzle-orm'
import type { StoreContext } from '../kernel/index.ts'

/** Tracked lines of an order whose promise was released, as wishes for a new one. */
export async function loadReservable(ctx: StoreContext, orderId: string) {
  const rows = await ctx.tx.execute<{ id: string; variant_id: string; quantity: number; sells_when_out: boolean; title: string }>(sql`
    select l.id, l.variant_id, l.quantity, v.sells_when_out, l.title from order_lines l join variants v on v.store_id = l.store_id and v.id = l.variant_id and v.is_tracked
    where l.store_id = ${ctx.store.id} and l.order_id = ${orderId}
      and not exists (select from reservations r where r.store_id = l.store_id and r.order_line_id = l.id and r.state in ('held', 'taken', 'fulfilled'))`)
  return rows.map((l) => ({
    orderLineId: l.id,
    variantId: l.variant_id,
    quantity: l.quantity,
    isTracked: true,
    sellsWhenOut: l.sells_when_out,
    title: l.title,
  }))
}
