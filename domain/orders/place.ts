import { and, eq, sql } from 'drizzle-orm'
import { type Quote, tables } from '#db'
import { loadCart, priceCart } from '#domain/cart'
import {
  type Checkout,
  getCheckout,
  hasChanged,
  keepable,
  priceRules,
  refreshQuote,
  rememberForm,
  type ValidForm,
  validateForm,
} from '#domain/checkout'
import { reserveStock } from '#domain/inventory'
import { createAttempt, listPayments, liveStates, type Payment } from '#domain/payments'
import { getSettings } from '#domain/stores'
import type { Cart } from '#schemas/cart'
import type { CompleteInput } from '#schemas/checkout'
import { conflict, DomainError, emit, invalid, randomToken, type StoreContext, uuidv7 } from '../kernel/index.ts'
import { addEvent } from './events.ts'
import { moveOrder } from './move.ts'

export type OrderRow = typeof tables.orders.$inferSelect
export type Placed = { order: OrderRow; payment: Payment; isNewAttempt: boolean; form: ValidForm | null }
/** What must be committed although it is refused: the fresh totals, the typed form. The edge throws it after the commit. */
export type Refused = { refused: DomainError }

/**
 * The first of the two transactions of an order. One row lock on the cart makes double clicks, two tabs and two
 * checkouts of one cart wait for each other; all of them end with the same order.
 */
export async function placeOrder(ctx: StoreContext, token: string, input: CompleteInput): Promise<Placed | Refused> {
  const c = tables.carts
  const found = await getCheckout(ctx, token)
  const [cartRow] = await ctx.tx
    .select()
    .from(c)
    .where(and(eq(c.storeId, ctx.store.id), eq(c.id, found.cartId)))
    .for('update')
  if (!cartRow) throw new Error('A checkout without a cart')
  const existing = await orderOfCart(ctx, cartRow.id)
  if (existing) return payAgain(ctx, existing, found, input)
  if (found.expiresAt <= ctx.now)
    throw new DomainError('checkout.expired', 410, 'This checkout is too old. The bag still holds everything.')

  const cart = await loadCart(ctx, cartRow)
  if (!cart.lines.length) throw invalid('cart.empty', 'There is nothing in the bag any more.')
  const { values: settings } = await getSettings(ctx, ['shipping', 'tax', 'payments', 'checkout'])
  const needsShipping = cart.lines.some((l) => l.requiresShipping)
  try {
    const rules = await priceRules(ctx)
    const fresh = priceCart(cart.lines, rules)
    const refuseChanged = async () => {
      await refreshQuote(ctx, found, fresh)
      const refused = conflict('cart.changed', 'The bag or a price has changed. Look at the new total and pay again.', {
        total: { amount: fresh.totalMinor, currency: fresh.currency },
      })
      return refuse(ctx, found, input, refused)
    }
    if (hasChanged(found.quote, fresh)) return await refuseChanged()
    const form = validateForm(ctx, input, settings, found.quote.subtotalMinor, needsShipping)
    const { rate } = form
    if (rate && found.quote.rates && !found.quote.rates.some((r) => r.id === rate.id && r.priceMinor === rate.priceMinor))
      return await refuseChanged() // this delivery was not offered, or at another price
    const quote = priceCart(cart.lines, rules, { country: form.address.country, ...(form.rate ? { rateId: form.rate.id } : {}) })
    const heldUntil = new Date(ctx.now.getTime() + settings.checkout.holdMinutes * 60_000)
    return await writeOrder(ctx, found, cart, quote, form, input, heldUntil)
  } catch (error) {
    // nothing was written yet when stock or form refuse it, so the form may be kept
    if (error instanceof DomainError && (error.code === 'checkout.invalid' || error.code === 'stock.insufficient'))
      return refuse(ctx, found, input, error)
    throw error
  }
}

