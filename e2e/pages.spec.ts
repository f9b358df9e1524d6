import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { secrets, shopUrl, signIn } from './lib/shop.ts'

/** Every page that exists: no violation, nothing sideways, nothing thrown; a picture of it is kept. */
async function inspect(page: Page, name: string, url: string) {
  const errors: string[] = []
  const note = (e: Error) => errors.push(e.message)
  page.on('pageerror', note)
  await page.goto(url)
  await settle(page)
  // a mail's frame runs no script, not even axe's
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  page.off('pageerror', note)
  expect([name, violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`)]).toEqual([name, []])
  expect([name, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([name, 0])
  expect([name, errors]).toEqual([name, []])
  await page.screenshot({ path: `artifacts/${name}.png`, fullPage: true })
}

/** Everything that the page shows is there; the live stream stays open, so the network never falls silent. */
async function settle(page: Page) {
  await page.waitForLoadState('load')
  await expect(page.locator(':is(.skeleton, [aria-busy=true]):not([data-sample] *)')).toHaveCount(0)
  // a form's verb waits for its script, and fades in when it has come
  await expect(page.locator('main form .btn[type=submit]:disabled:not([data-sample] *)')).toHaveCount(0)
  await page.evaluate(async () => {
    const finite = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(finite.map((a) => a.finished.catch(() => undefined)))
    await document.fonts.ready
    const shown = [...document.images].filter((i) => i.loading !== 'lazy' && i.src)
    const loaded = (i: HTMLImageElement) => i.complete || i.decode().catch(() => undefined)
    await Promise.all(shown.map(loaded))
  })
}

const shops = [
  '/',
  '/products/stoneware-mug',
  '/products/tall-vase',
  '/collections',
  '/collections/cups-and-mugs',
  '/search',
  '/search?q=mug',
  '/search?q=nothing-like-it',
  '/cart',
  '/pages/about',
  '/blogs/journal',
  '/blogs/journal/one-base-three-glazes',
  '/policies/shipping',
  '/nowhere',
]
/** The other two themes, page kind by page kind. */
const themed = {
  circuit: [
    '/',
    '/products/headphones',
    '/products/desk-clock',
    '/collections',
    '/collections/listening',
    '/search?q=desk',
    '/search?q=nothing-like-it',
    '/cart',
    '/pages/about',
    '/blogs/journal',
    '/blogs/journal/what-we-measure-and-what-we-do-not',
    '/policies/shipping',
    '/nowhere',
  ],
  larder: [
    '/',
    '/products/honey',
    '/products/fig-and-sage-candle',
    '/collections',
    '/collections/breakfast',
    '/search?q=tea',
    '/search?q=nothing-like-it',
    '/cart',
    '/pages/about',
    '/blogs/journal',
    '/blogs/journal/a-morning-at-the-hives',
    '/policies/shipping',
    '/nowhere',
  ],
}
const screens = [
  '',
  '/products',
  '/products/new',
  '/orders',
  '/customers',
  '/analytics',
  '/analytics?days=90&by=week',
  '/inventory',
  '/collections',
  '/collections/new',
  '/files',
  '/imports',
  '/content/pages',
  '/content/pages/new',
  '/content/articles',
  '/content/menus',
  '/content/redirects',
  '/customers/messages',
  '/customers/newsletter',
  '/settings/general',
  '/settings/theme',
  '/settings/access',
  '/settings/seo',
  '/settings/domains',
  '/settings/shipping',
  '/settings/tax',
  '/settings/payments',
  '/settings/policies',
  '/settings/mails',
  '/settings/keys',
  '/settings/metadata',
  '/settings/staff',
  '/settings/audit',
  '/settings/danger',
]

for (const [width, scheme] of [
  [1440, 'light'],
  [1024, 'dark'],
  [390, 'light'],
] as const)
  test(`the theme editor at ${width} px, ${scheme}`, async ({ page }) => {
    test.setTimeout(60_000)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    await signIn(page, 'demo@vitrine.example', secrets().demoPassword)
    await page.goto('/store/kiln/settings/theme')
    await page.getByRole('link', { name: 'Edit the look' }).first().click()
    const frame = page.frameLocator('iframe[title="The page"]')
    await frame.locator('h1').click()
    await expect(page.getByLabel('Heading')).toBeVisible()
    const check = async (name: string) => {
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
      expect([name, violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`)]).toEqual([name, []])
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([name, 0])
      await page.screenshot({ path: `artifacts/${name}-${width}.png` })
    }
    await check('theme-editor')
    const isPhone = width < 640 // the list and what is chosen in it share one sheet
    if (isPhone) await page.getByRole('button', { name: 'To the list' }).click()
    await page.getByRole('button', { name: 'Add section', exact: true }).click()
    await check('theme-editor-picker')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Theme', exact: true }).click()
    if (isPhone) await page.getByRole('button', { name: 'Colours' }).click()
    await expect(page.getByText('Can it be read')).toBeVisible()
    await check('theme-editor-theme')
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('theme-editor-publish')
  })

