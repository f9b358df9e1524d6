import sharp from 'sharp'
import { expect, test } from 'vitest'
import { tables } from '#db'
import { attachPicture, createCollection, createProduct } from '#domain/catalog'
import { completeCheckout } from '#domain/orders'
import { getLiveTheme, publishDocuments, type ThemeDocument } from '#domain/themes'
import { aCheckout, aForm, aProduct, aStore, firstVariant, type TestStore } from '../../test/builders.ts'
import {
  addPicture,
  countPictures,
  deletePicture,
  encodeWidths,
  getPicture,
  listPictures,
  listUses,
  markReady,
  openDerived,
  originalKey,
  storage,
  updateAlt,
} from './index.ts'
import { mediaJobs } from './jobs.ts'

const aPicture = async (store: TestStore, background: string, filename: string) => {
  const body = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
  return store.as((ctx) => addPicture(ctx, { body, filename, alt: '' }))
}
const list = (store: TestStore, more: object) =>
  store.as(async (ctx) => (await listPictures(ctx, { limit: 50, view: 'all', ...more })).items.map((p) => p.filename))
const isKept = (store: TestStore, hash: string) =>
  storage.get(originalKey(store.id, hash)).then(
    () => true,
    () => false,
  )

test('the library knows what lacks words, what nothing shows, and where the rest stands', async () => {
  const store = await aStore()
  const [mug, bowl] = [await aPicture(store, 'red', 'mug_50%.png'), await aPicture(store, 'blue', 'bowl.png')]
  const product = await store.as((ctx) => createProduct(ctx, { title: 'Mug', mediaIds: [bowl, mug] }))
  await store.as((ctx) => updateAlt(ctx, mug, 'A red mug'))
  expect(await store.as(countPictures)).toMatchObject({ all: 2, noAlt: 1, unused: 0 })
  await aPicture(store, 'green', 'spare.png')
  expect(await store.as(countPictures)).toMatchObject({ all: 3, noAlt: 2, unused: 1 })
  expect(await list(store, { view: 'unused' })).toEqual(['spare.png'])
  expect(await list(store, { view: 'no-alt' })).toEqual(['spare.png', 'bowl.png'])
  for (const q of ['RED mug', '0%', '_']) expect(await list(store, { q })).toEqual(['mug_50%.png'])
  expect(await store.as((ctx) => listUses(ctx, mug))).toEqual([{ kind: 'product', id: product.id, title: 'Mug', place: 2 }])
  const other = await aStore()
  await expect(other.as((ctx) => listUses(ctx, mug))).rejects.toMatchObject({ status: 404 })
  await expect(other.as((ctx) => deletePicture(ctx, mug, true))).rejects.toMatchObject({ status: 404 })
})

test('a picture in use is deleted only with its places; its files go, unless it came back', async () => {
  const store = await aStore()
  const id = await aPicture(store, 'red', 'mug.png')
  const { hash } = await store.as((ctx) => getPicture(ctx, id))
  const product = await store.as((ctx) => createProduct(ctx, { title: 'Mug', mediaIds: [id] }))
  await store.as((ctx) => createCollection(ctx, { title: 'Mugs', productIds: [product.id] }))
  await expect(store.as((ctx) => deletePicture(ctx, id, false))).rejects.toMatchObject({
    status: 409,
    code: 'media.in_use',
    data: { uses: [{ kind: 'product', title: 'Mug' }] },
  })
  await store.as((ctx) => deletePicture(ctx, id, true))
  expect(await list(store, {})).toEqual([])
  const erase = { storeId: store.id, hash }
  const again = await aPicture(store, 'red', 'again.png')
  await mediaJobs['media.erase-files'](erase)
  expect(await isKept(store, hash)).toBe(true)
  await store.as((ctx) => deletePicture(ctx, again, false))
  await mediaJobs['media.erase-files'](erase)
  await mediaJobs['media.erase-files'](erase)
  expect(await isKept(store, hash)).toBe(false)
})

