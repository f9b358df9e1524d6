import { and, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { purgeProducts, refreshSummaries } from '#domain/catalog'
import { actorName, conflict, notFound, type StoreContext, sqlState, tags, writeAudit } from '../kernel/index.ts'

type Move = {
  variantId: string
  locationId: string
  kind: string
  onHand?: number
  committed?: number
  backordered?: number
  reason?: string
  orderId?: string
}

/** The store's default location; a one-location shop never sees it. */
export async function getDefaultLocation(ctx: StoreContext): Promise<string> {
  const l = tables.locations
  const [row] = await ctx.tx
    .select({ id: l.id })
    .from(l)
    .where(and(eq(l.storeId, ctx.store.id), eq(l.isDefault, true)))
  if (!row) throw notFound('location')
  return row.id
}

/**
 * Moves stock of several variants in one statement, in variant order, and writes the ledger. The CHECK on the table is
 * the judge: a move that would make anything negative is 409 `stock.insufficient` and nothing has moved.
 */
export async function moveStock(ctx: StoreContext, moves: Move[]): Promise<void> {
  if (!moves.length) return
  const rows = moves
    .map((m) => ({
      v: m.variantId,
      l: m.locationId,
      oh: m.onHand ?? 0,
      c: m.committed ?? 0,
      b: m.backordered ?? 0,
      k: m.kind,
      r: m.reason ?? '',
      o: m.orderId ?? null,
    }))
    .sort((a, b) => (a.v < b.v ? -1 : 1))
  try {
    const moved = await ctx.tx.execute<{ n: number }>(sql`
      with moves as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(v uuid, l uuid, oh int, c int, b int, k text, r text, o uuid)),
      locked as (select il.variant_id, il.location_id from inventory_levels il join moves m on il.variant_id = m.v and il.location_id = m.l where il.store_id = ${ctx.store.id} order by il.variant_id for update of il),
      done as (
        update inventory_levels il set on_hand = il.on_hand + m.oh, committed = il.committed + m.c, backordered = il.backordered + m.b
        from moves m join locked k on k.variant_id = m.v and k.location_id = m.l
        where il.store_id = ${ctx.store.id} and il.variant_id = m.v and il.location_id = m.l
        returning il.variant_id, il.location_id, il.on_hand, il.committed, m.oh, m.c, m.b, m.k, m.r, m.o),
      written as (
        insert into inventory_ledger (store_id, variant_id, location_id, kind, on_hand_delta, committed_delta, backordered_delta, on_hand_after, committed_after, reason, actor, order_id, created_at)
        select ${ctx.store.id}, variant_id, location_id, k, oh, c, b, on_hand, committed, r, ${actorName(ctx.actor)}, o, ${ctx.now.toISOString()}::timestamptz from done returning id)
      select count(*)::int as n from written`)
    if (moved[0]?.n !== rows.length) throw conflict('stock.insufficient', 'There is not enough in stock.')
  } catch (error) {
    if (sqlState(error) === '23514') throw conflict('stock.insufficient', 'There is not enough in stock.')
    throw error
  }
}

/** Makes the level rows of variants that have none; they begin at zero. */
export async function ensureLevels(ctx: StoreContext, variantIds: string[], locationId: string): Promise<void> {
  const l = tables.inventoryLevels
  const unique = [...new Set(variantIds)].sort()
  if (unique.length)
    await ctx.tx
      .insert(l)
      .values(unique.map((variantId) => ({ storeId: ctx.store.id, variantId, locationId })))
      .onConflictDoNothing()
}

/** Adds or takes units, with a reason. 409 when it would fall below what is committed. */
export async function adjustStock(
  ctx: StoreContext,
  input: { variantId: string; locationId?: string | undefined; delta: number; reason: string },
): Promise<void> {
  const locationId = await requireLocation(ctx, input.locationId)
  await requireVariants(ctx, [input.variantId])
  await ensureLevels(ctx, [input.variantId], locationId)
  await moveStock(ctx, [{ variantId: input.variantId, locationId, kind: 'adjust', onHand: input.delta, reason: input.reason }])
  await writeAudit(ctx, {
    action: 'inventory.adjusted',
    subjectType: 'variant',
    subjectId: input.variantId,
    after: { delta: input.delta, reason: input.reason },
  })
  await announceAvailability(ctx, [input.variantId])
}

/** Sets on hand. `expected` (the number the caller saw) other than the stock → 409 `inventory.changed`. */
export async function setStock(
  ctx: StoreContext,
  input: { variantId: string; locationId?: string | undefined; onHand: number; expected: number | null; reason?: string | undefined },
): Promise<void> {
  const locationId = await requireLocation(ctx, input.locationId)
  await requireVariants(ctx, [input.variantId])
  await ensureLevels(ctx, [input.variantId], locationId)
  const l = tables.inventoryLevels
  const [level] = await ctx.tx
    .select({ onHand: l.onHand, committed: l.committed })
    .from(l)
    .where(and(eq(l.storeId, ctx.store.id), eq(l.variantId, input.variantId), eq(l.locationId, locationId)))
    .for('update')
  if (!level) throw notFound('inventory_level')
  if (input.expected !== null && input.expected !== level.onHand)
    throw conflict('inventory.changed', `There are ${level.onHand} on hand now, not ${input.expected}.`, { onHand: level.onHand })
  if (input.onHand < level.committed)
    throw conflict('inventory.committed', `${level.committed} are promised to open orders; on hand cannot be less.`, {
      committed: level.committed,
    })
  if (input.onHand === level.onHand) return
  await moveStock(ctx, [
    { variantId: input.variantId, locationId, kind: 'set', onHand: input.onHand - level.onHand, reason: input.reason ?? 'Set' },
  ])
  await writeAudit(ctx, {
    action: 'inventory.set',
    subjectType: 'variant',
    subjectId: input.variantId,
    before: { onHand: level.onHand },
    after: { onHand: input.onHand },
  })
  await announceAvailability(ctx, [input.variantId])
}

/** Sets many at once for imports and seeds, without a check of what was seen; below committed it stops at committed. */
export async function setStockInBulk(ctx: StoreContext, entries: { variantId: string; onHand: number }[], reason: string): Promise<void> {
  if (!entries.length) return
  const locationId = await getDefaultLocation(ctx)
  const ids = entries.map((e) => e.variantId)
  await ensureLevels(ctx, ids, locationId)
  const rows = await ctx.tx.execute<{ variant_id: string; on_hand: number; committed: number }>(sql`
    select variant_id, on_hand, committed from inventory_levels where store_id = ${ctx.store.id} and location_id = ${locationId}
    and variant_id in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )}) order by variant_id for update`)
  const now = new Map(rows.map((r) => [r.variant_id, r]))
  await moveStock(
    ctx,
    entries.flatMap(({ variantId, onHand }) => {
      const level = now.get(variantId)
      const delta = level ? Math.max(onHand, level.committed) - level.on_hand : 0
      return delta ? [{ variantId, locationId, kind: 'import', onHand: delta, reason }] : []
    }),
  )
  await announceAvailability(ctx, ids)
}

/** Refreshes what lists show; only products whose availability flipped are purged. */
export async function announceAvailability(ctx: StoreContext, variantIds: string[]): Promise<void> {
  const products = await ctx.tx.execute<{ product_id: string }>(
    sql`select distinct product_id from variants where store_id = ${ctx.store.id} and id in (${sql.join(
      variantIds.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})`,
  )
  const flipped = await refreshSummaries(
    ctx,
    products.map((p) => p.product_id),
  )
  if (flipped.length) purgeProducts(ctx, flipped)
  // pages that name a variant as sold out change with its last unit
  const edges = await ctx.tx.execute<{ product_id: string }>(sql`
    select distinct v.product_id from variants v join inventory_levels l on l.store_id = v.store_id and l.variant_id = v.id
    where v.store_id = ${ctx.store.id} and v.is_tracked and v.id in (${sql.join(
      variantIds.map((id) => sql`${id}::uuid`),
      sql`, `,
    )}) and l.available <= 10`)
  if (edges.length) ctx.purge(...edges.map((e) => tags.product(ctx.store.id, e.product_id)))
}

/** The location that is meant; an unknown one is 404. */
async function requireLocation(ctx: StoreContext, id: string | undefined): Promise<string> {
  if (id && !(await listLocations(ctx)).some((l) => l.id === id)) throw notFound('location')
  return id ?? getDefaultLocation(ctx)
}

async function requireVariants(ctx: StoreContext, ids: string[]) {
  const v = tables.variants
  for (const id of ids) {
    const [row] = await ctx.tx
      .select({ id: v.id })
      .from(v)
      .where(and(eq(v.storeId, ctx.store.id), eq(v.id, id)))
    if (!row) throw notFound('variant')
  }
}

export async function listLocations(ctx: StoreContext) {
  const l = tables.locations
  return ctx.tx.select({ id: l.id, name: l.name, isDefault: l.isDefault }).from(l).where(eq(l.storeId, ctx.store.id)).orderBy(l.id)
}
