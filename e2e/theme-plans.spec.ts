import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { callApi, shopUrl } from './lib/shop.ts'
import { frameOf, nodeOf, openEditor, openTheme, savedIn } from './lib/theme-editor.ts'

const localTime = (ms: number) => {
  const at = new Date(Date.now() + ms)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

test('a change is planned for a time, shoppers see it then and not before, and it can be called off', async ({ page }) => {
  const merchant = await openTheme(page)
  await openEditor(page, merchant)
  await nodeOf(page, 'Hero').click()
  await page.getByLabel('Heading').fill('The sale has begun')
  await savedIn(page)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'At a time' }).click()
  await expect(page.getByRole('button', { name: 'Plan 1 change' })).toBeDisabled()
  await page.getByLabel('Goes up').fill(localTime(2 * 3_600_000))
  await page.getByLabel('Goes back').fill(localTime(3_600_000))
  await page.getByRole('button', { name: 'Plan 1 change' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /wrong|after|back/ })).toBeVisible() // back before it went up
  await page.getByLabel('Goes back').fill(localTime(5 * 3_600_000))
  await page.getByRole('button', { name: 'Plan 1 change' }).click()
  await expect(page.getByText('Planned. The draft shows what is published now.')).toBeVisible()
  await expect(frameOf(page).locator('h1')).not.toHaveText('The sale has begun')
  const shopper = await page.context().newPage()
  await shopper.goto(shopUrl(merchant.slug))
  await expect(shopper.locator('h1')).not.toHaveText('The sale has begun')

  await page.goto(`/store/${merchant.slug}/settings/theme`)
  await expect(page.getByText(/Will be published/)).toBeVisible()
  await page.getByRole('button', { name: 'Call off' }).click()
  await expect(page.getByText(/Will be published/)).toHaveCount(0)

  const { rev } = await callApi<{ rev: number }>(page, merchant.slug, 'GET', `/themes/${merchant.themeId}/draft`)
  const hero = { v: 1, sections: { hero: { type: 'hero', ver: 1, settings: { heading: 'Now it is time' } } }, order: ['hero'] }
  const saved = await callApi<{ rev: number }>(page, merchant.slug, 'PUT', `/themes/${merchant.themeId}/draft`, {
    rev,
    documents: { 'templates/index': hero },
  })
  const at = new Date(Date.now() + 1_500).toISOString()
  await callApi(page, merchant.slug, 'POST', `/themes/${merchant.themeId}/schedules`, { rev: saved.rev, at })
  await expect(async () => {
    await shopper.goto(shopUrl(merchant.slug))
    await expect(shopper.locator('h1')).toHaveText('Now it is time', { timeout: 500 })
  }).toPass({ timeout: 30_000 })
})

test('one product gets a template of its own, made and looked at in the editor', async ({ page }) => {
  const merchant = await openTheme(page)
  const { slug } = merchant
  const product = { status: 'active', variants: [{ price: { amount: 2000, currency: 'EUR' } }] }
  const mug = await callApi<{ id: string; handle: string }>(page, slug, 'POST', '/products', { ...product, title: 'Mug' })
  await callApi(page, slug, 'POST', '/products', { ...product, title: 'Bowl' })
  await openEditor(page, merchant)
  await page.getByRole('button', { name: 'Home page', exact: true }).click()
  const menu = page.getByRole('dialog', { name: 'Templates' })
  await menu.getByRole('button', { name: 'Product', exact: true }).click()
  await menu.getByRole('button', { name: 'Another template' }).click()
  await menu.getByLabel('Name').fill('As a gift')
  await menu.getByRole('button', { name: 'Make it' }).click()
  await menu.getByRole('button', { name: /^Mug/ }).click()
  await expect(frameOf(page).locator('body')).toHaveAttribute('data-template', 'templates/product.as-a-gift')
  await page.getByRole('button', { name: /^Add to Product/ }).click()
  await page.getByPlaceholder(/Search/).fill('faq')
  await page.keyboard.press('Enter')
  await savedIn(page)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: /^Publish \d/ }).click()
  await expect(page.getByText('Published. Shoppers see it')).toBeVisible()
  await page.goto(`/store/${slug}/products/${mug.id}`)
  await expect(async () => {
    await page.getByLabel('Template').selectOption('as-a-gift') // a form that is not awake yet forgets it
    await expect(page.getByText('Unsaved changes')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.locator('button.go').click()
  await expect(page.getByText('Unsaved changes')).toHaveCount(0)
  const shopper = await page.context().newPage()
  await shopper.goto(shopUrl(slug, '/products/mug'))
  await expect(shopper.locator('[data-section=faq]')).toHaveCount(1)
  await shopper.goto(shopUrl(slug, '/products/bowl'))
  await expect(shopper.locator('[data-section=faq]')).toHaveCount(0)
})

test('a theme is saved as a file and comes in again beside the live one', async ({ page }) => {
  const merchant = await openTheme(page)
  await page.goto(`/store/${merchant.slug}/settings/theme`)
  await page.getByRole('button', { name: /^More/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Save as a file' }).click()
  const path = await (await download).path()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ kind: 'vitrine-theme', code: 'atelier' })
  await page.setInputFiles('input[type=file]', path)
  await expect(page.getByRole('link', { name: 'Edit the look' })).toHaveCount(2)
  await page.setInputFiles('input[type=file]', { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"kind":"other"}') })
  await expect(page.getByText('This file does not hold a theme.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit the look' })).toHaveCount(2)
})