async function refuse(ctx: StoreContext, checkout: Checkout, input: CompleteInput, refused: DomainError): Promise<Refused> {
  await rememberForm(ctx, checkout.id, keepable(input), { code: refused.code, message: refused.message, errors: refused.errors ?? [] })
  return { refused }
}

async function writeOrder(
  ctx: StoreContext,
  checkout: Checkout,
  cart: Cart,
  quote: Quote & { shippingTitle: string | null },
  form: ValidForm,
  input: CompleteInput,
  heldUntil: Date,
): Promise<Placed> {
  const { orders: o, orderLines: l, customers: cu, carts: c } = tables
  const storeId = ctx.store.id
  const orderId = uuidv7()
  const lines = cart.lines.map((line, position) => {
    const priced = quote.lines.find((q) => q.cartLineId === line.id)
    if (!priced) throw new Error('A line without a price')
    return {
      storeId,
      id: uuidv7(),
      orderId,
      position,
      productId: line.productId,
      variantId: line.variantId,
      title: line.title,
      variantTitle: line.variantTitle,
      sku: line.sku,
      mediaHash: line.picture?.hash ?? null,
      quantity: line.quantity,
      unitMinor: priced.unitMinor,
      totalMinor: priced.totalMinor,
      taxMinor: priced.taxMinor,
      createdAt: ctx.now,
    }
  })
  // the stock is judged first, before anything is written: a refusal leaves no trace but the form
  const wants = cart.lines.map((line, i) => ({
    orderLineId: lines[i]?.id ?? '',
    variantId: line.variantId,
    quantity: line.quantity,
    isTracked: line.isTracked,
    sellsWhenOut: line.sellsWhenOut,
    title: line.title,
  }))
  await reserveStock(ctx, orderId, wants, heldUntil)
  const [customer] = await ctx.tx
    .insert(cu)
    .values({ storeId, email: form.email, name: form.address.name, phone: form.address.phone, createdAt: ctx.now, updatedAt: ctx.now })
    .onConflictDoUpdate({ target: [cu.storeId, cu.email], set: { name: form.address.name, updatedAt: ctx.now } })
    .returning({ id: cu.id })
  if (!customer) throw new Error('The customer was not written')
  await ctx.tx.insert(tables.customerAddresses).values({ storeId, customerId: customer.id, address: form.address, createdAt: ctx.now })
  await ctx.tx
    .update(c)
    .set({ status: 'ordered', updatedAt: ctx.now })
    .where(and(eq(c.storeId, storeId), eq(c.id, cart.id)))
  await rememberForm(ctx, checkout.id, keepable(input), null)
  const shipping = { shippingTitle: quote.shippingTitle ?? '', shippingAddress: form.address }
  const row = {
    storeId,
    id: orderId,
    token: randomToken(),
    cartId: cart.id,
    checkoutId: checkout.id,
    customerId: customer.id,
    email: form.email,
    currency: quote.currency,
    subtotalMinor: quote.subtotalMinor,
    shippingMinor: quote.shippingMinor,
    taxMinor: quote.taxMinor,
    discountMinor: quote.discountMinor,
    totalMinor: quote.totalMinor,
    taxesIncluded: quote.taxesIncluded,
    taxRatePpm: quote.taxRatePpm,
    ...shipping,
    placedAt: ctx.now,
    updatedAt: ctx.now,
  }
  // the counter row is locked last: every other order of the store waits for it
  const number = sql<number>`next_number(${storeId}, 'order', 1001)`
  const [order] = await ctx.tx
    .insert(o)
    .values({ ...row, number })
    .returning()
  if (!order) throw new Error('The order was not written')
  await ctx.tx.insert(l).values(lines.map(({ createdAt: _, ...line }) => line))
  const payment = await createAttempt(ctx, {
    orderId,
    provider: form.method,
    amountMinor: quote.totalMinor,
    currency: quote.currency,
    number: 1,
  })
  await addEvent(ctx, orderId, 'placed', { total: quote.totalMinor })
  await emit(ctx, 'order.placed', orderId, { orderId })
  return { order, payment, isNewAttempt: true, form }
}

