import { beforeAll, expect, test } from 'vitest'
import { findRedirect } from '#domain/stores'
import { aProduct, aStore, firstVariant, type TestStore } from '../../test/builders.ts'
import {
  createCollection,
  createProduct,
  deleteProduct,
  getProduct,
  listProducts,
  listShelf,
  type ShelfFilter,
  updateCollection,
  updateProduct,
  updateVariant,
} from './index.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
const price = (amount: number) => ({ amount, currency: 'EUR' })
const everything: ShelfFilter = {
  vendors: [],
  types: [],
  options: {},
  priceMin: null,
  priceMax: null,
  isAvailable: false,
  sort: null,
  page: 1,
}

test('a product is written whole and read back the same', async () => {
  const made = await store.as((ctx) =>
    createProduct(ctx, {
      title: 'Water pitcher',
      status: 'active',
      vendor: 'Kiln',
      tags: ['stoneware'],
      descriptionHtml: '<p onclick="x">Thrown</p><script>1</script>',
      options: [
        { name: 'Glaze', values: ['Sand', 'Moss'], swatches: { Sand: '#cdb384' } },
        { name: 'Size', values: ['S', 'L'] },
        { name: 'Handle', values: ['Left', 'Right'] },
        { name: 'Lid', values: ['Yes', 'No'] },
      ],
      variants: [
        { optionValues: ['Sand', 'S', 'Left', 'Yes'], price: price(4800), compareAtPrice: price(5200), sku: 'KT-1' },
        { optionValues: ['Moss', 'L', 'Right', 'No'], price: price(6800) },
      ],
    }),
  )
  expect(made).toMatchObject({
    handle: 'water-pitcher',
    descriptionHtml: '<p>Thrown</p>',
    variants: [{ optionValues: ['Sand', 'S', 'Left', 'Yes'], sku: 'KT-1', compareAtPrice: price(5200) }, { price: price(6800) }],
    version: 1,
  })
  expect(made.options[0]).toEqual({ name: 'Glaze', values: ['Sand', 'Moss'], swatches: { Sand: '#cdb384' } })
})

test('a stale save is a conflict that carries the newer one, and nothing is overwritten', async () => {
  const product = await aProduct(store, { title: 'First' })
  await store.as((ctx) => updateProduct(ctx, { id: product.id, version: product.version, title: 'Second' }))
  await expect(store.as((ctx) => updateProduct(ctx, { id: product.id, version: product.version, title: 'Third' }))).rejects.toMatchObject({
    status: 409,
    code: 'product.version_conflict',
    data: { current: { title: 'Second' } },
  })
  await expect(
    store.as((ctx) => updateVariant(ctx, { id: product.id, variantId: firstVariant(product), version: 1, price: price(1) })),
  ).rejects.toMatchObject({ code: 'product.version_conflict' })
  expect((await store.as((ctx) => getProduct(ctx, product.id))).title).toBe('Second')
})

test('of 20 saves of the same version at once, one wins', async () => {
  const product = await aProduct(store)
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      store.as((ctx) => updateProduct(ctx, { id: product.id, version: product.version, title: `T${i}` })),
    ),
  )
  expect(answers.filter((a) => a.status === 'fulfilled')).toHaveLength(1)
})

test('a taken handle is refused, a free one is found for a second product of the same title', async () => {
  const one = await store.as((ctx) => createProduct(ctx, { title: 'Twice' }))
  const two = await store.as((ctx) => createProduct(ctx, { title: 'Twice' }))
  expect([one.handle, two.handle]).toEqual(['twice', 'twice-2'])
  await expect(store.as((ctx) => updateProduct(ctx, { id: two.id, handle: 'twice' }))).rejects.toMatchObject({ code: 'handle.taken' })
  await expect(store.as((ctx) => createProduct(ctx, { title: 'x', handle: 'twice' }))).rejects.toMatchObject({ code: 'handle.taken' })
})

test('variants keep their ids, prices and stock when options are renamed, swapped and added', async () => {
  const product = await aProduct(store, { options: [{ name: 'Size', values: ['S', 'M'] }], stock: 4 })
  const [s, m] = product.variants
  const swapped = await store.as((ctx) =>
    updateProduct(ctx, {
      id: product.id,
      options: [{ name: 'Size', values: ['M', 'S', 'L'] }],
      variants: [
        { id: m?.id, optionValues: ['S'], price: price(1) },
        { id: s?.id, optionValues: ['M'], price: price(2) },
        { optionValues: ['L'], price: price(3) },
      ],
    }),
  )
  expect(swapped.variants.map((v) => [v.id, v.optionValues[0], v.onHand])).toEqual([
    [m?.id, 'S', 4],
    [s?.id, 'M', 4],
    [expect.any(String), 'L', 0],
  ])
})

