import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { callApi, openStore, shopUrl } from './lib/shop.ts'

const words = '<p>The first paragraph.</p><h2>A heading</h2><ul><li>One</li><li>Two</li></ul>'
const section = (type: string, settings: object = {}) => ({ type, ver: 1, settings })

/** A store with one of everything, in one of the themes and one of its presets. */
async function openShop(page: Page, code: string, preset: number): Promise<{ slug: string; paths: string[] }> {
  const { slug } = await openStore(page)
  const call = <T = { id: string }>(method: string, path: string, body?: unknown) => callApi<T>(page, slug, method, path, body)
  const price = (amount: number) => ({ amount, currency: 'EUR' })
  const mug = await call('POST', '/products', {
    title: 'Stoneware mug',
    status: 'active',
    descriptionHtml: words,
    vendor: 'Kiln',
    options: [{ name: 'Glaze', values: ['Ash', 'Moss'], swatches: { Ash: '#b8a88a', Moss: '#5d6b4a' } }],
    variants: ['Ash', 'Moss'].map((value, i) => ({
      price: price(2400),
      compareAtPrice: price(3000),
      optionValues: [value],
      tracked: i === 0,
    })),
  })
  const bowl = await call('POST', '/products', { title: 'Bowl', status: 'active', variants: [{ price: price(1800), tracked: false }] })
  await call('POST', '/collections', { title: 'Table', descriptionHtml: words, productIds: [mug.id, bowl.id] })
  const at = new Date(Date.now() - 60_000).toISOString()
  await call('POST', '/pages', { title: 'About', bodyHtml: words, publishedAt: at })
  await call('POST', '/pages', { title: 'Everything', bodyHtml: words, publishedAt: at, template: 'all' })
  const blog = await call('POST', '/blogs', { title: 'Journal' })
  await call('POST', '/articles', { blogId: blog.id, title: 'First words', bodyHtml: words, publishedAt: at })
  await call('PUT', '/settings/policies', { value: { shipping: words, returns: '', privacy: '', terms: '', imprint: '' } })
  const { id } = await call('POST', '/themes', { code })
  await call('POST', `/themes/${id}/live`)
  const { theme } = await call<{
    theme: { presets: { settings: object }[]; sections: { type: string; enabledOn: string[] | null; presets: object[] }[] }
  }>('GET', `/themes/${id}/description`)
  const { rev } = await call<{ rev: number }>('GET', `/themes/${id}/draft`)
  const all = {
    c: section('contact-form', { asksForPhone: true }),
    n: section('newsletter'),
    p: section('single-product', { product: mug.id }),
    o: section('countdown-offer', { heading: 'For a while', until: new Date(Date.now() + 9e7).toISOString() }),
    r: section('recently-viewed'),
    f: section('faq'),
    l: section('collection-list'),
    h: section('custom-html', { html: '<p>Own words</p>' }),
  }
  const documents = {
    settings: { v: 1, settings: theme.presets[preset]?.settings ?? {} },
    'templates/page.all': { v: 1, sections: { m: section('main-page'), ...all }, order: ['m', ...Object.keys(all)] },
  }
  const saved = await call<{ rev: number }>('PUT', `/themes/${id}/draft`, { rev, documents })
  await call('POST', `/themes/${id}/publish`, { rev: saved.rev })
  const paths = [
    '/',
    '/products/stoneware-mug',
    '/products/bowl',
    '/collections',
    '/collections/table',
    '/search?q=mug',
    '/search?q=nothing',
  ]
  return {
    slug,
    paths: [
      ...paths,
      '/cart',
      '/pages/about',
      '/pages/everything',
      '/blogs/journal',
      '/blogs/journal/first-words',
      '/policies/shipping',
      '/nowhere',
    ],
  }
}

async function look(page: Page, url: string) {
  await page.goto(url)
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return {
    found: violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`),
    sideways: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  }
}

for (const code of ['atelier', 'circuit', 'market'])
  for (const preset of [0, 1])
    test(`${code}, preset ${preset + 1}: no page kind has a violation at either width, nor its door`, async ({ page }) => {
      test.setTimeout(180_000)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const { slug, paths } = await openShop(page, code, preset)
      const shopper = await page.context().newPage()
      await shopper.emulateMedia({ reducedMotion: 'reduce' })
      for (const width of [1440, 390]) {
        await shopper.setViewportSize({ width, height: 900 })
        for (const path of paths)
          expect([path, width, await look(shopper, shopUrl(slug, path))]).toEqual([path, width, { found: [], sideways: 0 }])
      }
      if (preset === 0 && code !== 'market') return
      await callApi(page, slug, 'PUT', '/store/gate', { password: 'not yet' })
      expect(await look(shopper, shopUrl(slug, '/'))).toEqual({ found: [], sideways: 0 })
    })

test('a theme stands on its other foot: from right to left nothing runs out of the page', async ({ page }) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of ['/', '/products/stoneware-mug', '/collections/vases', '/cart']) {
      await page.goto(shopUrl('kiln', path))
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl'
        return document.fonts.ready
      })
      expect([path, width, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([path, width, 0])
    }
    await page.goto(shopUrl('kiln'))
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    await page.screenshot({ path: `artifacts/rtl-${width}.png`, fullPage: true })
  }
})
