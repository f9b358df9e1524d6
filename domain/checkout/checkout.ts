import { and, eq } from 'drizzle-orm'
import { type Quote, tables } from '#db'
import { type PriceRules, priceCart } from '#domain/cart'
import { getSettings } from '#domain/stores'
import type { Cart } from '#schemas/cart'
import { conflict, invalid, notFound, randomToken, type StoreContext } from '../kernel/index.ts'

export type Checkout = typeof tables.checkouts.$inferSelect
const validForMs = 24 * 60 * 60_000

export async function priceRules(ctx: StoreContext): Promise<PriceRules> {
  const { values } = await getSettings(ctx, ['shipping', 'tax'])
  return { currency: ctx.store.currency, shipping: values.shipping, tax: values.tax }
}

/** Opens the checkout of a cart; the same cart version has one. Freezes the prices that the shopper is shown. */
export async function createCheckout(ctx: StoreContext, cart: Cart | null): Promise<Checkout> {
  if (!cart?.lines.length) throw invalid('cart.empty', 'There is nothing in the bag.')
  const short = cart.lines.find((l) => l.isTracked && !l.sellsWhenOut && l.available < l.quantity)
  if (short)
    throw conflict(
      'stock.insufficient',
      short.available
        ? `Only ${short.available} of ${short.title} ${short.available === 1 ? 'is' : 'are'} left.`
        : `${short.title} is sold out.`,
    )
  const c = tables.checkouts
  const quote = priceCart(cart.lines, await priceRules(ctx))
  const [row] = await ctx.tx
    .insert(c)
    .values({
      storeId: ctx.store.id,
      token: randomToken(),
      cartId: cart.id,
      cartVersion: cart.version,
      quote,
      form: {},
      expiresAt: new Date(ctx.now.getTime() + validForMs),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .onConflictDoUpdate({
      target: [c.storeId, c.cartId, c.cartVersion],
      set: { quote, problem: null, expiresAt: new Date(ctx.now.getTime() + validForMs), updatedAt: ctx.now },
    })
    .returning()
  if (!row) throw new Error('The checkout was not written')
  return row
}

/** By its token. Throws 404. */
export async function getCheckout(ctx: StoreContext, token: string): Promise<Checkout> {
  const c = tables.checkouts
  const [row] = await ctx.tx
    .select()
    .from(c)
    .where(and(eq(c.storeId, ctx.store.id), eq(c.token, token)))
  if (!row) throw notFound('checkout')
  return row
}

/** Keeps what the shopper typed and why it did not go through, for the next look at the page. */
export async function rememberForm(
  ctx: StoreContext,
  id: string,
  form: Record<string, string>,
  problem: Checkout['problem'],
): Promise<void> {
  const c = tables.checkouts
  await ctx.tx
    .update(c)
    .set({ form, problem, updatedAt: ctx.now })
    .where(and(eq(c.storeId, ctx.store.id), eq(c.id, id)))
}

export async function refreshQuote(ctx: StoreContext, checkout: Checkout, quote: Quote): Promise<void> {
  const c = tables.checkouts
  await ctx.tx
    .update(c)
    .set({ quote, updatedAt: ctx.now })
    .where(and(eq(c.storeId, ctx.store.id), eq(c.id, checkout.id)))
}

/** Whether the shopper would pay another price, or other goods, than was shown. Both are priced with the cheapest delivery. */
export function hasChanged(shown: Quote, now: Quote): boolean {
  const key = (q: Quote) =>
    JSON.stringify([
      q.currency,
      q.taxRatePpm,
      q.taxesIncluded,
      q.shippingMinor,
      q.taxMinor,
      q.lines.map((l) => [l.variantId, l.quantity, l.unitMinor]).sort(),
    ])
  return key(shown) !== key(now)
}
