import { and, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { conflict, type StoreContext } from '../kernel/index.ts'
import { announceAvailability, ensureLevels, getDefaultLocation, moveStock } from './levels.ts'

type Want = { orderLineId: string; variantId: string; quantity: number; isTracked: boolean; sellsWhenOut: boolean; title: string }

/**
 * Promises stock to an order, in the order's transaction: all of it or 409 `stock.insufficient` with what is short.
 * held → taken (paid) → fulfilled, or released. Variants are locked in id order, so two orders never wait for each other.
 */
export async function reserveStock(ctx: StoreContext, orderId: string, wants: Want[], heldUntil: Date): Promise<void> {
  const tracked = wants.filter((w) => w.isTracked)
  if (!tracked.length) return
  const locationId = await getDefaultLocation(ctx)
  await ensureLevels(
    ctx,
    tracked.filter((w) => w.sellsWhenOut).map((w) => w.variantId),
    locationId,
  )
  const ids = sql.join(
    [...new Set(tracked.map((w) => w.variantId))].sort().map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const levels = await ctx.tx.execute<{ variant_id: string; available: number }>(sql`
    select variant_id, available from inventory_levels where store_id = ${ctx.store.id} and location_id = ${locationId} and variant_id in (${ids}) order by variant_id for update`)
  const left = new Map(levels.map((l) => [l.variant_id, l.available]))
  const short = tracked.filter((w) => !w.sellsWhenOut && (left.get(w.variantId) ?? 0) < w.quantity)
  if (short.length) {
    throw conflict('stock.insufficient', short.map((w) => shortText(w.title, left.get(w.variantId) ?? 0)).join(' '), {
      lines: short.map((w) => ({ variantId: w.variantId, wanted: w.quantity, available: left.get(w.variantId) ?? 0 })),
    })
  }
  const rows = tracked.map((w) => {
    const fromStock = Math.min(w.quantity, left.get(w.variantId) ?? 0)
    return {
      storeId: ctx.store.id,
      orderId,
      orderLineId: w.orderLineId,
      variantId: w.variantId,
      locationId,
      quantity: fromStock,
      backordered: w.quantity - fromStock,
      state: 'held',
      heldUntil,
      createdAt: ctx.now,
    }
  })
  await moveStock(
    ctx,
    rows.map((r) => ({ variantId: r.variantId, locationId, kind: 'commit', committed: r.quantity, backordered: r.backordered, orderId })),
  )
  await ctx.tx.insert(tables.reservations).values(rows)
  if (tracked.some((w) => (left.get(w.variantId) ?? 0) - w.quantity <= 10))
    await announceAvailability(
      ctx,
      tracked.map((w) => w.variantId),
    )
}

/** The order is paid or accepted: the promise no longer expires. */
export async function takeReservations(ctx: StoreContext, orderId: string): Promise<void> {
  const r = tables.reservations
  await ctx.tx
    .update(r)
    .set({ state: 'taken', heldUntil: null })
    .where(and(eq(r.storeId, ctx.store.id), eq(r.orderId, orderId), eq(r.state, 'held')))
}

/** Gives everything that is held or taken and not yet sent back to stock. Safe to repeat. */
export async function releaseReservations(ctx: StoreContext, orderId: string, reason: string): Promise<number> {
  const r = tables.reservations
  const rows = await ctx.tx
    .select()
    .from(r)
    .where(and(eq(r.storeId, ctx.store.id), eq(r.orderId, orderId), sql`${r.state} in ('held','taken')`))
    .orderBy(r.variantId)
    .for('update')
  if (!rows.length) return 0
  await moveStock(
    ctx,
    rows.map((x) => ({
      variantId: x.variantId,
      locationId: x.locationId,
      kind: 'release',
      committed: -x.quantity,
      backordered: -x.backordered,
      reason,
      orderId,
    })),
  )
  await ctx.tx
    .update(r)
    .set({ state: 'released', heldUntil: null })
    .where(and(eq(r.storeId, ctx.store.id), eq(r.orderId, orderId), sql`${r.state} in ('held','taken')`))
  await announceAvailability(
    ctx,
    rows.map((x) => x.variantId),
  )
  return rows.length
}

/** Goods leave the house: on hand and committed fall together. Backordered units need stock first. */
export async function fulfilReservations(
  ctx: StoreContext,
  orderId: string,
  lines: { orderLineId: string; quantity: number }[],
): Promise<void> {
  const r = tables.reservations
  const rows = await ctx.tx
    .select()
    .from(r)
    .where(and(eq(r.storeId, ctx.store.id), eq(r.orderId, orderId), sql`${r.state} in ('held','taken')`))
    .orderBy(r.variantId)
    .for('update')
  const tracked = await trackedLines(ctx, orderId)
  const moves = lines.flatMap((line) => {
    const row = rows.find((x) => x.orderLineId === line.orderLineId)
    if (!row) {
      if (tracked.has(line.orderLineId))
        throw conflict('fulfilment.not_reserved', 'The stock of this line was given back. It cannot be sent.')
      return []
    }
    const beyond = Math.max(0, line.quantity - row.quantity)
    if (beyond > row.backordered) throw conflict('fulfilment.too_many', 'More than was reserved.')
    return [{ row, quantity: line.quantity, beyond, fromStock: line.quantity - beyond }]
  })
  await moveStock(
    ctx,
    moves.map((m) => ({
      variantId: m.row.variantId,
      locationId: m.row.locationId,
      kind: 'fulfil',
      onHand: -m.quantity,
      committed: -m.fromStock,
      backordered: -m.beyond,
      orderId,
    })),
  )
  for (const { row, quantity, beyond, fromStock } of moves) {
    const left = row.quantity + row.backordered - quantity
    await ctx.tx
      .update(r)
      .set({ quantity: row.quantity - fromStock, backordered: row.backordered - beyond, state: left ? row.state : 'fulfilled' })
      .where(and(eq(r.storeId, ctx.store.id), eq(r.id, row.id)))
  }
  if (rows.length)
    await announceAvailability(
      ctx,
      rows.map((x) => x.variantId),
    )
}

/** Lines of the order whose stock is counted and was reserved once. */
async function trackedLines(ctx: StoreContext, orderId: string): Promise<Set<string>> {
  const r = tables.reservations
  const rows = await ctx.tx
    .select({ id: r.orderLineId })
    .from(r)
    .where(and(eq(r.storeId, ctx.store.id), eq(r.orderId, orderId)))
  return new Set(rows.map((x) => x.id))
}

/** Puts fulfilled units back on the shelf. */
export async function restock(
  ctx: StoreContext,
  orderId: string,
  units: { variantId: string; quantity: number }[],
  reason: string,
): Promise<void> {
  const locationId = await getDefaultLocation(ctx)
  await moveStock(
    ctx,
    units.map((u) => ({ variantId: u.variantId, locationId, kind: 'restock', onHand: u.quantity, reason, orderId })),
  )
  if (units.length)
    await announceAvailability(
      ctx,
      units.map((u) => u.variantId),
    )
}

const shortText = (title: string, available: number) =>
  available ? `Only ${available} of ${title} ${available === 1 ? 'is' : 'are'} left.` : `${title} is sold out.`
