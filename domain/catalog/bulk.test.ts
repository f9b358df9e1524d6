import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addPicture } from '#domain/media'
import { completeCheckout } from '#domain/orders'
import { aCheckout, aForm, aProduct, aStore, firstVariant } from '../../test/builders.ts'
import {
  changeProducts,
  createCollection,
  createProduct,
  deleteProduct,
  duplicateProduct,
  getCollection,
  getProduct,
  listProducts,
  listShelf,
  updateProduct,
} from './index.ts'

const everything = { vendors: [], types: [], options: {}, priceMin: null, priceMax: null, isAvailable: false, sort: null, page: 1 }
const list = { limit: 50, sort: 'newest' } as const

test('a change of many is one step, and undo brings back exactly what it changed', async () => {
  const store = await aStore()
  const [a, b] = [
    await aProduct(store, { price: 1999, options: [{ name: 'Size', values: ['S', 'M'] }] }),
    await aProduct(store, { price: 333 }),
  ]
  const collection = await store.as((ctx) => createCollection(ctx, { title: 'Winter' }))
  const ids = [a.id, b.id]
  const before = await Promise.all(ids.map((id) => store.as((ctx) => getProduct(ctx, id))))
  for (const change of [
    { kind: 'status', ids, status: 'archived' },
    { kind: 'prices', ids, percent: -15 },
    { kind: 'tags', ids, add: ['sale'], remove: [] },
    { kind: 'collection', ids, collectionId: collection.id, isIn: true },
  ] as const) {
    const done = await store.as((ctx) => changeProducts(ctx, change as never))
    expect([change.kind, done.changed, done.skipped]).toEqual([change.kind, 2, 0])
    if (change.kind === 'prices') {
      const now = await store.as((ctx) => getProduct(ctx, a.id))
      expect(now.variants.map((v) => v.priceMinor)).toEqual([1699, 1699]) // 1999 × 0.85 = 1699.15
      expect((await store.as((ctx) => getProduct(ctx, b.id))).variants[0]?.priceMinor).toBe(283) // 283.05
    }
    expect((await store.as((ctx) => changeProducts(ctx, change as never))).changed).toBe(change.kind === 'prices' ? 2 : 0)
    if (change.kind === 'prices') continue
    expect((await store.as((ctx) => changeProducts(ctx, done.undo))).changed).toBe(2)
  }
  const after = await Promise.all(ids.map((id) => store.as((ctx) => getProduct(ctx, id))))
  expect(after.map((p) => [p.status, p.tags, p.collectionIds])).toEqual(before.map((p) => [p.status, p.tags, p.collectionIds]))
})

test('undo leaves alone what somebody changed in between', async () => {
  const store = await aStore()
  const [a, b] = [await aProduct(store), await aProduct(store)]
  const { undo } = await store.as((ctx) => changeProducts(ctx, { kind: 'status', ids: [a.id, b.id], status: 'archived' }))
  await store.as((ctx) => updateProduct(ctx, { id: a.id, title: 'Changed since' }))
  const back = await store.as((ctx) => changeProducts(ctx, undo))
  expect([back.changed, back.skipped]).toEqual([1, 1])
  expect((await store.as((ctx) => getProduct(ctx, a.id))).status).toBe('archived')
  expect((await store.as((ctx) => getProduct(ctx, b.id))).status).toBe('active')
})

test('undo gives back one thing: what a colleague did beside it stays, also the place in a collection', async () => {
  const store = await aStore()
  const [a, b, gone] = [await aProduct(store), await aProduct(store), await aProduct(store)]
  const winter = await store.as((ctx) => createCollection(ctx, { title: 'Winter', productIds: [a.id, b.id] }))
  const cut = await store.as((ctx) => changeProducts(ctx, { kind: 'prices', ids: [a.id, gone.id], percent: -10 }))
  const summer = await store.as((ctx) => createCollection(ctx, { title: 'Summer', productIds: [a.id] }))
  await store.as((ctx) => deleteProduct(ctx, gone.id))
  expect(await store.as((ctx) => changeProducts(ctx, cut.undo))).toMatchObject({ changed: 1, skipped: 1 })
  expect((await store.as((ctx) => getProduct(ctx, a.id))).collectionIds.sort()).toEqual([summer.id, winter.id].sort())
  const out = await store.as((ctx) => changeProducts(ctx, { kind: 'collection', ids: [a.id], collectionId: winter.id, isIn: false }))
  await store.as((ctx) => changeProducts(ctx, out.undo))
  expect((await store.as((ctx) => getCollection(ctx, winter.id))).productIds).toEqual([a.id, b.id])
})

