import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { updateCartLine } from '#domain/cart'
import { updateProduct, updateVariant } from '#domain/catalog'
import { getCheckout } from '#domain/checkout'
import { setStock } from '#domain/inventory'
import { DomainError } from '#domain/kernel'
import { getSetting, updateSetting } from '#domain/stores'
import { aCheckout, aForm, aProduct, aStore, firstVariant, shopper, type TestStore } from '../../test/builders.ts'
import { completeCheckout, getOrder } from './index.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})

const complete = (token: string, form: Record<string, string> = {}, at = store) => completeCheckout(at.id, token, aForm(form), 'test')
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (e: unknown) => (e instanceof DomainError ? `${e.status} ${e.code}` : String(e)),
  )
const level = (variantId: string, at = store) =>
  at.as(
    async (ctx) =>
      (
        await ctx.tx.execute<{ on_hand: number; committed: number; available: number }>(
          sql`select on_hand, committed, available from inventory_levels where variant_id = ${variantId}`,
        )
      )[0],
  )
const count = (table: string, at = store) =>
  at.as(async (ctx) => Number((await ctx.tx.execute<{ n: string }>(sql`select count(*) as n from ${sql.identifier(table)}`))[0]?.n))

test('a paid order takes its price from the store, its stock from the shelf and a number from the counter', async () => {
  const product = await aProduct(store, { price: 2000, stock: 10 })
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product), quantity: 3 }])
  const { order } = await complete(token)
  expect(order).toMatchObject({
    status: 'open',
    financialStatus: 'paid',
    fulfilmentStatus: 'unfulfilled',
    subtotalMinor: 6000,
    shippingMinor: 590,
    taxMinor: 958 + 94,
    totalMinor: 6590,
    taxesIncluded: true,
  })
  expect(order.number).toBeGreaterThan(1000)
  expect(await level(firstVariant(product))).toMatchObject({ on_hand: 10, committed: 3, available: 7 })
})

test('one checkout submitted 50 times at once is one order with one payment', async () => {
  const shop = await aStore()
  const product = await aProduct(shop, { stock: 10 })
  const { token } = await aCheckout(shop, [{ variantId: firstVariant(product) }])
  const done = await Promise.all(Array.from({ length: 50 }, () => complete(token, {}, shop)))
  expect(new Set(done.map((d) => d.order.id)).size).toBe(1)
  expect([await count('orders', shop), await count('payments', shop), await count('gateway_payments', shop)]).toEqual([1, 1, 1])
  expect(await level(firstVariant(product), shop)).toMatchObject({ committed: 1 })
})

test('50 buyers for 10 pieces are exactly 10 orders and 40 clean refusals', async () => {
  const shop = await aStore()
  const product = await aProduct(shop, { stock: 10 })
  const checkouts = await Promise.all(Array.from({ length: 50 }, () => aCheckout(shop, [{ variantId: firstVariant(product) }])))
  const answers = await Promise.all(checkouts.map(({ token }) => codeOf(complete(token, {}, shop))))
  expect(answers.filter((a) => a === 'ok')).toHaveLength(10)
  expect(answers.filter((a) => a === '409 stock.insufficient')).toHaveLength(40)
  expect(await level(firstVariant(product), shop)).toMatchObject({ on_hand: 10, committed: 10, available: 0 })
  expect([await count('orders', shop), await count('reservations', shop)]).toEqual([10, 10])
})

test('a second checkout of the same cart never makes a second order', async () => {
  const product = await aProduct(store)
  const { token, cartToken } = await aCheckout(store, [{ variantId: firstVariant(product) }])
  await complete(token)
  const again = await complete(token, { cardNumber: '4000000000000002' })
  expect(again.payment.status).toBe('succeeded')
  await expect(
    store.as((ctx) => updateCartLine(ctx, cartToken, { line: product.id, quantity: 1 }), { actor: shopper }),
  ).rejects.toMatchObject({ status: 404 })
})

