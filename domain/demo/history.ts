import { and, eq } from 'drizzle-orm'
import { tables } from '#db'
import { countSold } from '#domain/analytics'
import { addToCart } from '#domain/cart'
import { createCheckout } from '#domain/checkout'
import { createFulfilment } from '#domain/fulfilment'
import { adjustStock, setStockInBulk } from '#domain/inventory'
import { addNote, cancelOrder, expireHolds, getOrder, markPaid, placeOrder, settle } from '#domain/orders'
import { beginTestPayment, getProvider, refundTestPayment } from '#domain/payments'
import type { CompleteInput } from '#schemas/checkout'
import { type Actor, inStore, type StoreContext } from '../kernel/index.ts'
import { days, type PlannedOrder, planOrders } from './plan.ts'
import { writeVisits } from './visits.ts'

/** `weight`: how often it is bought beside the others; `target`: what is left on hand at the end. */
export type StockedVariant = { id: string; weight: number; target: number }
type Step = { at: Date; run: (ctx: StoreContext) => Promise<void> }
type Placed = { orderId: string; paymentId: string; ref: string; total: number }

const shopper: Actor = { kind: 'shopper' }
const payments: Actor = { kind: 'system', name: 'Payments' }
const dayMs = 86_400_000
const carriers: Record<string, [carrier: string, url: string]> = {
  BE: ['bpost', 'https://track.bpost.cloud/btr/web/#/search?itemCode='],
  US: ['UPS', 'https://www.ups.com/track?tracknum='],
  GB: ['Royal Mail', 'https://www.royalmail.com/track-your-item#/tracking-results/'],
}

/**
 * Sixty days of trade up to `now`, played through the same functions as real trade, each step at its own time, so that
 * stock, payments, timeline and audit agree. Stock ends at each variant's target. No mails, no jobs.
 */
export async function playHistory(storeId: number, variants: StockedVariant[], staff: Actor, now: Date): Promise<number> {
  const store = await inStore(storeId, staff, async (ctx) => ctx.store)
  const orders = planOrders(
    store,
    variants.map((v) => v.weight),
    now,
  )
  const steps = [...stockSteps(variants, orders, staff, now), ...orders.flatMap((o) => orderSteps(o, variants, staff, store.country, now))]
  steps.sort((a, b) => a.at.getTime() - b.at.getTime())
  for (let from = 0; from < steps.length; ) {
    let to = from // a day is a transaction
    while (to < steps.length && (steps[to]?.at.getTime() ?? 0) - (steps[from]?.at.getTime() ?? 0) < dayMs) to += 1
    const part = steps.slice(from, to)
    await inStore(storeId, staff, async (ctx) => {
      for (const step of part) await step.run({ ...ctx, now: step.at, isReplay: true })
    })
    from = to
  }
  await inStore(storeId, staff, async (ctx) => {
    await countSold(ctx)
    await writeVisits(ctx, orders)
  })
  return orders.length
}

/** The first count, a delivery half-way, and what broke: together they cover what is sold and leave the target. */
function stockSteps(variants: StockedVariant[], orders: PlannedOrder[], staff: Actor, now: Date): Step[] {
  const start = new Date(now.getTime() - (days + 1) * dayMs)
  const delivery = new Date(now.getTime() - 29.6 * dayMs)
  const end = new Date(now.getTime() - 60_000)
  const sold = (variant: number, isKept: boolean, from: Date, to: Date) =>
    orders
      .filter((o) => o.at >= from && o.at < to && (!isKept || keepsStock(o, now)))
      .flatMap((o) => o.lines)
      .reduce((n, l) => n + (l.variant === variant ? l.quantity : 0), 0)
  const counted = variants.map((v, i) => {
    const [first, second] = [sold(i, false, start, delivery), sold(i, false, delivery, now)]
    return {
      ...v,
      index: i,
      first: first + Math.min(v.target, 20),
      second: second + Math.max(0, v.target - 20),
      over: first + second - sold(i, true, start, now),
    }
  })
  return [
    {
      at: start,
      run: (ctx) =>
        setStockInBulk(
          { ...ctx, actor: staff },
          counted.filter((v) => v.first > 0).map((v) => ({ variantId: v.id, onHand: v.first })),
          'First count',
        ),
    },
    ...counted
      .filter((v) => v.second > 0)
      .map((v) => ({
        at: delivery,
        run: (ctx: StoreContext) =>
          adjustStock({ ...ctx, actor: staff }, { variantId: v.id, delta: v.second, reason: 'Delivery' }).then(() => {}),
      })),
    // what came back from cancelled orders was not all fit to be sold: counted out piece by piece over the last hours
    ...counted
      .filter((v) => v.over > 0)
      .flatMap((v, n) => {
        let left = v.over
        const countOut = async (ctx: StoreContext) => {
          const [level] = await listAvailable(ctx, v.id)
          const delta = Math.min(left, Math.max(0, (level?.available ?? 0) - sold(v.index, false, ctx.now, now))) // what is still to be sold stays
          left -= delta
          if (delta) await adjustStock({ ...ctx, actor: staff }, { variantId: v.id, delta: -delta, reason: 'Damaged, counted out' })
        }
        return [
          { at: new Date(end.getTime() - (20 + n * 410) * 60_000), run: countOut },
          { at: end, run: countOut },
        ]
      }),
  ]
}

const listAvailable = (ctx: StoreContext, variantId: string) =>
  ctx.tx
    .select({ available: tables.inventoryLevels.available })
    .from(tables.inventoryLevels)
    .where(and(eq(tables.inventoryLevels.storeId, ctx.store.id), eq(tables.inventoryLevels.variantId, variantId)))