/** The cart has its order. An attempt that lives or succeeded is the answer; after a failure the same order is paid anew, its stock taken again. */
async function payAgain(ctx: StoreContext, order: OrderRow, checkout: Checkout, input: CompleteInput): Promise<Placed | Refused> {
  const attempts = await listPayments(ctx, [order.id])
  const last = attempts.at(-1)
  if (!last) throw new Error('An order without an attempt')
  const settled = attempts.find((a) => a.status === 'succeeded') ?? attempts.find((a) => (liveStates as string[]).includes(a.status))
  if (settled || order.status !== 'open') return { order, payment: settled ?? last, isNewAttempt: false, form: null }
  await requireFresh(ctx, order, checkout)
  const { values: settings } = await getSettings(ctx, ['shipping', 'payments', 'checkout'])
  try {
    const form = validateForm(ctx, { ...input, ...addressOf(order) }, settings, order.subtotalMinor, true)
    const lines = await ctx.tx.execute<{
      id: string
      variant_id: string
      quantity: number
      is_tracked: boolean
      sells_when_out: boolean
      title: string
    }>(sql`
      select l.id, l.variant_id, l.quantity, v.is_tracked, v.sells_when_out, l.title from order_lines l join variants v on v.store_id = l.store_id and v.id = l.variant_id where l.store_id = ${ctx.store.id} and l.order_id = ${order.id}`)
    await reserveStock(
      ctx,
      order.id,
      lines.map((l) => ({
        orderLineId: l.id,
        variantId: l.variant_id,
        quantity: l.quantity,
        isTracked: l.is_tracked,
        sellsWhenOut: l.sells_when_out,
        title: l.title,
      })),
      new Date(ctx.now.getTime() + settings.checkout.holdMinutes * 60_000),
    )
    await rememberForm(ctx, checkout.id, keepable(input), null)
    if (order.financialStatus === 'expired') await moveOrder(ctx, order.id, { financialStatus: 'pending' })
    const payment = await createAttempt(ctx, {
      orderId: order.id,
      provider: form.method,
      amountMinor: order.totalMinor,
      currency: order.currency,
      number: attempts.length + 1,
    })
    return { order, payment, isNewAttempt: true, form }
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'checkout.invalid' || error.code === 'stock.insufficient'))
      return refuse(ctx, checkout, input, error)
    throw error
  }
}

/** A price holds as long as its checkout; what is no longer sold is not paid for either. The bag is free, so it can be ordered anew. */
async function requireFresh(ctx: StoreContext, order: OrderRow, checkout: Checkout): Promise<void> {
  if (checkout.expiresAt <= ctx.now)
    throw new DomainError('checkout.expired', 410, 'This order was not paid in time. Order anew, at the prices of today.')
  const [gone] = await ctx.tx.execute<{ title: string }>(sql`
    select l.title from order_lines l left join products p on p.store_id = l.store_id and p.id = l.product_id
    where l.store_id = ${ctx.store.id} and l.order_id = ${order.id} and p.status is distinct from 'active' limit 1`)
  if (gone) throw new DomainError('checkout.expired', 410, `${gone.title} is no longer sold. Order the rest anew.`)
}

/** Address and delivery are the order's since it was placed; only the payment is chosen anew. */
const addressOf = (order: OrderRow) => ({ ...order.shippingAddress, email: order.email, shippingRate: '' })

async function orderOfCart(ctx: StoreContext, cartId: string): Promise<OrderRow | undefined> {
  const o = tables.orders
  return (
    await ctx.tx
      .select()
      .from(o)
      .where(and(eq(o.storeId, ctx.store.id), eq(o.cartId, cartId)))
      .for('update')
  )[0]
}
