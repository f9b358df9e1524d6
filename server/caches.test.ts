import { expect, test } from 'vitest'
import { purgeAll, purges, purgeTags } from '#domain/kernel'
import CacheHandler from './next-cache-handler.ts'
import { findPage, keepPage } from './page-cache.ts'

const page = (tags: string[], seq = purges().now) => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  tags,
  seq,
  expiresAt: Date.now() + 60_000,
  plain: Buffer.from('x'.repeat(1000)),
  etag: '"1"',
})

test('a kept page is served until one of its tags moves, and only that store’s', async () => {
  await keepPage('a', page(['store:1:product:x']))
  await keepPage('b', page(['store:2:product:x']))
  expect(findPage('a')?.br?.length).toBeGreaterThan(0)
  purgeTags(['store:1:product:x'])
  expect([findPage('a'), findPage('b')?.status]).toEqual([null, 200])
})

test('a page whose tag moved while it was rendered is never kept', async () => {
  const seq = purges().now
  purgeTags(['store:1:lists'])
  await keepPage('c', page(['store:1:lists'], seq))
  expect(findPage('c')).toBeNull()
})

test('after a lost connection nothing old is served', async () => {
  await keepPage('d', page(['t']))
  purgeAll()
  expect(findPage('d')).toBeNull()
})

test('Next’s cache obeys the same rule, by the tags that travel in the response', async () => {
  const cache = new CacheHandler()
  const value = { kind: 'APP_ROUTE', headers: { 'x-vitrine-tags': ['store:3,store:3:product:p'] }, body: Buffer.from('x') }
  expect(await cache.get('k')).toBeNull()
  await cache.set('k', value)
  expect((await cache.get('k'))?.value).toEqual(value)
  purgeTags(['store:3:product:p'])
  expect(await cache.get('k')).toBeNull()
  purgeTags(['store:3']) // in the middle of the render
  await cache.set('k', value)
  expect(await cache.get('k')).toBeNull()
})