const keepsStock = (o: PlannedOrder, now: Date) => !['declined', 'expired', 'cancelled', 'returned'].includes(fateNow(o, now))
const fateNow = (o: PlannedOrder, now: Date) =>
  o.sentAt > now && ['sent', 'part', 'cancelled', 'returned'].includes(o.fate) ? 'paid' : o.fate

function orderSteps(o: PlannedOrder, variants: StockedVariant[], staff: Actor, country: string, now: Date): Step[] {
  const fate = fateNow(o, now)
  const isCard = o.method === 'card' || fate === 'declined' || fate === 'expired'
  let placed: Placed | null = null
  const need = () => {
    if (!placed) throw new Error('An order of the history was not placed')
    return placed
  }
  const later = (ms: number) => new Date(Math.min(o.at.getTime() + ms, now.getTime() - 30_000))
  const steps: Step[] = [
    {
      at: o.at,
      run: async (ctx) => {
        placed = await place(ctx, o, variants, isCard ? 'test' : 'manual', fate)
        if (o.note) await addNote({ ...ctx, actor: staff, now: later(600_000) }, placed.orderId, o.note)
      },
    },
  ]
  if (fate === 'expired')
    steps.push({ at: later(3 * 3_600_000), run: async (ctx) => void (await expireHolds({ ...ctx, actor: payments })) })
  const isMoney = !isCard && fate !== 'unpaid' && fate !== 'cancelled'
  if (isMoney)
    steps.push({
      at: later(o.sentAt.getTime() - o.at.getTime() - 3_600_000),
      run: (ctx) => markPaid({ ...ctx, actor: staff }, need().orderId),
    })
  if (fate === 'cancelled')
    steps.push({
      at: o.sentAt,
      run: (ctx) => cancel(ctx, need(), isCard, staff, 'Customer changed their mind'),
    })
  if (['sent', 'part', 'returned'].includes(fate))
    steps.push({ at: o.sentAt, run: (ctx) => send({ ...ctx, actor: staff }, need().orderId, o, fate === 'part', country) })
  if (fate === 'returned')
    steps.push({
      at: later(o.sentAt.getTime() - o.at.getTime() + 5 * dayMs),
      run: (ctx) => cancel(ctx, need(), isCard, staff, 'Came back unopened'),
    })
  return steps
}

async function place(
  ctx: StoreContext,
  o: PlannedOrder,
  variants: StockedVariant[],
  method: 'test' | 'manual',
  fate: string,
): Promise<Placed> {
  const asShopper = { ...ctx, actor: shopper }
  let token: string | null = null
  let cart = null
  for (const line of o.lines) {
    const variant = variants[line.variant]
    if (!variant) throw new Error('An order of the history names a variant that is not there')
    const added = await addToCart(asShopper, token, { variant: variant.id, quantity: line.quantity })
    token = added.token
    cart = added.cart
  }
  const checkout = await createCheckout(asShopper, cart)
  const cards = { declined: '4000000000000002', expired: '4000002500003155' }
  const input: CompleteInput = {
    ...o.person,
    name: `${o.person.firstName} ${o.person.lastName}`,
    address2: '',
    shippingRate: '',
    paymentMethod: method,
    cardNumber: cards[fate as keyof typeof cards] ?? '4242424242424242',
    cardExpiry: '12/40',
    cardCvc: '123',
  }
  const made = await placeOrder(asShopper, checkout.token, input)
  if ('refused' in made) throw made.refused
  const { order, payment } = made
  const attempt = { ...payment, storeId: ctx.store.id, returnUrl: `/orders/${order.token}`, card: made.form?.card ?? null }
  const snapshot = method === 'test' ? await beginTestPayment(ctx, attempt) : await getProvider('manual').begin(attempt)
  await settle({ ...ctx, actor: payments }, payment.id, snapshot)
  return { orderId: order.id, paymentId: payment.id, ref: snapshot.ref, total: order.totalMinor }
}

async function send(ctx: StoreContext, orderId: string, o: PlannedOrder, isPart: boolean, country: string): Promise<void> {
  const [carrier = '', url = ''] = carriers[country] ?? []
  const number = `${country}${(o.at.getTime() % 1_000_000_007).toString().padStart(10, '0')}`
  const tracking = { carrier, number, url: `${url}${number}` }
  const order = isPart ? await firstLine(ctx, orderId) : undefined
  await createFulfilment(ctx, { id: orderId, tracking, ...(order ? { lines: [order] } : {}) })
}

async function firstLine(ctx: StoreContext, orderId: string) {
  const { lines } = await getOrder(ctx, { id: orderId })
  const line = lines.length > 1 || (lines[0]?.quantity ?? 0) > 1 ? lines[0] : undefined
  return line && { lineId: line.id, quantity: lines.length > 1 ? line.quantity : 1 }
}

/** Cancels; money that came by card goes back at the same moment, as the job would do it seconds later. */
async function cancel(
  ctx: StoreContext,
  { orderId, paymentId, ref, total }: Placed,
  isCard: boolean,
  staff: Actor,
  reason: string,
): Promise<void> {
  await cancelOrder({ ...ctx, actor: staff }, { id: orderId, restock: true, reason })
  if (isCard) {
    const snapshot = await refundTestPayment(ctx, ref, total, `${paymentId}:refund:cancel`)
    await settle({ ...ctx, actor: payments }, paymentId, snapshot)
  }
}
