import { expect, test } from '@playwright/test'
import { callApi, http, port } from './lib/shop.ts'
import { frameOf, nodeOf, openEditor, openTheme } from './lib/theme-editor.ts'

test('a preview opens for its token alone: not for another store, not forged, not for the curious', async ({ page }) => {
  const merchant = await openTheme(page)
  const { token } = await callApi<{ token: string }>(page, merchant.slug, 'POST', `/themes/${merchant.themeId}/preview`, {})
  const host = (slug: string) => `${slug}--preview.localhost:${port}`
  const own = await http(host(merchant.slug), `/?vt=${token}`)
  expect(own.status).toBe(200)
  expect(own.headers['cache-control']).toBe('private, no-store')
  expect(own.headers['x-robots-tag']).toBe('noindex')
  expect(own.headers['content-security-policy']).toContain(`frame-ancestors http://localhost:${port};`)
  expect(own.text).toContain('data-vt="templates/index/hero"')
  const [body = '', signature = ''] = token.split('.')
  const forged = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
  const later = `${Buffer.from(JSON.stringify({ ...forged, until: 9e15 })).toString('base64url')}.${signature}`
  for (const [slug, path] of [
    ['kiln', `/?vt=${token}`],
    [merchant.slug, '/'],
    [merchant.slug, `/?vt=${later}`],
    [merchant.slug, `/?vt=${body}`],
    [merchant.slug, '/vt/one'],
    [merchant.slug, `/vt/share/${body}.x`],
  ] as const)
    expect([path.slice(0, 12), (await http(host(slug), path)).status]).toEqual([path.slice(0, 12), 403])
  expect((await http(host(`${merchant.slug}x`), `/?vt=${token}`)).status).toBe(404)
  const section = { token, path: '/', name: 'templates/index', id: 'hero', entry: { type: 'hero', ver: 1, settings: {} } }
  const post = (slug: string, sent: unknown, headers: Record<string, string> = {}) =>
    http(host(slug), '/vt/section', {
      method: 'POST',
      body: JSON.stringify(sent),
      headers: { 'content-type': 'application/json', ...headers },
    })
  expect((await post(merchant.slug, section)).status).toBe(200)
  expect((await post('kiln', section)).status).toBe(403)
  expect((await post(merchant.slug, section, { origin: 'http://kiln.localhost' })).status).toBe(403)
  expect((await post(merchant.slug, { ...section, entry: { type: 'hero' } })).status).toBe(422)
  expect((await post(merchant.slug, { ...section, path: '/%zz' })).status).toBe(200)
  expect((await http(host(merchant.slug), '/cart/add', { method: 'POST', body: 'variant=1' })).status).toBe(403)
})

test('a shared link shows the draft without the editor, and its address holds no token afterwards', async ({ page, browser }) => {
  const merchant = await openTheme(page)
  await openEditor(page, merchant)
  await nodeOf(page, 'Hero').click()
  await page.getByLabel('Heading').fill('Not yet for everybody')
  await expect(frameOf(page).locator('h1')).toHaveText('Not yet for everybody')
  const opened = page.context().waitForEvent('page')
  await page.getByRole('button', { name: 'Preview' }).click()
  const url = await (await opened).waitForURL('**/').then(async () => (await opened).url())
  expect(url).toBe(`http://${merchant.slug}--preview.localhost:${port}/`)
  const { url: shared } = await callApi<{ url: string }>(page, merchant.slug, 'POST', `/themes/${merchant.themeId}/share`, { hours: 1 })
  const guest = await (await browser.newContext()).newPage()
  await guest.goto(shared)
  await expect(guest.locator('h1')).toHaveText('Not yet for everybody')
  await expect(guest.locator('[data-vt], vt-overlay')).toHaveCount(0)
  await guest.getByRole('link', { name: 'Search' }).first().click()
  await expect(guest.getByRole('searchbox')).toBeVisible()
  const token = shared.split('/').at(-1)
  expect((await http(`${merchant.slug}--preview.localhost:${port}`, `/vt/one?vt=${token}`)).status).toBe(403)
  await callApi(page, merchant.slug, 'DELETE', `/themes/${merchant.themeId}/share`) // the merchant takes the link back
  expect((await guest.goto(`http://${merchant.slug}--preview.localhost:${port}/`))?.status()).toBe(403)
  const again = await callApi<{ url: string }>(page, merchant.slug, 'POST', `/themes/${merchant.themeId}/share`, { hours: 1 })
  expect((await guest.goto(again.url))?.status()).toBe(200)
  await callApi(page, merchant.slug, 'POST', '/store/close')
  expect((await guest.goto(`http://${merchant.slug}--preview.localhost:${port}/`))?.status()).toBe(403)
})

test('the page does not listen to anybody but the editor', async ({ page }) => {
  const merchant = await openTheme(page)
  await openEditor(page, merchant)
  const frame = frameOf(page)
  const before = await frame.locator('h1').textContent()
  const message = { type: 'live', name: 'templates/index', id: 'hero', key: 'heading', text: 'Hijacked' }
  await page.evaluate((m) => {
    const target = document.querySelector('iframe')?.contentWindow
    for (const data of [m, { vitrine: 1, nonce: 'guessed-but-not-known', message: m }, { vitrine: 1, message: m }])
      target?.postMessage(data, '*')
  }, message)
  await nodeOf(page, 'Hero').click()
  await expect(frame.locator('h1')).toHaveText(before ?? '')
})
