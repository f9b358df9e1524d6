import { expect, test } from '@playwright/test'
import { callApi, http, openStore, port, shopUrl } from './lib/shop.ts'
import { openTheme } from './lib/theme-editor.ts'

type Draft = { rev: number; documents: Record<string, { sections: Record<string, { type: string; settings: Record<string, unknown> }> }> }

test('a published change is in the shop on the next request, and an earlier version is put back by hand', async ({ page }) => {
  const { slug } = await openStore(page)
  const home = async () => (await http(`${slug}.localhost:${port}`, '/')).text
  const { items } = await callApi<{ items: { id: string }[] }>(page, slug, 'GET', '/themes')
  const id = items[0]?.id ?? ''
  const { rev, documents } = await callApi<Draft>(page, slug, 'GET', `/themes/${id}/draft`)
  const index = documents['templates/index']
  const hero = Object.values(index?.sections ?? {}).find((s) => s.type === 'hero')
  Object.assign(hero?.settings ?? {}, { heading: 'Snow on the kiln' })
  const saved = await callApi<{ rev: number }>(page, slug, 'PUT', `/themes/${id}/draft`, { rev, documents: { 'templates/index': index } })
  expect(await home()).not.toContain('Snow on the kiln') // a draft is nobody's business
  await callApi(page, slug, 'POST', `/themes/${id}/publish`, { rev: saved.rev, note: 'Winter' })
  expect(await home()).toContain('Snow on the kiln')

  await page.goto(`/store/${slug}/settings/theme`)
  await page.getByRole('button', { name: 'More for Atelier' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await expect(page.getByText('Changed: templates/index')).toBeVisible()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('Restored', { exact: true })).toBeVisible()
  expect(await home()).not.toContain('Snow on the kiln')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'More for Atelier' }).click()
  await page.getByRole('menuitem', { name: 'Copy' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'More for Copy of Atelier' }).click()
  await page.getByRole('menuitem', { name: 'Make it live' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Copy of Atelier' }).getByText('Live', { exact: true })).toBeVisible()
  expect((await home()).length).toBeGreaterThan(1_000)
})

test('own CSS reaches the shop as a file of its own, without what may not stay, and takes effect there', async ({ page }) => {
  const { slug, themeId } = await openTheme(page)
  const { rev } = await callApi<{ rev: number }>(page, slug, 'GET', `/themes/${themeId}/draft`)
  const customCss =
    '@import "https://evil.example/a.css"; .hero h1.display { letter-spacing: 7px } .x { position: fixed; background: url(https://evil.example/b) }'
  const saved = await callApi<{ rev: number }>(page, slug, 'PUT', `/themes/${themeId}/draft`, {
    rev,
    documents: { settings: { v: 1, settings: { customCss } } },
  })
  await callApi(page, slug, 'POST', `/themes/${themeId}/publish`, { rev: saved.rev })
  const shopper = await page.context().newPage()
  await shopper.goto(shopUrl(slug))
  await expect(shopper.locator('h1')).toHaveCSS('letter-spacing', '7px')
  const href = await shopper.locator('link[href^="/theme/"]').getAttribute('href')
  const file = await http(`${slug}.localhost:${port}`, href ?? '')
  expect([file.status, file.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect(file.text).not.toMatch(/evil|fixed|import/)
  const checkout = await http(`${slug}.localhost:${port}`, '/orders/none')
  expect(checkout.text).not.toContain('/theme/') // the checkout and orders are the platform's alone
})
