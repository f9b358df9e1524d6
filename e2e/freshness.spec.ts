import { expect, test } from '@playwright/test'
import { callApi, http, openStore, port, signUp } from './lib/shop.ts'

test('a saved price is on the very next request, and no other store is purged', async ({ page }) => {
  const { slug } = await signUp(page)
  const host = `${slug}.localhost:${port}`
  const other = `kiln.localhost:${port}`
  const call = <T>(path: string, method: string, body?: unknown) => callApi<T>(page, slug, method, path, body)
  const made = await call<{ id: string; variants: { id: string }[] }>('/products', 'POST', {
    title: 'Fresh',
    status: 'active',
    variants: [{ price: { amount: 1000, currency: 'EUR' }, tracked: false }],
  })
  await expect.poll(async () => (await http(other, '/products/teapot')).headers['x-vitrine-cache']).toBe('HIT')
  for (let n = 1; n <= 25; n += 1) {
    const text = (await http(host, '/products/fresh')).text
    expect(text).toContain(`€${9 + n}.00`)
    await expect.poll(async () => (await http(host, '/products/fresh')).headers['x-vitrine-cache']).toBe('HIT')
    expect((await http(host, '/search')).text).toContain(`€${9 + n}.00`)
    await call(`/products/${made.id}/variants/${made.variants[0]?.id}`, 'PATCH', { price: { amount: (10 + n) * 100, currency: 'EUR' } })
    expect((await http(other, '/products/teapot')).headers['x-vitrine-cache']).toBe('HIT')
  }
})

test('pages carry what search engines and browsers need', async () => {
  const product = await http(`kiln.localhost:${port}`, '/products/teapot')
  expect(product.headers['content-security-policy']).toContain("script-src 'self'")
  expect(product.headers['set-cookie']).toBeUndefined()
  expect(product.text).toMatch(/<link rel="canonical" href="http:\/\/kiln\.localhost:\d+\/products\/teapot">/)
  const data = [...product.text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
    (m) => JSON.parse(m[1] ?? '') as Record<string, unknown>,
  )
  expect(data.map((d) => d['@type'])).toEqual(['Product', 'BreadcrumbList'])
  expect(data[0]).toMatchObject({
    name: 'Teapot',
    offers: { '@type': 'Offer', price: '148.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
  })
  expect((await http(`kiln.localhost:${port}`, '/robots.txt')).text).toContain('Sitemap: http://kiln.localhost')
  expect((await http(`kiln.localhost:${port}`, '/sitemap.xml')).text.match(/<loc>/g)?.length).toBeGreaterThan(20)
  for (const path of ['/og.png', '/collections/vases/og.png', '/pages/about/og.png']) {
    const { status, headers } = await http(`kiln.localhost:${port}`, path)
    expect([path, status, headers['content-type']]).toEqual([path, 200, 'image/png'])
  }
  expect((await http(`kiln.localhost:${port}`, '/sitemap-1.xml')).status).toBe(404)
  const picture = await http(`kiln.localhost:${port}`, '/products/teapot/og.png')
  expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png'])
  expect((await http(`kiln.localhost:${port}`, '/cart')).headers['x-robots-tag']).toBe('noindex')
  const nothing = await http(`kiln.localhost:${port}`, '/products/there-is-none')
  expect([nothing.status, nothing.text.includes('Not on this shelf')]).toEqual([404, true])
})

test('share pictures are drawn with letters of many scripts', async ({ page }) => {
  const { slug } = await openStore(page)
  const sizes: number[] = []
  for (const [handle, title] of Object.entries({
    a: 'Żółty dzbanek',
    b: 'Глиняный кувшин',
    c: '手工陶瓷花瓶',
    d: '湯呑み 🏺',
    e: '찻잔 세트',
  })) {
    const variants = [{ price: { amount: 4800, currency: 'EUR' } }]
    await callApi(page, slug, 'POST', '/products', { title, handle, status: 'active', variants })
    const picture = await http(`${slug}.localhost:${port}`, `/products/${handle}/og.png`)
    expect([title, picture.status, picture.headers['content-type']]).toEqual([title, 200, 'image/png'])
    sizes.push(picture.text.length)
  }
  expect(new Set(sizes).size).toBe(sizes.length) // without their letters they would all be the same
})
