import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { tables } from '#db'
import { attachPicture } from '#domain/catalog'
import { addPicture } from '#domain/media'
import { aStore, type TestStore } from '../../test/builders.ts'
import { importsInto, old, oldRows } from '../../test/import-files.ts'
import { testUrls } from '../../test/setup.ts'
import { fetchPictures, getImport, presentImport } from './index.ts'
import { importsJobs } from './jobs.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
const { run, find } = importsInto(() => store)

test('a picture that cannot be fetched is a warning, never a lost product', async () => {
  const job = await run([old, 'pic,Picture,,,,,true,,,,,P,,,,deny,1.00,,true,true,https://pictures.example/a.jpg,1,'].join('\n'))
  const product = await find('pic')
  await fetchPictures(
    store.id,
    job.id,
    [{ url: 'https://pictures.example/a.jpg', alt: '', position: 1, productId: product?.id ?? '', row: 2, handle: 'pic', variantIds: [] }],
    async () => ['10.0.0.1'],
  )
  const after = await store.as(async (ctx) => presentImport(ctx, await getImport(ctx, job.id)))
  expect(after.rows).toMatchObject({ created: 1, failed: 0, warnings: 1 })
  expect(after.errors[0]).toMatchObject({ row: 2, severity: 'warning', code: 'picture.unreachable' })
})

test('a file of broken rows is worked off in pieces, stops at ten thousand, and loses no good row', async () => {
  const shop = await aStore()
  const head = 'Handle,Title,Variant Price'
  const broken = (n: number) => Array.from({ length: n }, () => ',,')
  const mixed = await run([head, 'mug,Mug,1.00', ...broken(1_700), 'cup,Cup,2.00', ...broken(300), 'jug,Jug,3.00'].join('\n'), { at: shop })
  expect(mixed).toMatchObject({ status: 'finished', rows: { created: 3, failed: 2_000 } })
  const wrong = await run([head, ...broken(25_000)].join('\n'), { at: shop })
  expect(wrong).toMatchObject({ status: 'failed', problem: expect.stringContaining('More than 10,000 rows') })
  expect(await run('\uffd8\uffe0"not"a,csv"\n"', { at: shop })).toMatchObject({ status: 'failed' })
})

test('words of the language are option values like others', async () => {
  const shop = await aStore()
  const job = await run(
    'Handle,Title,Option1 Name,Option1 Value,Variant Price\nodd,Odd,constructor,__proto__,1.00\nodd,,,toString,2.00\n',
    { at: shop },
  )
  expect(job).toMatchObject({ status: 'finished', rows: { created: 1, failed: 0 } })
  expect((await find('odd', shop))?.variants.map((v) => v.optionValues[0])).toEqual(['__proto__', 'toString'])
})

test('a variant gets the picture that its row names, and keeps one that somebody chose', async () => {
  const shop = await aStore()
  const url = 'https://pictures.example/blue.jpg'
  const file = [
    'Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Variant Image',
    `cap,Cap,Colour,Blue,9.00,${url},${url}`,
    'cap,,,Red,9.00,,',
    `cap,,,Navy,9.00,,${url}`,
  ].join('\n')
  const queued = async () => {
    const owner = postgres(testUrls.owner, { max: 1 })
    const rows = await owner<{ payload: unknown }[]>`
      select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'imports.fetch-pictures' and (payload ->> 'storeId')::bigint = ${shop.id} order by j.id`
    await owner.end()
    return rows.map((r) => r.payload)
  }
  await run(file, { at: shop })
  const [payload] = await queued()
  const mediaId = await shop.as(async (ctx) => {
    const body = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'blue' } })
      .png()
      .toBuffer()
    const id = await addPicture(ctx, { body, filename: 'blue.png', alt: '' })
    await ctx.tx.update(tables.media).set({ sourceUrl: url }).where(eq(tables.media.id, id))
    return id
  })
  const cap = await find('cap', shop)
  await shop.as((ctx) => attachPicture(ctx, cap?.id ?? '', mediaId))
  await importsJobs['imports.fetch-pictures'](payload) // the product has it already: nothing is fetched
  expect((await find('cap', shop))?.variants.map((v) => [v.optionValues[0], v.mediaId])).toEqual([
    ['Blue', mediaId],
    ['Red', null],
    ['Navy', mediaId],
  ])
  await run(file, { at: shop })
  expect(await queued()).toHaveLength(1) // nothing is missing any more
})

test('a variant that the file does not name stays', async () => {
  const shop = await aStore()
  await run([old, ...oldRows].join('\n'), { at: shop })
  await run([old, oldRows[0]].join('\n').replace('49.00', '40.00'), { at: shop })
  expect((await find('linen-shirt', shop))?.variants.map((v) => [v.sku, v.priceMinor])).toEqual([
    ['LS-S-B', 4000],
    ['LS-M-B', 4900],
    ['LS-M-W', 5200],
  ])
})

test('a file of prices alone finds its variants by SKU and drops none', async () => {
  const shop = await aStore()
  await run([old, ...oldRows].join('\n'), { at: shop })
  const job = await run(
    'Handle,Title,Variant SKU,Variant Price\nlinen-shirt,Linen shirt,LS-M-B,45.00\nlinen-shirt,,LS-S-B,\nlinen-shirt,,UNKNOWN,1.00',
    { at: shop },
  )
  expect(job.errors.map((e) => [e.row, e.code])).toEqual([[4, 'variant.unknown']])
  expect((await find('linen-shirt', shop))?.variants.map((v) => [v.sku, v.priceMinor, v.onHand])).toEqual([
    ['LS-S-B', 4900, 5],
    ['LS-M-B', 4500, 3],
    ['LS-M-W', 5200, 0],
  ])
})

test('a file with other options than the product has is refused row by row, nothing is dropped', async () => {
  const shop = await aStore()
  await run([old, ...oldRows].join('\n'), { at: shop })
  const job = await run('Handle,Title,Option1 Name,Option1 Value,Variant Price\nlinen-shirt,Linen shirt,Fit,Slim,45.00', { at: shop })
  expect(job.errors.map((e) => e.code)).toEqual(['options.differ'])
  expect((await find('linen-shirt', shop))?.variants).toHaveLength(3)
})

test('NUL bytes, endless titles and quantities beyond reason end in a result', async () => {
  const shop = await aStore()
  const job = await run(
    `Handle,Title,Variant Price,Variant Inventory Qty,Variant Inventory Tracker\nnul,A\u0000B,10,1,shopify\nlong,${'x'.repeat(40_000)},10,1,shopify\nmany,Many,10,99999999999,shopify\ndear,Dear,999999999999,1,shopify`,
    { at: shop },
  )
  expect(job).toMatchObject({ status: 'finished', rows: { created: 2, failed: 2 } })
  expect((await find('nul', shop))?.title).toBe('AB')
})