test('a declined card gives the stock back at once, and another card pays the same order', async () => {
  const product = await aProduct(store, { stock: 1 })
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product) }])
  expect(await codeOf(complete(token, { cardNumber: '4000000000000002' }))).toBe('402 payment.declined')
  expect(await level(firstVariant(product))).toMatchObject({ committed: 0, available: 1 })
  expect(await codeOf(complete(token, { cardNumber: '4000000000009995' }))).toBe('402 payment.declined')
  const { order } = await complete(token)
  expect(order.financialStatus).toBe('paid')
  const shown = await store.as((ctx) => getOrder(ctx, { id: order.id }))
  expect(shown.payments.map((p) => p.status)).toEqual(['failed', 'failed', 'succeeded'])
  expect(await level(firstVariant(product))).toMatchObject({ committed: 1, available: 0 })
})

test('a price that changed meanwhile is told with the new total, charged to nobody, and paid on the second press', async () => {
  const product = await aProduct(store, { price: 2000 })
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product) }])
  await store.as((ctx) =>
    updateVariant(ctx, { id: product.id, variantId: firstVariant(product), price: { amount: 2500, currency: 'EUR' } }),
  )
  const refused = await complete(token).catch((e: unknown) => e)
  expect(refused).toMatchObject({ status: 409, code: 'cart.changed', data: { total: { amount: 3090, currency: 'EUR' } } })
  expect(await level(firstVariant(product))).toMatchObject({ committed: 0 })
  expect((await complete(token)).order.totalMinor).toBe(3090)
})

test('a delivery whose price changed meanwhile is told, whichever was chosen', async () => {
  const shop = await aStore()
  const express = (priceMinor: number) =>
    shop.as(async (ctx) => {
      const { value } = await getSetting(ctx, 'shipping')
      const rates = [...value.rates.filter((r) => r.id !== 'express'), { id: 'express', title: 'Express', priceMinor, freeFromMinor: null }]
      await updateSetting(ctx, 'shipping', { ...value, rates })
    })
  await express(1000)
  const { token } = await aCheckout(shop, [{ variantId: firstVariant(await aProduct(shop)) }])
  await express(90_000)
  const form = aForm({ shippingRate: 'express' })
  await expect(completeCheckout(shop.id, token, form, 'test')).rejects.toMatchObject({ code: 'cart.changed' })
  const { order } = await completeCheckout(shop.id, token, form, 'test') // seen and pressed again
  expect(order.totalMinor).toBe(2000 + 90_000)
})

test('a cart that changed in another tab is told, not sold', async () => {
  const product = await aProduct(store)
  const { token, cartToken } = await aCheckout(store, [{ variantId: firstVariant(product), quantity: 1 }])
  const line = await store.as(
    async (ctx) =>
      (
        await ctx.tx.execute<{ id: string }>(
          sql`select l.id from cart_lines l join checkouts c on c.cart_id = l.cart_id where c.token = ${token}`,
        )
      )[0]?.id ?? '',
  )
  await store.as((ctx) => updateCartLine(ctx, cartToken, { line, quantity: 2 }), { actor: shopper })
  expect(await codeOf(complete(token))).toBe('409 cart.changed')
  expect((await complete(token)).order.subtotalMinor).toBe(4000)
})

test('sold out between bag and payment is a clean refusal that keeps what was typed', async () => {
  const product = await aProduct(store, { stock: 2 })
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product), quantity: 2 }])
  await store.as((ctx) => setStock(ctx, { variantId: firstVariant(product), onHand: 1, expected: 2 }))
  const refused = await complete(token, { city: 'Hamburg' }).catch((e: unknown) => e)
  expect(refused).toMatchObject({ status: 409, code: 'stock.insufficient', data: { lines: [{ wanted: 2, available: 1 }] } })
  const checkout = await store.as((ctx) => getCheckout(ctx, token))
  expect(checkout.form).toMatchObject({ city: 'Hamburg' })
  expect(JSON.stringify(checkout)).not.toContain('4242')
})

