import { expect, test } from '@playwright/test'
import { buy, callApi, openStore } from './lib/shop.ts'

test('an order appears on an open screen by itself, and no other store hears of it', async ({ page, browser }) => {
  const mine = await openStore(page)
  const made = await callApi<{ variants: { id: string }[] }>(page, mine.slug, 'POST', '/products', {
    title: 'Bell',
    status: 'active',
    variants: [{ price: { amount: 1000, currency: 'EUR' }, tracked: false }],
  })
  const strangerPage = await (await browser.newContext()).newPage()
  const stranger = await openStore(strangerPage)
  await strangerPage.evaluate(async (slug) => {
    const heard: string[] = []
    const source = new EventSource(`/api/live?store=${slug}`)
    source.onmessage = (event) => heard.push(event.data as string)
    Object.assign(window, { heard })
    await new Promise((done) => source.addEventListener('open', done, { once: true }))
  }, stranger.slug)
  const refused = await strangerPage.evaluate(async (slug) => (await fetch(`/api/live?store=${slug}`)).status, mine.slug)
  expect(refused).toBe(404)

  const stream = page.waitForResponse((r) => r.url().includes('/api/live'))
  await page.goto(`/store/${mine.slug}/orders`)
  expect((await stream).headers()['content-type']).toContain('text/event-stream')
  expect((await buy(mine.slug, made.variants[0]?.id ?? '')).status).toBe(200)
  await expect(page.getByText('A new order')).toBeVisible()
  await expect(page.getByRole('link', { name: '#1001' })).toBeVisible() // the list's own interval is a minute

  const heard = () => strangerPage.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(await heard()).toEqual([])
  const other = await callApi<{ variants: { id: string }[] }>(strangerPage, stranger.slug, 'POST', '/products', {
    title: 'Drum',
    status: 'active',
    variants: [{ price: { amount: 1000, currency: 'EUR' }, tracked: false }],
  })
  await buy(stranger.slug, other.variants[0]?.id ?? '')
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0) // it does hear its own
  await strangerPage.context().close()
})