test('an order keeps the picture that it was placed with', async () => {
  const store = await aStore()
  const id = await aPicture(store, 'red', 'mug.png')
  await mediaJobs['media.derive-widths']({ storeId: store.id, mediaId: id })
  const product = await aProduct(store)
  await store.as((ctx) => attachPicture(ctx, product.id, id))
  const { token } = await aCheckout(store, [{ variantId: firstVariant(product) }])
  await completeCheckout(store.id, token, aForm(), 'test')
  const { hash } = await store.as((ctx) => getPicture(ctx, id))
  await store.as((ctx) => deletePicture(ctx, id, true))
  await mediaJobs['media.erase-files']({ storeId: store.id, hash })
  expect(await isKept(store, hash)).toBe(true)
})

test('an alt text that is written while the widths are made spoils nothing', async () => {
  const store = await aStore()
  const id = await aPicture(store, 'red', 'mug.png')
  await store.as((ctx) => updateAlt(ctx, id, 'A mug'))
  expect(await store.as((ctx) => getPicture(ctx, id))).toMatchObject({ status: 'pending', alt: 'A mug' })
  await mediaJobs['media.derive-widths']({ storeId: store.id, mediaId: id })
  expect(await store.as((ctx) => getPicture(ctx, id))).toMatchObject({ status: 'ready', widths: [40] })
})

test('deleted while its widths are made, a picture leaves no files; the same bytes may come at the same time', async () => {
  const store = await aStore()
  const id = await aPicture(store, 'red', 'mug.png')
  const { hash } = await store.as((ctx) => getPicture(ctx, id))
  const made = await encodeWidths(store.id, hash, 40)
  await store.as((ctx) => deletePicture(ctx, id, false))
  await store.as((ctx) => markReady(ctx, id, hash, made))
  expect(await openDerived(store.id, `${hash}-40.webp`)).toBeNull()
  await mediaJobs['media.derive-widths']({ storeId: store.id, mediaId: id })

  for (let n = 0; n < 5; n += 1) {
    const first = await aPicture(store, 'blue', 'a.png')
    const [again] = await Promise.all([
      aPicture(store, 'blue', 'b.png'),
      store.as((ctx) => deletePicture(ctx, first, false)).catch(() => undefined),
    ])
    const here = (await list(store, {})).length
    // one after the other: what was known is deleted after it, or what was deleted came anew
    expect([n, here]).toEqual([n, again === first ? 0 : 1])
    if (here) await store.as((ctx) => deletePicture(ctx, again, false))
  }
})

test('what a theme shows, also in an earlier version, is not deleted', async () => {
  const store = await aStore()
  const id = await aPicture(store, 'red', 'hero.png')
  const { hash } = await store.as((ctx) => getPicture(ctx, id))
  await store.as(async (ctx) => {
    const { code, documents } = await getLiveTheme(ctx)
    const [theme] = await ctx.tx.select({ id: tables.themes.id }).from(tables.themes)
    const shown = JSON.parse(JSON.stringify(documents)) as Record<string, ThemeDocument>
    const hero = Object.values(shown).flatMap((d) => Object.values(d.sections ?? {}).filter((x) => x.type === 'hero'))[0]
    Object.assign(hero?.settings ?? {}, { image: `${hash}@30,60` })
    await publishDocuments(ctx, String(theme?.id), code, shown, 'published')
    await publishDocuments(ctx, String(theme?.id), code, documents, 'published')
  })
  expect(await store.as(countPictures)).toMatchObject({ all: 1, unused: 0 })
  expect((await store.as((ctx) => listUses(ctx, id)))[0]).toMatchObject({ kind: 'theme', title: expect.stringContaining('Atelier') })
  await expect(store.as((ctx) => deletePicture(ctx, id, true))).rejects.toMatchObject({ status: 409, code: 'media.in_theme' })
})
