import { expect, test } from '@playwright/test'
import { pressKey, tabTo, typeInto } from './lib/keyboard.ts'
import { buy, callApi, openStore, shopUrl, unique } from './lib/shop.ts'

test('by keyboard alone: a product with variants', async ({ page }) => {
  const { slug } = await openStore(page)
  await page.goto(`/store/${slug}/products`)
  await pressKey(page, page.getByRole('link', { name: 'New product' }).first())
  await page.waitForURL('**/products/new')
  await typeInto(page, page.getByLabel('Title', { exact: true }), 'Soup bowl')
  await pressKey(page, page.getByRole('button', { name: 'Option', exact: true }))
  await typeInto(page, page.getByLabel('Name of option 1'), 'Size')
  await typeInto(page, page.getByLabel('Add a value to Size'), 'Small,Large,')
  await expect(page.getByLabel('Price, Small')).toBeVisible()
  await typeInto(page, page.getByLabel('Price, Small'), '12')
  await typeInto(page, page.getByLabel('Price, Large'), '18.50')
  await page.keyboard.press('Control+s')
  await page.waitForURL(/products\/[0-9a-f-]{36}/)
  await page.goto(shopUrl(slug, '/products/soup-bowl'))
  await expect(page.getByText('€12.00').first()).toBeVisible()
})

test('by keyboard alone: a parcel is sent, and somebody is invited', async ({ page }) => {
  const { slug } = await openStore(page)
  const made = await callApi<{ variants: { id: string }[] }>(page, slug, 'POST', '/products', {
    title: 'Ladle',
    status: 'active',
    variants: [{ price: { amount: 1000, currency: 'EUR' }, tracked: false }],
  })
  await buy(slug, made.variants[0]?.id ?? '')
  await page.goto(`/store/${slug}/orders`)
  await pressKey(page, page.getByRole('link', { name: '#1001' }).filter({ visible: true }).first())
  await page.waitForURL(/orders\/[0-9a-f-]{36}/)
  await pressKey(page, page.getByRole('button', { name: 'Send', exact: true }))
  const drawer = page.getByRole('dialog')
  await typeInto(page, drawer.getByLabel('Carrier'), 'bpost')
  await pressKey(page, drawer.getByRole('button', { name: /^Send/ }))
  await expect(drawer).toBeHidden()
  await expect(page.getByText('Sent').first()).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder('Order, product, customer, screen')).toBeFocused()
  await page.keyboard.type('staff')
  await expect(page.getByRole('option', { name: 'Settings: staff' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/settings/staff')
  const email = `kim-${unique()}@example.com`
  await typeInto(page, page.getByLabel('E-mail'), email)
  await tabTo(page, page.getByLabel('Role'))
  await page.keyboard.press('ArrowDown')
  await pressKey(page, page.getByRole('button', { name: 'Send invitation' }))
  await expect(page.getByText(`An invitation goes to ${email}`)).toBeVisible()
})
