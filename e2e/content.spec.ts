import { expect, test } from '@playwright/test'
import { http, openStore, port, shopUrl } from './lib/shop.ts'

test('a page is written, found in a menu and in the shop, and its old address leads on', async ({ page }) => {
  const { slug } = await openStore(page)
  await page.goto(`/store/${slug}/content/pages`)
  await page.getByRole('link', { name: 'New page' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Where to find us')
  await page.getByRole('textbox', { name: 'Text', exact: true }).click()
  await page.keyboard.type('Behind the station, second door.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/content\/pages\/[0-9a-f-]{36}$/)
  await expect(page.getByLabel('Address')).toHaveValue('where-to-find-us')

  await page.goto(`/store/${slug}/content/menus`)
  await page.getByRole('link', { name: 'Main menu' }).click()
  await page.getByRole('button', { name: 'Add a link' }).click()
  const row = page.getByRole('group', { name: 'New link' })
  await row.getByLabel('Leads to').fill('/pages/where-to-find-us')
  await row.getByLabel('Words').fill('Find us')
  await page.getByRole('group', { name: 'Find us' }).getByLabel('Words').press('Alt+ArrowUp')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: /^Sav/ })).toBeHidden()
  await page.goto(shopUrl(slug))
  const links = page.getByRole('navigation', { name: 'Main' }).first().getByRole('link')
  await expect(links).toHaveText(['Everything', 'Find us', 'Collections'])
  await links.nth(1).click()
  await expect(page.getByText('Behind the station, second door.')).toBeVisible()

  await page.goto(`/store/${slug}/content/pages`)
  await page.getByRole('link', { name: 'Where to find us' }).click()
  await page.getByLabel('Address').fill('visit')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: /^Sav/ })).toBeHidden()
  const host = `${slug}.localhost:${port}`
  await expect(page.getByLabel('Address')).toHaveValue('visit')
  const old = await http(host, '/pages/where-to-find-us')

  expect([old.status, old.headers.location]).toEqual([301, '/pages/visit'])
  expect((await http(host, '/pages/visit')).text).toContain('second door')
  expect((await http(host, '/sitemap.xml')).text).toContain('/pages/visit')
})

test('an article is seen when it is published: in the shop, in the feed, and as structured data', async ({ page }) => {
  const { slug } = await openStore(page)
  const host = `${slug}.localhost:${port}`
  await page.goto(`/store/${slug}/content/articles`)
  await page.getByRole('button', { name: 'Start a blog' }).click()
  await page.waitForURL(/articles\/new/)
  await page.getByLabel('Title', { exact: true }).fill('The first firing')
  await page.getByLabel('In a sentence or two').fill('What came out of the kiln.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/articles\/[0-9a-f-]{36}$/)
  expect((await http(host, '/blogs/journal/the-first-firing')).status).toBe(404)
  await page.getByLabel('Shoppers see it').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: /^Sav/ })).toBeHidden()
  const article = await http(host, '/blogs/journal/the-first-firing')
  expect(article.status).toBe(200)
  expect(article.text).toContain('"@type":"BlogPosting"')
  expect((await http(host, '/blogs/journal')).text).toContain('What came out of the kiln.')
  expect((await http(host, '/blogs/journal/feed.xml')).text).toContain('<title>The first firing</title>')
})

test('a redirect is made by hand, a circle is refused with its reason', async ({ page }) => {
  const { slug } = await openStore(page)
  await page.goto(`/store/${slug}/content/redirects`)
  const add = async (from: string, to: string) => {
    await page.getByLabel('Old address').fill(from)
    await page.getByLabel('Leads to').fill(to)
    await page.getByRole('button', { name: 'Add' }).click()
  }
  await add('/old-shop/summer', '/collections')
  await expect(page.getByText('/old-shop/summer')).toBeVisible()
  const moved = await http(`${slug}.localhost:${port}`, '/old-shop/summer')
  expect([moved.status, moved.headers.location]).toEqual([301, shopUrl(slug, '/collections')])
  await add('/a', '/a')
  await expect(page.getByText('An address cannot lead to itself. Another one, please.')).toBeVisible()
})

test('another theme takes the words along and changes nothing for shoppers before it is live', async ({ page }) => {
  const { slug, name } = await openStore(page)
  const host = `${slug}.localhost:${port}`
  await page.goto(`/store/${slug}/settings/theme`)
  await page.getByRole('button', { name: 'Add Market' }).click()
  await expect(page.getByRole('button', { name: 'More for Market' })).toBeVisible()
  expect((await http(host, '/')).text).toContain('/build/atelier.')
  await page.getByRole('button', { name: 'More for Market' }).click()
  await page.getByRole('menuitem', { name: 'Make it live' }).click()
  await expect(page.getByText('It is live')).toBeVisible()
  const home = (await http(host, '/')).text
  expect(home).toContain('/build/market.')
  expect(home).toContain(name)
})