test('an old checkout is gone, the bag is not', async () => {
  const product = await aProduct(store)
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product) }])
  await store.as((ctx) => ctx.tx.execute(sql`update checkouts set expires_at = now() - interval '1 minute' where token = ${token}`))
  expect(await codeOf(complete(token))).toBe('410 checkout.expired')
})

test.each([
  [{ email: 'nobody' }, 'email'],
  [{ name: '' }, 'name'],
  [{ address1: '' }, 'address1'],
  [{ postalCode: '123' }, 'postalCode'],
  [{ country: 'US' }, 'country'],
  [{ cardNumber: '4242424242424241' }, 'cardNumber'],
  [{ cardExpiry: '01/20' }, 'cardExpiry'],
  [{ cardCvc: '1' }, 'cardCvc'],
  [{ paymentMethod: 'gold' }, 'paymentMethod'],
  [{ shippingRate: 'drone' }, 'shippingRate'],
])('a wrong field %j is named and nothing is ordered', async (form, path) => {
  const product = await aProduct(store)
  const before = await count('orders')
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product) }])
  const refused = (await complete(token, form as Record<string, string>).catch((e: unknown) => e)) as DomainError
  expect([refused.status, refused.code, refused.errors?.map((e) => e.path)]).toEqual([422, 'checkout.invalid', [path]])
  expect(await count('orders')).toBe(before)
})

test('a real card number is never charged', async () => {
  const product = await aProduct(store)
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product) }])
  await expect(complete(token, { cardNumber: '5555555555554444' })).rejects.toMatchObject({
    code: 'payment.declined',
    data: { reason: 'not_a_test_card' },
  })
})

test('the test gateway refuses a live store, whatever its settings say', async () => {
  const shop = await aStore()
  const product = await aProduct(shop)
  const { token } = await aCheckout(shop, [{ variantId: firstVariant(product) }])
  const { withPlatform } = await import('#db')
  await withPlatform('test', (tx) => tx.execute(sql`update stores set mode = 'live' where id = ${shop.id}`))
  expect(await codeOf(complete(token, {}, shop))).toBe('422 checkout.invalid')
})

test('what continues to sell when out never makes stock negative', async () => {
  const product = await aProduct(store, { stock: 1, sellsWhenOut: true })
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product), quantity: 3 }])
  await complete(token)
  const row = await store.as(
    async (ctx) =>
      (
        await ctx.tx.execute<{ on_hand: number; committed: number; backordered: number }>(
          sql`select on_hand, committed, backordered from inventory_levels where variant_id = ${firstVariant(product)}`,
        )
      )[0],
  )
  expect(row).toEqual({ on_hand: 1, committed: 1, backordered: 2 })
})

test('tax on top of prices and a currency without cents add up', async () => {
  const shop = await aStore({ currency: 'JPY', country: 'JP' })
  const product = await aProduct(shop, { price: 1999 })
  const { token } = await aCheckout(shop, [{ variantId: firstVariant(product), quantity: 3 }])
  const { order } = await complete(token, { country: 'JP', postalCode: '100-0001' }, shop)
  expect(order).toMatchObject({ currency: 'JPY', subtotalMinor: 5997, totalMinor: 5997 + 600, financialStatus: 'paid' })
})

test('a declined order keeps its price for as long as its checkout, and is not paid for what is no longer sold', async () => {
  const declined = { cardNumber: '4000000000000002' }
  const product = await aProduct(store, { price: 1000 })
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product) }])
  expect(await codeOf(complete(token, declined))).toBe('402 payment.declined')
  await store.as((ctx) => updateProduct(ctx, { id: product.id, status: 'archived' }))
  expect(await codeOf(complete(token))).toBe('410 checkout.expired')
  await store.as((ctx) => updateProduct(ctx, { id: product.id, status: 'active' }))
  await store.as((ctx) => ctx.tx.execute(sql`update checkouts set expires_at = now() - interval '1 second' where token = ${token}`))
  expect(await codeOf(complete(token))).toBe('410 checkout.expired')
  expect(await level(firstVariant(product))).toMatchObject({ committed: 0, available: 10 })
})
