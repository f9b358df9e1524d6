import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import iconv from 'iconv-lite'
import postgres from 'postgres'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { tables } from '#db'
import { attachPicture, loadProducts } from '#domain/catalog'
import { env, uuidv7 } from '#domain/kernel'
import { addPicture } from '#domain/media'
import { aStore, type TestStore } from '../../test/builders.ts'
import { testUrls } from '../../test/setup.ts'
import {
  applyDryRun,
  cancelImport,
  createImport,
  errorsCsv,
  fetchPictures,
  getImport,
  listDifferences,
  presentImport,
  runImport,
} from './index.ts'
import { importsJobs } from './jobs.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})

const old =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Image Src,Image Position,Status'
const oldRows = [
  'linen-shirt,Linen shirt,"<p>Light, \nwith a ""collar""</p>",Nord,Shirts,"summer, linen",true,Size,S,Colour,Blue,LS-S-B,200,shopify,5,deny,49.00,59.00,true,true,,,active',
  'linen-shirt,,,,,,,,M,,Blue,LS-M-B,210,shopify,3,deny,49.00,,true,true,,,',
  'linen-shirt,,,,,,,,M,,White,LS-M-W,210,shopify,0,continue,52.00,,true,true,,,',
  'gift,Gift wrap,,Nord,,,false,Title,Default Title,,,,,,,deny,3.5,,false,true,,,',
]
const fresh =
  'Title,URL handle,Description,Vendor,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Requires shipping,Product image URL'
const freshRows = [
  'Oak board,oak-board,<p>Oiled</p>,Nord,Boards,wood,TRUE,Active,OB-1,Title,Default Title,72.00,,shopify,9,FALSE,1400,TRUE,',
  'Stool,stool,,Nord,,,TRUE,Active,ST-1,Height,45,120.00,,shopify,2,TRUE,3000,TRUE,',
  ',stool,,,,,,,ST-2,,65,140.00,,shopify,1,TRUE,3500,TRUE,',
]

async function start(text: string | Buffer, options: { isDryRun?: boolean; at?: TestStore } = {}) {
  const at = options.at ?? store
  const folder = join(env().VITRINE_DATA_DIR, 'uploads')
  await mkdir(folder, { recursive: true })
  const path = join(folder, uuidv7())
  await writeFile(path, text)
  return at.as((ctx) => createImport(ctx, { path, filename: 'products.csv', isDryRun: options.isDryRun ?? false }))
}
async function run(text: string | Buffer, options: { isDryRun?: boolean; at?: TestStore } = {}) {
  const at = options.at ?? store
  const { id } = await start(text, options)
  await runImport(at.id, id)
  return at.as(async (ctx) => presentImport(ctx, await getImport(ctx, id)))
}
const find = (handle: string, at = store) => at.as(async (ctx) => (await loadProducts(ctx, { handles: [handle] }))[0])

test('the old dialect: options, quoted newlines, stock, prices, and a product without options', async () => {
  const job = await run([old, ...oldRows].join('\n'))
  expect(job).toMatchObject({ status: 'finished', rows: { total: 4, done: 4, created: 2, updated: 0, skipped: 0, failed: 0 } })
  const shirt = await find('linen-shirt')
  expect(shirt).toMatchObject({
    title: 'Linen shirt',
    vendor: 'Nord',
    status: 'active',
    tags: ['linen', 'summer'],
    descriptionHtml: '<p>Light, \nwith a "collar"</p>',
  })
  expect(shirt?.options.map((o) => [o.name, o.values.map((v) => v.value)])).toEqual([
    ['Size', ['S', 'M']],
    ['Colour', ['Blue', 'White']],
  ])
  expect(shirt?.variants.map((v) => [v.optionValues.join('/'), v.sku, v.priceMinor, v.compareAtMinor, v.onHand, v.sellsWhenOut])).toEqual([
    ['S/Blue', 'LS-S-B', 4900, 5900, 5, false],
    ['M/Blue', 'LS-M-B', 4900, null, 3, false],
    ['M/White', 'LS-M-W', 5200, null, 0, true],
  ])
  expect(await find('gift')).toMatchObject({
    status: 'draft',
    variants: [{ optionKey: '', priceMinor: 350, isTracked: false, requiresShipping: false }],
  })
})

test('the new dialect', async () => {
  expect(await run([fresh, ...freshRows].join('\r\n'))).toMatchObject({ rows: { created: 2, failed: 0 } })
  expect((await find('stool'))?.variants.map((v) => [v.optionValues[0], v.priceMinor, v.onHand, v.sellsWhenOut])).toEqual([
    ['45', 12000, 2, true],
    ['65', 14000, 1, true],
  ])
  expect((await find('oak-board'))?.variants[0]).toMatchObject({ weightGrams: 1400, onHand: 9 })
})

test('running a file again changes nothing', async () => {
  const before = await find('linen-shirt')
  expect(await run([old, ...oldRows].join('\n'))).toMatchObject({ rows: { created: 0, updated: 0, skipped: 2, failed: 0 } })
  expect(await find('linen-shirt')).toEqual(before)
})

