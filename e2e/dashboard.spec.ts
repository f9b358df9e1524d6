import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { callApi, secrets, signIn, signUp } from './lib/shop.ts'

test('the palette finds a screen, a product, an order and a customer, by keyboard alone', async ({ page }) => {
  await signIn(page, 'demo@vitrine.example', secrets().demoPassword)
  await page.goto('/store/kiln')
  const find = async (text: string, option: RegExp, url: RegExp) => {
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Order, product, customer, screen').fill(text)
    await expect(page.getByRole('option', { name: option }).first()).toBeVisible()
    while (!(await page.getByRole('option', { name: option }).first().getAttribute('data-selected'))?.includes('true'))
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(url)
  }
  await find('analyt', /Analytics/, /\/analytics$/)
  await find('teapot', /Teapot/, /\/products\/[0-9a-f-]{36}$/)
  await find('1001', /#1001/, /\/orders\/[0-9a-f-]{36}$/)
  const name = (await page.locator('aside h2').first().innerText()).trim()
  await find(name, new RegExp(name), /\/(customers|orders)\/[0-9a-f-]{36}$/)
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.waitForURL(/\/products$/)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})

test('products are chosen with the keys, changed at once, and changed back', async ({ page }) => {
  const { slug } = await signUp(page)
  for (const title of ['One', 'Two', 'Three'])
    await callApi(page, slug, 'POST', '/products', {
      title,
      status: 'active',
      variants: [{ price: { amount: 1000, currency: 'EUR' }, tracked: false }],
    })
  await page.goto(`/store/${slug}/products`)
  await expect(page.getByRole('row')).toHaveCount(4)
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Change prices' }).click()
  await page.getByLabel('Change by').fill('-12,5')
  await page.getByRole('button', { name: 'Change 2 products' }).click()
  await expect(page.getByRole('cell', { name: '€8.75' })).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('cell', { name: '€10.00' })).toHaveCount(3)
  await page.getByLabel('Select all that are shown').check()
  await page.getByRole('button', { name: 'Set status' }).click()
  await page.getByRole('menuitem', { name: 'Archived' }).click()
  await expect(page.getByText('3 products changed')).toBeVisible()
  await page.getByRole('button', { name: 'Archived', exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(4)
})

test('the day, the analytics and a customer agree with the orders', async ({ page }) => {
  await signIn(page, 'demo@vitrine.example', secrets().demoPassword)
  await page.goto('/store/circuit/analytics')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('in 30 days')
  const shown = (await page.getByRole('heading', { level: 1 }).innerText()).match(/\$[\d,.]+/)?.[0]
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  const rows = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const cents = rows.reduce((sum, row) => sum + Math.round(Number(row.split(',')[1]) * 100), 0)
  expect(rows).toHaveLength(30)
  expect(new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100)).toBe(shown)
  await page.goto('/store/circuit/customers?sort=orders')
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.waitForURL(/\/customers\/[0-9a-f-]{36}/)
  await page.getByLabel('Note').fill('Likes a handwritten card')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Note')).toHaveValue('Likes a handwritten card')
})

test('a person reads the dashboard in Chinese, in every store and after the next sign-in', async ({ page }) => {
  const { slug, email, password } = await signUp(page)
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.getByRole('menuitem', { name: '简体中文' }).click()
  await expect(page.getByRole('link', { name: '订单' }).first()).toBeVisible()
  for (const screen of ['', '/products', '/orders', '/analytics', '/customers', '/settings/staff', '/imports']) {
    await page.goto(`/store/${slug}${screen}`)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh')
    expect([screen, (await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)]).toEqual([screen, []])
  }
  await page.screenshot({ path: 'artifacts/dashboard-zh.png', fullPage: true })
  await page.context().clearCookies()
  await signIn(page, email, password)
  await page.goto(`/store/${slug}/orders`)
  await expect(page.getByRole('heading', { level: 1, name: '订单' })).toBeVisible()
})
