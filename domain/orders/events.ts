import { tables } from '#db'
import { actorName, type StoreContext } from '../kernel/index.ts'

export type OrderEventKind =
  | 'placed'
  | 'payment_captured'
  | 'payment_failed'
  | 'payment_started'
  | 'payment_refunded'
  | 'payment_disputed'
  | 'payment_quarantined'
  | 'stock_released'
  | 'fulfilled'
  | 'cancelled'
  | 'note'
  | 'mail_sent'
  | 'expired'
  | 'late_money'

/** One line of the order's timeline, append-only. */
export async function addEvent(
  ctx: StoreContext,
  orderId: string,
  kind: OrderEventKind,
  data: Record<string, string | number> = {},
): Promise<void> {
  await ctx.tx.insert(tables.orderEvents).values({ storeId: ctx.store.id, orderId, kind, actor: actorName(ctx.actor), data, at: ctx.now })
}
