import { expect, test } from '@playwright/test'
import { fillCheckout, shopUrl } from './lib/shop.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('everything works up to the paid order', async ({ page }) => {
    await page.goto(shopUrl('kiln'))
    await page.getByRole('link', { name: 'See the autumn firing' }).click()
    await page.getByLabel('Sort').selectOption('price-asc')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL(/sort=price-asc/)
    await page.goto(shopUrl('kiln', '/products/stoneware-mug'))
    await page.getByRole('link', { name: 'Ink' }).click()
    await expect(page).toHaveURL(/variant=/)
    await expect(page.getByText('Glaze: Ink')).toBeVisible()
    await page.getByRole('button', { name: /Add to bag/ }).click()
    await expect(page.getByRole('heading', { name: 'Your bag' })).toBeVisible()
    await page.getByRole('button', { name: 'One more' }).click()
    await expect(page.getByText('€68.00').first()).toBeVisible()
    await page.getByRole('button', { name: 'To the checkout' }).click()
    await fillCheckout(page, { postalCode: '80' })
    await page.getByRole('button', { name: /Pay/ }).click()
    await expect(page.getByText('It looks like 8000').first()).toBeVisible()
    await expect(page.getByLabel('Town')).toHaveValue('Bruges')
    await fillCheckout(page, { card: '4000000000000002' })
    await page.getByRole('button', { name: /Pay/ }).click()
    await expect(page.getByText('The card was declined.').first()).toBeVisible()
    await fillCheckout(page)
    await page.getByRole('button', { name: /Pay/ }).click()
    await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
  })
})

test('by keyboard alone: from the home page to the paid order', async ({ page }) => {
  await page.goto(shopUrl('larder', '/products/honey'))
  const press = async (name: RegExp | string, role: 'button' | 'link' = 'button') => {
    const target = page.getByRole(role, { name }).first()
    for (let n = 0; n < 60; n += 1) {
      if (await target.evaluate((e) => e === document.activeElement)) return page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    }
    throw new Error(`${name} cannot be reached with Tab`)
  }
  await press('Skip to content', 'link')
  await press(/^Add, /)
  await expect(page.getByRole('dialog', { name: 'Your bag' })).toBeVisible()
  await press('To the checkout')
  await page.waitForURL(/checkout/)
  const type = async (label: string, text: string) => {
    const field = page.getByLabel(label)
    for (let n = 0; n < 40 && !(await field.evaluate((e) => e === document.activeElement)); n += 1) await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await type('E-mail', 'tom@example.com')
  await type('First name', 'Tom')
  await type('Last name', 'Ashworth')
  await type('Street and number', '8 Druid Street')
  await type('Postcode', 'SE1 2EZ')
  await type('Town', 'London')
  await type('Card number', '4242424242424242')
  await type('Expires', '1240')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('/40')
  await type('Security code', '123')
  await press(/Pay/)
  await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a challenge is answered and the order is paid', async ({ page }) => {
    await page.goto(shopUrl('circuit', '/collections/power'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('link', { name: 'Power bank' }).click()
    await page.locator('.sticky-buy').getByRole('button', { name: /Add/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'To the checkout' }).click()
    await fillCheckout(page, { card: '4000 0025 0000 3155', postalCode: '11222' })
    await page.getByRole('textbox', { name: 'State' }).fill('NY')
    await page.getByRole('button', { name: /Pay/ }).click()
    await page.getByRole('button', { name: 'Confirm the payment' }).click()
    await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()
  })
})
