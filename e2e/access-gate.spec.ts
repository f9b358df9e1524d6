import { expect, test } from '@playwright/test'
import { callApi, http, openStore, port, shopUrl } from './lib/shop.ts'

test('before the opening a shop is behind its password: pages, files for programs and forms alike', async ({ page, browser }) => {
  const { slug } = await openStore(page)
  const url = shopUrl(slug, '')
  const host = `${slug}.localhost:${port}`
  const shopper = await (await browser.newContext()).newPage()
  await shopper.goto(`${url}/collections`) // it is kept by the page cache while the shop is open
  await page.goto(`/store/${slug}/settings/access`)
  await page.getByLabel('Password', { exact: true }).fill('kiln-door')
  await page.getByRole('button', { name: 'Ask for the password' }).click()
  await expect(page.getByText('The shop is behind its password.')).toBeVisible()

  await shopper.goto(`${url}/collections`)
  await expect(shopper.getByRole('heading', { name: 'Opening soon' })).toBeVisible()
  expect(shopper.url()).toContain('/password?to=%2Fcollections')
  const paths = ['/', '/collections', '/search?q=a', '/cart', '/sitemap.xml', '/cards?ids=', '/products/x', '/nothing']
  for (const path of paths) {
    const answer = await http(host, path)
    expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, 302, 'private, no-store'])
  }
  expect((await http(host, '/robots.txt')).text).toContain('Disallow: /\n')
  expect((await http(host, '/theme/0123456789.css')).headers['content-type']).toContain('text/css') // the door has its look
  expect((await http(host, '/contact', { method: 'POST', body: 'name=' })).status).toBe(422) // and may hold a form
  expect((await http(host, '/cart/add', { method: 'POST', body: 'variant=x' })).status).toBe(403)
  expect((await http(host, '/cart', { headers: { accept: 'application/json' } })).status).toBe(403)

  await shopper.getByLabel('Password').fill('kiln-dork')
  await shopper.getByRole('button', { name: 'Come in' }).click()
  await expect(shopper.getByRole('alert')).toHaveText('That is not the password.')
  await shopper.getByLabel('Password').fill('kiln-door')
  await shopper.getByRole('button', { name: 'Come in' }).click()
  await expect(shopper).toHaveURL(`${url}/collections`)
  expect((await shopper.goto(`${url}/`))?.headers()['cache-control']).toBe('private, no-store')

  await callApi(page, slug, 'PUT', '/store/gate', { password: 'another' }) // whoever came in with the old one stands outside
  await shopper.goto(`${url}/`)
  await expect(shopper.getByRole('heading', { name: 'Opening soon' })).toBeVisible()
  const far = await http(host, '/password', {
    method: 'POST',
    body: 'password=another&to=//evil.example',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(far.headers.location).toBe('/')
  await callApi(page, slug, 'PUT', '/store/gate', { password: null })
  expect((await http(host, '/')).status).toBe(200)
})

test('a shopper writes to the shop and asks for its letters; the merchant answers', async ({ page, browser }) => {
  const { slug } = await openStore(page)
  const url = shopUrl(slug, '')
  const { items } = await callApi<{ items: { id: string }[] }>(page, slug, 'GET', '/themes')
  const id = items[0]?.id ?? ''
  const { rev } = await callApi<{ rev: number }>(page, slug, 'GET', `/themes/${id}/draft`)
  const sections = {
    m: { type: 'main-page', ver: 1, settings: {} },
    c: { type: 'contact-form', ver: 1, settings: {} },
    n: { type: 'newsletter', ver: 1, settings: {} },
  }
  const saved = await callApi<{ rev: number }>(page, slug, 'PUT', `/themes/${id}/draft`, {
    rev,
    documents: { 'templates/page.contact': { v: 1, sections, order: ['m', 'c', 'n'] } },
  })
  await callApi(page, slug, 'POST', `/themes/${id}/publish`, { rev: saved.rev })
  await callApi(page, slug, 'POST', '/pages', {
    title: 'Contact',
    template: 'contact',
    publishedAt: new Date(Date.now() - 1_000).toISOString(),
  })

  for (const javaScriptEnabled of [true, false]) {
    const shopper = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await shopper.goto(`${url}/pages/contact`)
    const form = shopper.locator('form[action="/contact"]')
    await form.getByLabel('Name').fill('Eve')
    await form.getByLabel('E-mail').fill('eve@example.com')
    await form.getByLabel('Message').fill(`Do you ship to Malta? ${javaScriptEnabled}`)
    await form.getByRole('button').click()
    await expect(shopper.getByText('Your message reached the shop')).toBeVisible()
    await shopper.goto(`${url}/pages/contact`)
    await shopper.locator('form[action="/newsletter"]').getByLabel('E-mail').fill('eve@example.com')
    await shopper.locator('form[action="/newsletter"]').getByRole('button').click()
    await expect(shopper.getByText('Look into your mailbox')).toBeVisible()
  }

  await page.goto(`/store/${slug}/customers/messages`)
  await expect(page.getByText('Do you ship to Malta? true')).toBeVisible()
  await expect(page.getByText('Do you ship to Malta? false')).toBeVisible()
  await page.getByRole('button', { name: 'It is answered' }).first().click()
  await expect(page.getByText('Do you ship to Malta?')).toHaveCount(1)
  await page.goto(`/store/${slug}/customers/newsletter`)
  await expect(page.getByText('Nobody is on the list yet')).toBeVisible() // she has not said yes in the mail
})
