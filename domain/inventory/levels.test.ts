import { beforeAll, expect, test } from 'vitest'
import { aProduct, aStore, firstVariant, type TestStore } from '../../test/builders.ts'
import { adjustStock, listLedger, listLevels, setStock } from './index.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})

test('every unit is explained: the ledger adds up to what is on hand', async () => {
  const variantId = firstVariant(await aProduct(store, { stock: 10 }))
  await store.as((ctx) => adjustStock(ctx, { variantId, delta: -3, reason: 'Broken' }))
  await store.as((ctx) => adjustStock(ctx, { variantId, delta: 5, reason: 'Found' }))
  const { items } = await store.as((ctx) => listLedger(ctx, { variantId, limit: 50 }))
  expect(items.map((e) => [e.onHandDelta, e.onHandAfter, e.reason, e.actor])).toEqual([
    [5, 12, 'Found', 'Ana'],
    [-3, 7, 'Broken', 'Ana'],
    [10, 10, 'Set', 'Ana'],
  ])
  expect((await store.as((ctx) => listLevels(ctx, { variantId, limit: 1, view: 'all' }))).items[0]).toMatchObject({
    onHand: 12,
    committed: 0,
    available: 12,
  })
})

test('stock never falls below zero, and the refusal moves nothing', async () => {
  const variantId = firstVariant(await aProduct(store, { stock: 2 }))
  await expect(store.as((ctx) => adjustStock(ctx, { variantId, delta: -3, reason: 'x' }))).rejects.toMatchObject({
    status: 409,
    code: 'stock.insufficient',
  })
  expect((await store.as((ctx) => listLedger(ctx, { variantId, limit: 9 }))).items).toHaveLength(1)
})

test('setting compares with what the caller saw', async () => {
  const variantId = firstVariant(await aProduct(store, { stock: 4 }))
  await expect(store.as((ctx) => setStock(ctx, { variantId, onHand: 9, expected: 5 }))).rejects.toMatchObject({
    status: 409,
    code: 'inventory.changed',
    data: { onHand: 4 },
  })
  await store.as((ctx) => setStock(ctx, { variantId, onHand: 9, expected: 4 }))
})

test('30 adjustments at once lose nothing', async () => {
  const variantId = firstVariant(await aProduct(store, { stock: 5 }))
  await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      store.as((ctx) => adjustStock(ctx, { variantId, delta: i % 2 ? 2 : -1, reason: 'count' })).catch(() => {}),
    ),
  )
  const [level] = (await store.as((ctx) => listLevels(ctx, { variantId, limit: 1, view: 'all' }))).items
  const entries = (await store.as((ctx) => listLedger(ctx, { variantId, limit: 250 }))).items
  expect(level?.onHand).toBe(entries.reduce((n, e) => n + e.onHandDelta, 0))
})

test('another store cannot move it', async () => {
  const other = await aStore()
  const variantId = firstVariant(await aProduct(store))
  await expect(other.as((ctx) => adjustStock(ctx, { variantId, delta: 1, reason: 'x' }))).rejects.toMatchObject({ status: 404 })
})
