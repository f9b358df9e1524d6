import { and, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { conflict, notFound, randomToken, type StoreContext, sha256, sum } from '../kernel/index.ts'
import type { Cart, CartLine } from './schemas.ts'

/** The cart behind a cookie, or null. Lines whose product is no longer sold are left out. */
export async function findCart(ctx: StoreContext, token: string | null): Promise<Cart | null> {
  if (!token) return null
  const c = tables.carts
  const [row] = await ctx.tx
    .select({ id: c.id, version: c.version })
    .from(c)
    .where(and(eq(c.storeId, ctx.store.id), eq(c.tokenHash, sha256(token)), eq(c.status, 'open')))
  return row ? loadCart(ctx, row) : null
}

export async function loadCart(ctx: StoreContext, cart: { id: string; version: number }): Promise<Cart> {
  const lines = await loadLines(ctx, cart.id)
  return { ...cart, lines, itemCount: sum(lines.map((l) => l.quantity)), subtotalMinor: sum(lines.map((l) => l.totalMinor)) }
}

/** Adds units of a variant. Makes a cart when there is none; then `token` is new and belongs into the cookie. */
export async function addToCart(
  ctx: StoreContext,
  token: string | null,
  input: { variant: string; quantity: number },
): Promise<{ cart: Cart; token: string; lineId: string }> {
  const { carts: c, cartLines: l } = tables
  const variant = await findSellable(ctx, input.variant)
  const existing = token
    ? (
        await ctx.tx
          .select({ id: c.id })
          .from(c)
          .where(and(eq(c.storeId, ctx.store.id), eq(c.tokenHash, sha256(token)), eq(c.status, 'open')))
          .for('update')
      )[0]
    : undefined
  const cookie = existing && token ? token : randomToken()
  const cartId =
    existing?.id ??
    (
      await ctx.tx
        .insert(c)
        .values({ storeId: ctx.store.id, tokenHash: sha256(cookie), createdAt: ctx.now, updatedAt: ctx.now })
        .returning({ id: c.id })
    )[0]?.id
  if (!cartId) throw new Error('The cart was not written')
  const [line] = await ctx.tx
    .insert(l)
    .values({ storeId: ctx.store.id, cartId, variantId: input.variant, quantity: input.quantity, createdAt: ctx.now })
    .onConflictDoUpdate({
      target: [l.storeId, l.cartId, l.variantId],
      set: { quantity: sql`least(9999, ${l.quantity} + ${input.quantity})` },
    })
    .returning({ id: l.id, quantity: l.quantity })
  if (!line) throw new Error('The line was not written')
  requireStock(variant, line.quantity)
  const version = await touch(ctx, cartId)
  return { cart: await loadCart(ctx, { id: cartId, version }), token: cookie, lineId: line.id }
}

/** Sets a line's quantity; 0 removes it. 404 when the line is not of this cart. */
export async function updateCartLine(ctx: StoreContext, token: string | null, input: { line: string; quantity: number }): Promise<Cart> {
  const { carts: c, cartLines: l } = tables
  const [cart] = token
    ? await ctx.tx
        .select({ id: c.id })
        .from(c)
        .where(and(eq(c.storeId, ctx.store.id), eq(c.tokenHash, sha256(token)), eq(c.status, 'open')))
        .for('update')
    : []
  if (!cart) throw notFound('cart')
  const which = and(eq(l.storeId, ctx.store.id), eq(l.cartId, cart.id), eq(l.id, input.line))
  const [line] =
    input.quantity === 0
      ? await ctx.tx.delete(l).where(which).returning({ variantId: l.variantId })
      : await ctx.tx.update(l).set({ quantity: input.quantity }).where(which).returning({ variantId: l.variantId })
  if (!line) throw notFound('cart_line')
  if (input.quantity > 0) requireStock(await findSellable(ctx, line.variantId), input.quantity)
  return loadCart(ctx, { id: cart.id, version: await touch(ctx, cart.id) })
}

type Row = {
  id: string
  variant_id: string
  product_id: string
  handle: string
  title: string
  variant_title: string
  sku: string
  quantity: number
  price_minor: string
  compare_at_minor: string | null
  is_tracked: boolean
  sells_when_out: boolean
  is_taxable: boolean
  requires_shipping: boolean
  available: number
  picture: CartLine['picture']
}

async function loadLines(ctx: StoreContext, cartId: string): Promise<CartLine[]> {
  const rows = await ctx.tx.execute<Row>(sql`
    select cl.id, v.id as variant_id, p.id as product_id, p.handle, p.title, v.sku, cl.quantity, vp.price_minor, vp.compare_at_minor, v.is_tracked, v.sells_when_out, v.is_taxable, v.requires_shipping, ${variantTitle}, ${availableUnits},
      (select jsonb_build_object('hash', m.hash, 'alt', m.alt, 'widths', m.widths, 'width', m.width, 'height', m.height) from product_media pm join media m on m.store_id = pm.store_id and m.id = pm.media_id and m.status = 'ready'
        where pm.store_id = p.store_id and pm.product_id = p.id order by (m.id = v.media_id) desc nulls last, pm.position limit 1) as picture
    from cart_lines cl join variants v on v.store_id = cl.store_id and v.id = cl.variant_id
    join products p on p.store_id = v.store_id and p.id = v.product_id and p.status = 'active'
    join variant_prices vp on vp.store_id = v.store_id and vp.variant_id = v.id and vp.currency = ${ctx.store.currency}
    where cl.store_id = ${ctx.store.id} and cl.cart_id = ${cartId} order by cl.id`)
  return rows.map((r) => ({
    id: r.id,
    variantId: r.variant_id,
    productId: r.product_id,
    productHandle: r.handle,
    title: r.title,
    variantTitle: r.variant_title,
    sku: r.sku,
    quantity: r.quantity,
    unitMinor: Number(r.price_minor),
    compareAtMinor: r.compare_at_minor === null ? null : Number(r.compare_at_minor),
    totalMinor: Number(r.price_minor) * r.quantity,
    isTracked: r.is_tracked,
    sellsWhenOut: r.sells_when_out,
    isTaxable: r.is_taxable,
    requiresShipping: r.requires_shipping,
    available: r.available,
    picture: r.picture,
  }))
}

const variantTitle = sql`coalesce((select string_agg(ov.value, ' / ' order by o.position) from variant_values vv join product_option_values ov on ov.store_id = vv.store_id and ov.id = vv.value_id
  join product_options o on o.store_id = vv.store_id and o.id = vv.option_id where vv.store_id = v.store_id and vv.variant_id = v.id), '') as variant_title`
const availableUnits = sql`coalesce((select sum(il.available) from inventory_levels il where il.store_id = v.store_id and il.variant_id = v.id), 0)::int as available`

type Sellable = { title: string; is_tracked: boolean; sells_when_out: boolean; available: number }

async function findSellable(ctx: StoreContext, variantId: string): Promise<Sellable> {
  const [row] = await ctx.tx.execute<Sellable>(sql`
    select p.title, v.is_tracked, v.sells_when_out, ${availableUnits} from variants v join products p on p.store_id = v.store_id and p.id = v.product_id and p.status = 'active'
    where v.store_id = ${ctx.store.id} and v.id = ${variantId}`)
  if (!row) throw notFound('variant')
  return row
}

function requireStock(variant: Sellable, quantity: number) {
  if (!variant.is_tracked || variant.sells_when_out || variant.available >= quantity) return
  throw conflict(
    'stock.insufficient',
    variant.available
      ? `Only ${variant.available} of ${variant.title} ${variant.available === 1 ? 'is' : 'are'} left; the bag is as it was.`
      : `${variant.title} is sold out.`,
    { available: variant.available },
  )
}

async function touch(ctx: StoreContext, cartId: string): Promise<number> {
  const c = tables.carts
  const [row] = await ctx.tx
    .update(c)
    .set({ version: sql`${c.version} + 1`, updatedAt: ctx.now })
    .where(and(eq(c.storeId, ctx.store.id), eq(c.id, cartId)))
    .returning({ version: c.version })
  return row?.version ?? 1
}
