import { expect, type Page } from '@playwright/test'
import { callApi, openStore } from './shop.ts'

export type Merchant = Awaited<ReturnType<typeof openStore>> & { themeId: string }

/** The theme of a store of its own. */
export async function openTheme(page: Page): Promise<Merchant> {
  const merchant = await openStore(page)
  const { items } = await callApi<{ items: { id: string }[] }>(page, merchant.slug, 'GET', '/themes')
  return { ...merchant, themeId: items[0]?.id ?? '' }
}

export const frameOf = (page: Page) => page.frameLocator('iframe[title="The page"]')
export const savedIn = (page: Page) => expect(page.locator('.editor > header [role=status]')).toHaveText('Draft, saved')

/** Opens the editor and waits until the page in its frame has answered. */
export async function openEditor(page: Page, { slug, themeId }: Merchant): Promise<void> {
  await page.goto(`/store/${slug}/themes/${themeId}/editor`)
  await expect(frameOf(page).locator('vt-overlay')).toBeAttached()
  await expect(nodeOf(page, 'Hero')).toBeVisible()
}

/** A section or block in the outline. */
export const nodeOf = (page: Page, name: string) => page.locator('button[data-spot]').filter({ has: page.getByText(name, { exact: true }) })
