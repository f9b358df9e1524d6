import { expect, test } from 'vitest'
import { canonicalQuery, shopPath } from './shop-path.ts'

test.each([
  ['/', '/', true],
  ['/products/mug', '/products/mug', true],
  ['/products/mug/', '/products/mug', true],
  ['/products/mug?utm_source=x', '/products/mug', true],
  ['/search', '/search', true],
  ['/collections/a?nonsense=1', '/collections/a', true],
  ['/sitemap.xml', '/sitemap-xml', true],
  ['/sitemap-2.xml', '/sitemap-xml/2', true],
  ['/blogs/news?page=2', '/blogs-page/news/2', true],
  ['/blogs/news?page=1&x=y', '/blogs/news', true],
  ['/og.png', '/og', true],
  ['/theme/0123456789.css', '/theme-css/0123456789', true],
  ['/collections/a/og.png', '/collections/a/og.png', true],
  ['/blogs/a/b/og.png', '/blogs/a/b/og.png', true],
  ['/robots.txt?x', '/robots-txt', true],
])('%s → %s', (url, internal, isShared) => {
  expect(shopPath(url)).toEqual({ internal, isShared })
})

test.each([
  '/cart',
  '/checkout/x',
  '/orders/x',
  '/s/1.x/',
  '/products/a/b',
  '/admin',
  '/api/v1/products',
  '/products/',
  '//products/a',
  '/search?filter.price.max=0#',
  '/#x',
])('%s is no shared page', (url) => {
  expect(shopPath(url)).toBeNull()
})

test('the same question has one spelling, unknown and broken parameters fall away', () => {
  const spell = (q: string) => canonicalQuery(new URLSearchParams(q), false)
  expect(spell('filter.vendor=B&filter.vendor=A&sort=title')).toBe(
    spell('sort=title&filter.vendor=A&utm=1&filter.vendor=B&filter.vendor=A'),
  )
  expect(spell('sort=evil&page=1&page=0&filter.price.min=-1&filter.price.max=abc&filter.available=2&q=x')).toBe('')
  expect(spell('page=999999')).toBe('')
  expect(spell(`filter.vendor=${'x'.repeat(2000)}`)).toBe('')
})

test('a variant without script is its own page; deep filters are answered but not kept', () => {
  const id = '0196a1b2-0000-7000-8000-000000000000'
  expect(shopPath(`/products/mug?variant=${id}`)).toEqual({ internal: `/products/mug/variant/${id}`, isShared: true })
  expect(shopPath('/products/mug?variant=1%20or%201')).toEqual({ internal: '/products/mug', isShared: true })
  expect(shopPath('/collections/a?filter.vendor=A')?.isShared).toBe(true)
  expect(shopPath('/collections/a?filter.vendor=A&filter.type=B')?.isShared).toBe(false)
  expect(shopPath('/search?q=mug')?.isShared).toBe(false)
})