test('at 200 % zoom nothing of the dashboard lies outside the window', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 720, height: 450 }) // what is left of 1440 by 900
  await signIn(page, 'demo@vitrine.example', secrets().demoPassword)
  for (const screen of screens) {
    await page.goto(`/store/kiln${screen}`)
    await settle(page)
    expect([screen, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([screen, 0])
  }
})

for (const width of [1440, 390]) {
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(`${width} px, ${scheme}`, () => {
      test.use({ viewport: { width, height: width > 500 ? 900 : 844 }, colorScheme: scheme })

      test('dashboard and doors', async ({ page }) => {
        test.setTimeout(180_000)
        for (const path of ['/', '/sign-up', '/sign-in', '/forgot-password', '/operator', '/kit'])
          await inspect(page, `platform${path.replaceAll('/', '-')}-${width}-${scheme}`, path)
        await signIn(page, 'demo@vitrine.example', secrets().demoPassword)
        await inspect(page, `stores-${width}-${scheme}`, '/stores')
        for (const screen of screens)
          await inspect(page, `dashboard${screen.replaceAll(/[/?=&]/g, '-')}-${width}-${scheme}`, `/store/kiln${screen}`)
        await page.goto('/store/kiln/products')
        await page.getByRole('link', { name: 'Water pitcher' }).filter({ visible: true }).first().click()
        await page.waitForURL(/products\/[0-9a-f-]{36}/)
        await inspect(page, `dashboard-product-${width}-${scheme}`, page.url())
      })
    })
  }

  for (const [slug, paths] of Object.entries(themed))
    test(`${slug} at ${width} px`, async ({ page }) => {
      test.setTimeout(120_000)
      await page.setViewportSize({ width, height: width > 500 ? 900 : 844 })
      for (const path of paths) await inspect(page, `${slug}${path.replaceAll(/[/?=]/g, '-')}-${width}`, shopUrl(slug, path))
      await page.goto(shopUrl(slug, paths[1]))
      await page.getByRole('button', { name: /^Add/ }).filter({ visible: true }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.getByRole('dialog').evaluate((d) => Promise.all(d.getAnimations({ subtree: true }).map((a) => a.finished)))
      expect((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)).toEqual([])
      await page.screenshot({ path: `artifacts/${slug}-bag-${width}.png` })
      await page.goto(shopUrl(slug, '/cart'))
      await inspect(page, `${slug}-cart-full-${width}`, page.url())
    })

  test(`the shop at ${width} px`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: width > 500 ? 900 : 844 })
    for (const path of shops) await inspect(page, `shop${path.replaceAll(/[/?=]/g, '-')}-${width}`, shopUrl('kiln', path))
    await page.goto(shopUrl('kiln', '/products/salt-cellar'))
    await page.getByRole('button', { name: /Add/ }).filter({ visible: true }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.getByRole('dialog').evaluate((d) => Promise.all(d.getAnimations({ subtree: true }).map((a) => a.finished)))
    expect((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)).toEqual([])
    await page.screenshot({ path: `artifacts/shop-bag-${width}.png` })
    await page.getByRole('button', { name: 'To the checkout' }).click()
    await page.waitForURL(/checkout/)
    await inspect(page, `shop-checkout-${width}`, page.url())
    await page.getByRole('button', { name: /Pay/ }).click()
    await page.waitForURL(/checkout/)
    await inspect(page, `shop-checkout-errors-${width}`, page.url())
  })
}
