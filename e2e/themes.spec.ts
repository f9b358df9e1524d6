import { expect, test } from '@playwright/test'
import { callApi, http, openStore, port } from './lib/shop.ts'

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
