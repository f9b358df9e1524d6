import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { mediaUrl } from '#domain/catalog'
import { decodeCursor, lexemes, pageFrom, type StoreContext } from '../kernel/index.ts'
import type { Level, listLevelsInput } from './schemas.ts'

export const lowStock = 5

type Row = {
  variant_id: string
  location_id: string
  on_hand: number
  committed: number
  available: number
  incoming: number
  unavailable: number
  backordered: number
  product_id: string
  title: string
  variant_title: string
  sku: string
  is_tracked: boolean
  hash: string | null
}

/** Levels of every variant, also of those that were never counted. */
export async function listLevels(
  ctx: StoreContext,
  input: z.infer<typeof listLevelsInput>,
): Promise<{ items: Level[]; nextCursor: string | null }> {
  const after = decodeCursor(input.cursor, 2)
  const conditions = [sql`v.store_id = ${ctx.store.id}`]
  if (input.variantId) conditions.push(sql`v.id = ${input.variantId}`)
  if (input.productId) conditions.push(sql`v.product_id = ${input.productId}`)
  if (input.view === 'untracked') conditions.push(sql`not v.is_tracked`)
  if (input.view === 'low') conditions.push(sql`v.is_tracked and coalesce(il.available, 0) between 1 and ${lowStock}`)
  if (input.view === 'out') conditions.push(sql`v.is_tracked and coalesce(il.available, 0) = 0`)
  if (after) conditions.push(sql`(p.title, v.id) > (${String(after[0])}, ${String(after[1])}::uuid)`)
  if (input.q) {
    const query = lexemes(input.q)
      .map((w) => `'${w}':*`)
      .join(' & ')
    conditions.push(
      sql`(lower(v.sku) = ${input.q.toLowerCase()} or v.barcode = ${input.q}${query ? sql` or p.id in (select id from search_products(${ctx.store.id}, ${query}, 2000))` : sql``})`,
    )
  }
  const rows = await ctx.tx.execute<Row>(sql`
    select v.id as variant_id, loc.id as location_id, coalesce(il.on_hand, 0) as on_hand, coalesce(il.committed, 0) as committed, coalesce(il.available, 0) as available, coalesce(il.incoming, 0) as incoming,
      coalesce(il.unavailable, 0) as unavailable, coalesce(il.backordered, 0) as backordered, p.id as product_id, p.title, v.sku, v.is_tracked,
      coalesce((select string_agg(ov.value, ' / ' order by o.position) from variant_values vv join product_option_values ov on ov.store_id = vv.store_id and ov.id = vv.value_id
        join product_options o on o.store_id = vv.store_id and o.id = vv.option_id where vv.store_id = v.store_id and vv.variant_id = v.id), '') as variant_title,
      (select m.hash from product_media pm join media m on m.store_id = pm.store_id and m.id = pm.media_id and m.status = 'ready' where pm.store_id = v.store_id and pm.product_id = p.id order by (m.id = v.media_id) desc nulls last, pm.position limit 1) as hash
    from variants v join products p on p.store_id = v.store_id and p.id = v.product_id and (p.status <> 'archived' or ${input.variantId !== undefined})
    join locations loc on loc.store_id = v.store_id and loc.is_default
    left join inventory_levels il on il.store_id = v.store_id and il.variant_id = v.id and il.location_id = loc.id
    where ${and(...conditions)} order by p.title, v.id limit ${input.limit + 1}`)
  const page = pageFrom([...rows], input.limit, (r) => [r.title, r.variant_id])
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((r) => ({
      variantId: r.variant_id,
      locationId: r.location_id,
      onHand: r.on_hand,
      committed: r.committed,
      available: r.available,
      incoming: r.incoming,
      unavailable: r.unavailable,
      backordered: r.backordered,
      productId: r.product_id,
      title: r.title,
      variantTitle: r.variant_title,
      sku: r.sku,
      tracked: r.is_tracked,
      picture: r.hash ? mediaUrl(ctx.store.slug, r.hash, 320) : null,
    })),
  }
}

/** Why is it three: every entry of a variant, the newest first. */
export async function listLedger(ctx: StoreContext, input: { variantId: string; limit: number; cursor?: string | undefined }) {
  const { inventoryLedger: l, orders: o } = tables
  const after = decodeCursor(input.cursor, 1)
  const rows = await ctx.tx
    .select({ entry: l, orderNumber: o.number })
    .from(l)
    .leftJoin(o, and(eq(o.storeId, l.storeId), eq(o.id, l.orderId)))
    .where(and(eq(l.storeId, ctx.store.id), eq(l.variantId, input.variantId), after ? lt(l.id, String(after[0])) : undefined))
    .orderBy(desc(l.id))
    .limit(input.limit + 1)
  return pageFrom(
    rows.map(({ entry: e, orderNumber }) => ({
      id: e.id,
      kind: e.kind,
      onHandDelta: e.onHandDelta,
      committedDelta: e.committedDelta,
      onHandAfter: e.onHandAfter,
      committedAfter: e.committedAfter,
      reason: e.reason,
      actor: e.actor,
      orderNumber,
      orderId: e.orderId,
      at: e.at.toISOString(),
    })),
    input.limit,
    (r) => [r.id],
  )
}