test('a dry run names every difference, changes nothing, and can be taken over', async () => {
  const text = [old, ...oldRows].join('\n').replaceAll('49.00', '45.00').replace('Gift wrap', 'Gift paper')
  const tried = await run(`${text}\nnew-thing,New thing,,,,,true,,,,,N-1,,shopify,4,deny,9.00,,true,true,,,`, { isDryRun: true })
  expect(tried).toMatchObject({ status: 'finished', isDryRun: true, rows: { created: 1, updated: 2, skipped: 0 } })
  expect((await find('linen-shirt'))?.variants[0]?.priceMinor).toBe(4900)
  const { items } = await store.as((ctx) => listDifferences(ctx, { id: tried.id, limit: 50 }))
  expect(items.find((i) => i.handle === 'gift')?.changes).toEqual([{ field: 'Title', before: 'Gift wrap', after: 'Gift paper' }])
  const real = await store.as((ctx) => applyDryRun(ctx, tried.id))
  await runImport(store.id, real.id)
  expect((await find('linen-shirt'))?.variants[0]?.priceMinor).toBe(4500)
})

test.each([
  ['with a BOM', Buffer.from(`\ufeff${old}\ncafe,Café crème – été,,,,,true,,,,,,,,,deny,4.20,,true,true,,,`)],
  ['in Windows-1252', iconv.encode(`${old}\ncafe,Café crème – été,,,,,true,,,,,,,,,deny,4.20,,true,true,,,`, 'win1252')],
])('a file %s keeps its accents', async (_name, body) => {
  const shop = await aStore()
  expect(await run(body, { at: shop })).toMatchObject({ rows: { created: 1 } })
  expect((await find('cafe', shop))?.title).toBe('Café crème – été')
})

test('a row that cannot be understood is named, and the rest is taken', async () => {
  const shop = await aStore()
  const job = await run(
    [
      old,
      'a,A,,,,,true,Size,S,,,A-S,,shopify,1,deny,cheap,,true,true,,,',
      'a,,,,,,,,M,,,A-M,,shopify,1,deny,10.00,,true,true,,,',
      'b,B,,,,,true,,,,,B,,shopify,many,deny,5.00,,true,true,,,',
      'c,,,,,,true,,,,,C,,,,deny,5.00,,true,true,,,',
      ',,,,,,,,,,,,,,,,,,,,,,',
      'd,D,,,,,true,Size,S,,,D1,,,,deny,1.00,,,,,,',
      'd,,,,,,,,S,,,D2,,,,deny,1.00,,,,,,',
    ].join('\n'),
    { at: shop },
  )
  expect(job.rows).toMatchObject({ created: 2, failed: 5 })
  expect(job.errors.map((e) => [e.row, e.code])).toEqual([
    [2, 'price.invalid'],
    [4, 'quantity.invalid'],
    [5, 'title.missing'],
    [6, 'handle.missing'],
    [8, 'variant.duplicate'],
  ])
  expect((await find('a', shop))?.variants.map((v) => v.sku)).toEqual(['A-M'])
  expect(await shop.as((ctx) => errorsCsv(ctx, job.id))).toMatch(/^Row,Kind,Code,Handle,Why\n2,error,price\.invalid,a,/)
})

test.each([
  ['', 'empty'],
  ['a,b,c\n1,2,3', 'other columns'],
  ['\u0000\u0001\u0002PNG', 'binary'],
  ['Handle,Title,Variant Price\n"unclosed,1,2', 'an open quote'],
])('%j (%s) fails with a reason and creates nothing', async (text) => {
  const shop = await aStore()
  const job = await run(text, { at: shop })
  expect(job).toMatchObject({ status: 'failed', rows: { created: 0 } })
  expect(job.problem).toBeTruthy()
})

test('a worker that was killed goes on after its last chunk, and nothing is done twice', async () => {
  const shop = await aStore()
  const lines = Array.from(
    { length: 1_200 },
    (_, i) => `p-${i},Product ${i},,,,,true,,,,,SKU-${i},,shopify,${i % 7},deny,${(i % 90) + 1}.00,,true,true,,,`,
  )
  const { id } = await start([old, ...lines].join('\n'), { at: shop })
  await runImport(shop.id, id)
  const { sql } = await import('drizzle-orm')
  // as if the worker had died after the first chunk: status and cursor of that moment
  await shop.as((ctx) =>
    ctx.tx.execute(sql`update imports set status = 'running', cursor_row = 501, created = 500, finished_at = null where id = ${id}`),
  )
  await shop.as((ctx) =>
    ctx.tx.execute(
      sql`delete from products where store_id = ${shop.id} and handle in (select 'p-' || n from generate_series(500, 1199) n)`,
    ),
  )
  await runImport(shop.id, id)
  const job = await shop.as(async (ctx) => presentImport(ctx, await getImport(ctx, id)))
  expect(job).toMatchObject({ status: 'finished', rows: { total: 1200, done: 1200, created: 1200, failed: 0 } })
  const [row] = await shop.as((ctx) =>
    ctx.tx.execute<{ n: number; units: number }>(
      sql`select (select count(*)::int from products) as n, (select sum(on_hand)::int from inventory_levels) as units`,
    ),
  )
  expect(row).toEqual({ n: 1200, units: lines.reduce((n, _, i) => n + (i % 7), 0) })
})

test('a cancelled import stops and keeps what it took', async () => {
  const shop = await aStore()
  const { id } = await start([old, ...oldRows].join('\n'), { at: shop })
  await shop.as((ctx) => cancelImport(ctx, id))
  await runImport(shop.id, id)
  expect(await shop.as(async (ctx) => presentImport(ctx, await getImport(ctx, id)))).toMatchObject({
    status: 'cancelled',
    rows: { done: 0 },
  })
})

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
