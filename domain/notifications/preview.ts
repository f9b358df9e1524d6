import { desc, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { getOrder } from '#domain/orders'
import { notFound, type StoreContext } from '../kernel/index.ts'
import { composeOrderMail } from './events.ts'
import type { MailKind } from './schemas.ts'

/** A mail as it would be sent about one of the store's orders: the newest it fits, unless one is named. 404 when there is none. */
export async function previewMail(ctx: StoreContext, kind: MailKind, orderId?: string) {
  const order = await getOrder(ctx, { id: orderId ?? (await newestFor(ctx, kind)) })
  const mail = await composeOrderMail(ctx, kind, order, order.fulfilments.at(-1)?.id)
  return { ...mail, orderId: order.id, orderNumber: order.number }
}

async function newestFor(ctx: StoreContext, kind: MailKind): Promise<string> {
  const o = tables.orders
  const fits =
    kind === 'order-shipped'
      ? sql`${o.fulfilmentStatus} in ('partial', 'fulfilled')`
      : kind === 'order-cancelled'
        ? sql`${o.status} = 'cancelled'`
        : sql`${o.status} <> 'cancelled'`
  const [row] = await ctx.tx
    .select({ id: o.id })
    .from(o)
    .where(eq(o.storeId, ctx.store.id))
    .orderBy(desc(sql`(${fits})::int`), desc(o.placedAt), desc(o.id))
    .limit(1)
  if (!row) throw notFound('order')
  return row.id
}
