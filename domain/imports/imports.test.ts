import iconv from 'iconv-lite'
import { beforeAll, expect, test } from 'vitest'
import { aStore, type TestStore } from '../../test/builders.ts'
import { fresh, freshRows, importsInto, old, oldRows } from '../../test/import-files.ts'
import { applyDryRun, cancelImport, errorsCsv, getImport, listDifferences, presentImport, runImport } from './index.ts'

let store: TestStore
beforeAll(async () => {
  store = await aStore()
})
const { start, run, find } = importsInto(() => store)

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
