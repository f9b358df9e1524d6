import { and, asc, eq, inArray } from 'drizzle-orm'
import { tables } from '#db'
import { type StoreContext, writeAudit } from '../kernel/index.ts'
import { lockOrder } from './change.ts'

/** Replaces an order's tags; the same word in another spelling of case is one tag. */
export async function setOrderTags(ctx: StoreContext, id: string, wanted: string[]): Promise<void> {
  await lockOrder(ctx, id)
  const before = (await listOrderTags(ctx, [id])).map((t) => t.tag)
  const tags = [...new Map(wanted.map((t) => [t.toLowerCase(), t])).values()]
  const t = tables.orderTags
  await ctx.tx.delete(t).where(and(eq(t.storeId, ctx.store.id), eq(t.orderId, id)))
  if (tags.length) await ctx.tx.insert(t).values(tags.map((tag) => ({ storeId: ctx.store.id, orderId: id, tag })))
  await writeAudit(ctx, { action: 'order.tagged', subjectType: 'order', subjectId: id, before: { tags: before }, after: { tags } })
}

/** The tags that the store's orders have, up to 200. */
export async function listUsedTags(ctx: StoreContext): Promise<string[]> {
  const t = tables.orderTags
  const rows = await ctx.tx.selectDistinct({ tag: t.tag }).from(t).where(eq(t.storeId, ctx.store.id)).orderBy(asc(t.tag)).limit(200)
  return rows.map((r) => r.tag)
}

export async function listOrderTags(ctx: StoreContext, orderIds: string[]): Promise<{ orderId: string; tag: string }[]> {
  const t = tables.orderTags
  return ctx.tx
    .select({ orderId: t.orderId, tag: t.tag })
    .from(t)
    .where(and(eq(t.storeId, ctx.store.id), inArray(t.orderId, orderIds)))
    .orderBy(asc(t.tag))
}