test.each([
  [
    {
      variants: [
        { optionValues: ['S'], price: price(1) },
        { optionValues: ['S'], price: price(1) },
      ],
    },
    'variant.duplicate',
  ],
  [{ variants: [{ optionValues: ['XXL'], price: price(1) }] }, 'variant.options'],
  [{ variants: [{ optionValues: [], price: price(1) }] }, 'variant.options'],
  [{ variants: [{ optionValues: ['S'], price: { amount: 1, currency: 'USD' } }] }, 'money.currency'],
  [{ variants: [{ optionValues: ['S'], price: price(-1) }] }, 'money.amount'],
])('%j is refused with %s', async (patch, code) => {
  await expect(
    store.as((ctx) => createProduct(ctx, { title: 'x', options: [{ name: 'Size', values: ['S', 'M'] }], ...patch })),
  ).rejects.toMatchObject({ status: 422, code })
})

test('another store has no such product', async () => {
  const other = await aStore()
  const product = await aProduct(store)
  await expect(other.as((ctx) => getProduct(ctx, product.id))).rejects.toMatchObject({ status: 404 })
  await expect(other.as((ctx) => updateProduct(ctx, { id: product.id, title: 'mine' }))).rejects.toMatchObject({ status: 404 })
  await expect(other.as((ctx) => deleteProduct(ctx, product.id))).rejects.toMatchObject({ status: 404 })
  await expect(other.as((ctx) => createCollection(ctx, { title: 'c', productIds: [product.id] }))).rejects.toMatchObject({ status: 422 })
})

test('lists page by cursor without losing or repeating a row', async () => {
  const shop = await aStore()
  for (let i = 0; i < 7; i += 1) await aProduct(shop, { title: `P${i}` })
  for (const sort of ['newest', 'title', 'updated'] as const) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await shop.as((ctx) => listProducts(ctx, { limit: 3, sort, ...(cursor ? { cursor } : {}) }))
      seen.push(...page.items.map((p) => p.title))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect([...seen].sort(), sort).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'])
  }
  await expect(shop.as((ctx) => listProducts(ctx, { limit: 3, sort: 'newest', cursor: 'nonsense' }))).rejects.toMatchObject({
    code: 'cursor.invalid',
  })
})

test('the shelf shows what is active, filters, counts and finds by the beginning of a word', async () => {
  const shop = await aStore()
  const cup = await aProduct(shop, { title: 'Espresso cup', price: 1500, options: [{ name: 'Glaze', values: ['Sand', 'Ink'] }] })
  const jar = await aProduct(shop, { title: 'Storage jar', price: 6400, stock: 0, options: [{ name: 'Glaze', values: ['Sand'] }] })
  await aProduct(shop, { title: 'Hidden', status: 'draft' })
  const look = (filter: Partial<ShelfFilter>) => shop.as((ctx) => listShelf(ctx, { ...everything, ...filter }))
  expect((await look({ sort: 'title' })).products.map((p) => p.title)).toEqual(['Espresso cup', 'Storage jar'])
  expect((await look({ query: 'esp' })).products.map((p) => p.id)).toEqual([cup.id])
  expect((await look({ query: "'; drop table products; -- & | ! :*" })).total).toBe(0)
  expect((await look({ priceMin: 2000 })).products.map((p) => p.id)).toEqual([jar.id])
  expect((await look({ isAvailable: true })).products.map((p) => p.id)).toEqual([cup.id])
  const ink = await look({ options: { Glaze: ['Ink'] } })
  expect(ink.total).toBe(1)
  expect(ink.facets.options[0]?.values.map((v) => [v.value, v.count])).toEqual([
    ['Sand', 2],
    ['Ink', 1],
  ]) // its own filter does not shrink its counts
  expect((await look({ sort: 'price-desc' })).products[0]?.id).toBe(jar.id)
  const collection = await shop.as((ctx) => createCollection(ctx, { title: 'C', productIds: [jar.id, cup.id] }))
  expect((await look({ collectionId: collection.id })).products.map((p) => p.id)).toEqual([jar.id, cup.id])
  await shop.as((ctx) => updateCollection(ctx, { id: collection.id, productIds: [cup.id, jar.id] }))
  expect((await look({ collectionId: collection.id })).products.map((p) => p.id)).toEqual([cup.id, jar.id])
})

test('a product whose address was changed is found under the old one too', async () => {
  const store = await aStore()
  const product = await aProduct(store, { title: 'Old name' })
  await store.as((ctx) => updateProduct(ctx, { id: product.id, handle: 'new-name' }))
  expect(await store.as((ctx) => findRedirect(ctx, `/products/${product.handle}`))).toBe('/products/new-name')
})