test('a change of more variants than one statement takes', async () => {
  const store = await aStore()
  const values = Array.from({ length: 70 }, (_, n) => `v${n}`)
  const big = await aProduct(store, {
    stock: 0,
    options: [
      { name: 'A', values },
      { name: 'B', values: values.slice(0, 29) },
    ],
  })
  const twin = await store.as((ctx) => duplicateProduct(ctx, big.id))
  const third = await store.as((ctx) => duplicateProduct(ctx, big.id))
  const done = await store.as((ctx) => changeProducts(ctx, { kind: 'prices', ids: [big.id, twin, third], percent: 10 }))
  expect(done.changed).toBe(3) // 6,090 variants
})

test('a product of another store is not there, and nothing is changed', async () => {
  const [store, other] = [await aStore(), await aStore()]
  const [mine, theirs] = [await aProduct(store), await aProduct(other)]
  await expect(
    store.as((ctx) => changeProducts(ctx, { kind: 'status', ids: [mine.id, theirs.id], status: 'draft' })),
  ).rejects.toMatchObject({ status: 404 })
  expect((await store.as((ctx) => getProduct(ctx, mine.id))).status).toBe('active')
})

test('a picture of another store is refused, for a product and for a variant', async () => {
  const [store, other] = [await aStore(), await aStore()]
  const theirs = await other.as(async (ctx) => {
    const body = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    return addPicture(ctx, { body, filename: 'a.png', alt: '' })
  })
  const variants = [{ price: { amount: 1, currency: 'EUR' }, optionValues: [], mediaId: theirs }]
  for (const more of [{ mediaIds: [theirs] }, { variants }])
    await expect(store.as((ctx) => createProduct(ctx, { title: 'X', ...more }))).rejects.toMatchObject({ code: 'media.not_found' })
})

test('a search without words finds nothing and breaks nothing', async () => {
  const store = await aStore()
  await aProduct(store)
  for (const query of ['!!!', '€', '---', "'", '&|!()'])
    expect([query, (await store.as((ctx) => listShelf(ctx, { ...everything, query }, { withFacets: true, limit: 24 }))).total]).toEqual([
      query,
      0,
    ])
})

test('a copy is a draft with the same options and prices, without stock and SKU', async () => {
  const store = await aStore()
  const product = await aProduct(store, { price: 4200, options: [{ name: 'Size', values: ['S', 'M'] }] })
  const [first, second] = [
    await store.as((ctx) => duplicateProduct(ctx, product.id)),
    await store.as((ctx) => duplicateProduct(ctx, product.id)),
  ]
  const copy = await store.as((ctx) => getProduct(ctx, first))
  expect(copy).toMatchObject({ status: 'draft', title: `${product.title} (copy)`, handle: `${product.handle}-copy` })
  expect(copy.variants.map((v) => [v.optionValues[0], v.priceMinor, v.onHand, v.sku])).toEqual([
    ['S', 4200, 0, ''],
    ['M', 4200, 0, ''],
  ])
  expect((await store.as((ctx) => getProduct(ctx, second))).handle).toBe(`${product.handle}-copy-2`)
})

test('lists are filtered by tag, collection and stock, and sorted by what sold', async () => {
  const store = await aStore()
  const low = await aProduct(store, { title: 'Low', stock: 3 })
  const out = await aProduct(store, { title: 'Out', stock: 1 })
  await aProduct(store, { title: 'Plenty', stock: 50 })
  const { token } = await aCheckout(store, [{ variantId: firstVariant(out) }])
  await completeCheckout(store.id, token, aForm(), 'test')
  const collection = await store.as((ctx) => createCollection(ctx, { title: 'One', productIds: [low.id] }))
  await store.as((ctx) => changeProducts(ctx, { kind: 'tags', ids: [out.id], add: ['rare'], remove: [] }))
  const titles = async (more: object) => (await store.as((ctx) => listProducts(ctx, { ...list, ...more }))).items.map((p) => p.title)
  expect(await titles({ stock: 'low' })).toEqual(['Low'])
  expect(await titles({ stock: 'out' })).toEqual(['Out'])
  expect(await titles({ tag: 'rare' })).toEqual(['Out'])
  expect(await titles({ collectionId: collection.id })).toEqual(['Low'])
  expect(await titles({ sort: 'sold' })).toHaveLength(3)
})
