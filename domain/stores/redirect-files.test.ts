import { expect, test } from 'vitest'
import { aProduct, aStore } from '../../test/builders.ts'
import { createRedirect, findRedirect, importRedirects } from './index.ts'

test('a CSV as Shopify writes it comes in; what is wrong is named by its row, and a second time adds nothing', async () => {
  const store = await aStore()
  const csv =
    '\ufeffRedirect from,Redirect to\r\n/old,/new\r\n\r\n"/with space",/x\r\n/cart,/new\r\n/loop,/loop\r\n/far,https://example.com/a?b=1\r\n/evil,javascript:alert(1)\r\n'
  const first = await store.as((ctx) => importRedirects(ctx, csv))
  expect([first.created, first.skipped, first.errors.map((e) => e.row)]).toEqual([2, 0, [4, 5, 6, 8]])
  expect(await store.as((ctx) => findRedirect(ctx, '/old'))).toBe('/new')
  expect(await store.as((ctx) => findRedirect(ctx, '/far'))).toBe('https://example.com/a?b=1')
  expect(await store.as((ctx) => importRedirects(ctx, csv))).toMatchObject({ created: 0, skipped: 2 })
})

test.each(['', 'a,b\n1,2', 'Redirect from,Redirect to', '"unclosed'])('%j is no such file', async (csv) => {
  const store = await aStore()
  await expect(store.as((ctx) => importRedirects(ctx, csv))).rejects.toMatchObject({ status: 422, code: 'redirect.file' })
})

test('chains of thousands, forwards and backwards, lead to their end at once', async () => {
  for (const rows of [
    Array.from({ length: 2_000 }, (_, i) => `/a${i},/a${i + 1}`),
    Array.from({ length: 2_000 }, (_, i) => `/a${1_999 - i},/a${2_000 - i}`),
  ]) {
    const store = await aStore()
    const result = await store.as((ctx) => importRedirects(ctx, `from,to\n${rows.join('\n')}`))
    expect([result.created, result.errors]).toEqual([2_000, []])
    for (const at of ['/a0', '/a1000', '/a1999']) expect([at, await store.as((ctx) => findRedirect(ctx, at))]).toEqual([at, '/a2000'])
    const back = await store.as((ctx) => importRedirects(ctx, 'from,to\n/a2000,/a5\n/a2000,/a2000'))
    expect(back).toMatchObject({ created: 0, errors: [{ row: 2 }, { row: 3 }] })
  }
})

test('from where something stands nothing leads on: it is said, and nothing else is rewritten', async () => {
  const store = await aStore()
  const [live, draft] = [await aProduct(store), await aProduct(store, { status: 'draft' })]
  const path = `/products/${live.handle}`
  await store.as((ctx) => createRedirect(ctx, { fromPath: '/old', toPath: path }))
  const csv = `from,to\n${path},/search\n/products/${draft.handle},/search`
  expect(await store.as((ctx) => importRedirects(ctx, csv))).toMatchObject({ created: 1, errors: [{ row: 2 }] })
  await expect(store.as((ctx) => createRedirect(ctx, { fromPath: path, toPath: '/search' }))).rejects.toMatchObject({
    code: 'redirect.live',
  })
  expect(await store.as((ctx) => findRedirect(ctx, '/old'))).toBe(path)
})
