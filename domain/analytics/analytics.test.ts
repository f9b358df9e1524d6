import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { withPlatform } from '#db'
import { cancelOrder, completeCheckout, getOrder, refundPayment } from '#domain/orders'
import { aCheckout, aForm, aProduct, aStore, firstVariant, type TestStore } from '../../test/builders.ts'
import { asOwner } from '../../test/owner.ts'
import { countSold, countVisit, getSales, getToday } from './index.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore() // Europe/Berlin
})

const visitor = (ip: string) => ({ ip, userAgent: 'Mozilla/5.0' })
const at = (text: string) => ({ now: new Date(text) })
async function sell(placedAt: string, quantity = 1) {
  const variantId = firstVariant(await aProduct(store))
  const { token } = await aCheckout(store, [{ variantId, quantity }])
  const { order, payment } = await completeCheckout(store.id, token, aForm(), 'test')
  await asOwner((owner) => owner`update orders set placed_at = ${placedAt}::timestamptz where id = ${order.id}`)
  return { order, payment }
}

test('sales are the orders to the cent, by the store’s own days, with refunds on the day they are made', async () => {
  await sell('2026-03-01T22:30:00Z', 2) // 23:30 in Berlin: still the first
  await sell('2026-03-01T23:30:00Z') // 00:30 in Berlin: the second
  const back = await sell('2026-03-02T10:00:00Z')
  await store.as((ctx) => cancelOrder(ctx, { id: back.order.id, restock: true, reason: '' }))
  await refundPayment(store.id, back.payment.id, back.payment.amountMinor, 'cancel')
  await asOwner(
    (owner) =>
      owner`update payment_transactions set created_at = '2026-03-04T09:00:00Z' where kind = 'refund' and order_id = ${back.order.id}`,
  )
  const sales = await store.as((ctx) => getSales(ctx, { from: '2026-03-01', to: '2026-03-04', by: 'day' }))
  expect(sales.points.map((p) => [p.at, p.orders, p.sales])).toEqual([
    ['2026-03-01', 1, 4590],
    ['2026-03-02', 2, 2590 * 2],
    ['2026-03-03', 0, 0],
    ['2026-03-04', 0, -2590],
  ])
  const [sum] = await withPlatform('test', (tx) =>
    tx.execute<{
      n: string
    }>(sql`select sum(amount_minor) filter (where kind = 'capture') - sum(amount_minor) filter (where kind = 'refund') as n
      from payment_transactions where store_id = ${store.id}`),
  )
  expect(sales.totals.sales).toBe(Number(sum?.n))
  expect(sales.totals).toMatchObject({ orders: 3, goods: 8000, delivery: 1770, refunds: 2590, refundedOrders: 1, average: 3257 })
  expect(sales.totals.goods - sales.totals.discounts + sales.totals.delivery + sales.totals.tax - sales.totals.refunds).toBe(
    sales.totals.sales,
  )
  expect(sales.products.reduce((n, p) => n + p.sales, 0)).toBe(sales.totals.goods)
  const later = await store.as((ctx) => getSales(ctx, { from: '2026-03-05', to: '2026-03-08', by: 'day' }))
  expect([later.totals.sales, later.before.sales]).toEqual([0, sales.totals.sales])
  const month = await store.as((ctx) => getSales(ctx, { from: '2026-02-15', to: '2026-03-31', by: 'month' }))
  expect(month.points.map((p) => [p.at, p.sales])).toEqual([
    ['2026-02-15', 0],
    ['2026-03-01', sales.totals.sales],
  ])
})

test('what never was paid is no sale', async () => {
  const other = await aStore()
  const { token } = await aCheckout(other, [{ variantId: firstVariant(await aProduct(other)) }])
  await expect(completeCheckout(other.id, token, aForm({ cardNumber: '4000000000000002' }), 'test')).rejects.toMatchObject({ status: 402 })
  const sales = await other.as((ctx) => getSales(ctx, { by: 'day' }))
  expect([sales.totals.orders, sales.totals.sales, sales.points.length]).toEqual([0, 0, 30])
})

test('a visitor counts once a day at the farthest point, robots not at all, and nothing of the address is kept', async () => {
  const shop = await aStore()
  const day = at('2026-05-05T10:00:00Z')
  for (const [stage, ip] of [
    ['view', '1.1.1.1'],
    ['cart', '1.1.1.1'],
    ['product', '1.1.1.1'],
    ['view', '2.2.2.2'],
  ] as const)
    await shop.as((ctx) => countVisit(ctx, stage, { ...visitor(ip), source: 'https://www.google.com/search?q=secret' }), day)
  await shop.as((ctx) => countVisit(ctx, 'view', { ip: '3.3.3.3', userAgent: 'Googlebot/2.1' }), day)
  await shop.as((ctx) => countVisit(ctx, 'view', visitor('1.1.1.1')), at('2026-05-06T10:00:00Z'))
  const sales = await shop.as((ctx) => getSales(ctx, { from: '2026-05-05', to: '2026-05-06', by: 'day' }))
  expect(sales.points.map((p) => p.visits)).toEqual([2, 1])
  expect(sales.totals).toMatchObject({ visits: 3, lookedAtProduct: 1, putInCart: 1, beganCheckout: 0 })
  expect(sales.sources).toEqual([
    { source: 'google.com', visits: 2 },
    { source: '', visits: 1 },
  ])
  const rows = await shop.as((ctx) => ctx.tx.execute<{ visitor: string }>(sql`select visitor from visits`))
  expect(new Set(rows.map((r) => r.visitor)).size).toBe(3) // the same person is another one tomorrow
  expect(JSON.stringify(rows)).not.toMatch(/1\.1\.1\.1|secret/)
})

test('today stands beside the same weekday at this hour', async () => {
  const shop = await aStore()
  const today = await shop.as((ctx) => getToday(ctx), at('2026-06-03T09:30:00Z'))
  expect(today).toMatchObject({ sales: 0, orders: 0, weekday: 3, usual: { sales: 0 } })
  expect(today.line).toHaveLength(12) // hours 0 to 11 in Berlin
})

test('best selling follows what was sold, and a cancelled order stays counted only while its money is', async () => {
  const shop = await aStore()
  const product = await aProduct(shop)
  const { token } = await aCheckout(shop, [{ variantId: firstVariant(product), quantity: 3 }])
  const { order } = await completeCheckout(shop.id, token, aForm(), 'test')
  await shop.as((ctx) => countSold(ctx, order.id))
  const [row] = await shop.as((ctx) =>
    ctx.tx.execute<{ sold_count: number }>(sql`select sold_count from products where id = ${product.id}`),
  )
  expect([row?.sold_count, (await shop.as((ctx) => getOrder(ctx, { id: order.id }))).status]).toEqual([3, 'open'])
})
