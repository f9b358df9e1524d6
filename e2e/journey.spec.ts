import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { fillCheckout, shopUrl, signUp } from './lib/shop.ts'

test('from sign-up over a product file to the first order, sent, with the stock moved', async ({ page }) => {
  const { slug } = await signUp(page)
  await expect(page.getByRole('heading', { name: /Your store stands/ })).toBeVisible()

  await page.goto(`/store/${slug}/imports`)
  await page.locator('input[type=file]').setInputFiles(join(import.meta.dirname, 'fixtures/products.csv'))
  await expect(page.getByRole('button', { name: 'Import 2 products' })).toBeVisible()
  await expect(page.getByText('“cheap” is no price in EUR.')).toBeVisible()
  await page.getByRole('button', { name: 'Import 2 products' }).click()
  await expect(page.getByText('All rows are done.')).toBeVisible()
  await page.getByRole('link', { name: 'See the products' }).click()
  await expect(page.getByRole('link', { name: 'Linen shirt' }).first()).toBeVisible()

  const shop = await page.context().newPage()
  await shop.goto(shopUrl(slug, '/search?q=lin'))
  await shop.getByRole('link', { name: 'Linen shirt' }).click()
  await shop.getByRole('link', { name: 'M', exact: true }).click()
  await expect(shop.getByText('3 left.')).toBeVisible()
  await shop.getByRole('button', { name: 'One more' }).click()
  await shop.getByRole('button', { name: /Add to bag/ }).click()
  const bag = shop.getByRole('dialog', { name: 'Your bag' })
  await expect(bag.getByText('€98.00').first()).toBeVisible()
  await bag.getByRole('button', { name: 'To the checkout' }).click()
  await fillCheckout(shop, { postalCode: '10115' })
  await shop.getByRole('button', { name: /Pay/ }).click()
  await expect(shop.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible()

  await page.goto(`/store/${slug}/orders`)
  await page.getByRole('link', { name: '#1001' }).first().click()
  await expect(page.getByText('Paid').first()).toBeVisible()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByLabel('Carrier').fill('DHL')
  await page.getByLabel('Tracking number').fill('JD0146')
  await page.getByRole('button', { name: 'Send 2 pieces' }).dblclick()
  await expect(page.getByText('Parcel 1', { exact: true })).toBeVisible()
  await expect(page.getByText('Parcel 2', { exact: true })).toHaveCount(0)
  await expect(page.getByText(/Parcel 1 sent, 2 pieces DHL JD0146/)).toBeVisible()

  await page.goto(`/store/${slug}/inventory?q=LS-M`)
  await page.getByRole('button', { name: 'Why 1 of Linen shirt' }).click()
  await expect(page.getByText('−2 on hand')).toBeVisible()
  await shop.reload()
  await expect(shop.getByRole('heading', { name: 'It is on its way' })).toBeVisible()
})

test('a product is made by hand, seen at once in the shop, and a stale save is a readable conflict', async ({ page, context }) => {
  const { slug } = await signUp(page)
  await page.goto(`/store/${slug}/products/new`)
  await page.getByLabel('Title', { exact: true }).fill('Bud vase')
  await page.getByLabel('Price, The product').fill('46.00')
  await page.getByLabel('On hand, The product').fill('7')
  await page.getByRole('button', { name: /Save/ }).click()
  await expect(page.getByRole('heading', { name: 'Bud vase' })).toBeVisible()
  await page.waitForURL(/products\/[0-9a-f-]{36}/)

  const shop = await context.newPage()
  await shop.goto(shopUrl(slug, '/products/bud-vase'))
  await expect(shop.getByText('€46.00').first()).toBeVisible()

  const second = await context.newPage()
  await second.goto(page.url())
  await second.getByLabel('Price, The product').fill('52.00')
  await second.getByRole('button', { name: /Save/ }).click()
  await expect(second.getByText('Unsaved changes')).toBeHidden()
  await shop.reload()
  await expect(shop.getByText('€52.00').first()).toBeVisible()

  await page.getByLabel('Vendor').fill('Somebody') // another field: both changes stand
  await page.getByRole('button', { name: /Save/ }).click()
  await expect(page.getByText('Unsaved changes')).toBeHidden()
  await expect(page.getByLabel('Price, The product')).toHaveValue('52.00')

  await second.getByLabel('Price, The product').fill('54.00') // the same field, and the title
  await second.getByLabel('Title', { exact: true }).fill('Bud vase, tall')
  await second.getByRole('button', { name: /Save/ }).click()
  await expect(second.getByText('Unsaved changes')).toBeHidden()
  await page.getByLabel('Price, The product').fill('60.00')
  await page.getByLabel('Title', { exact: true }).fill('Vase')
  await page.getByRole('button', { name: /Save/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Somebody else saved this product' })
  await dialog.getByRole('group', { name: 'Price' }).getByLabel('54.00').check()
  await expect(dialog.getByRole('group', { name: 'Title' }).getByLabel('Vase', { exact: false }).last()).toBeChecked()
  await dialog.getByRole('button', { name: 'Save this choice' }).click()
  await expect(page.getByText('Unsaved changes')).toBeHidden()
  await expect(page.getByLabel('Price, The product')).toHaveValue('54.00')
  await expect(page.getByRole('heading', { name: 'Vase', exact: true })).toBeVisible()
  await expect(page.getByLabel('Vendor')).toHaveValue('Somebody')
})

test('a picture is uploaded, made into widths, and stands in the shop with its alt text', async ({ page }) => {
  const { slug } = await signUp(page)
  await page.goto(`/store/${slug}/products/new`)
  await page.getByLabel('Title', { exact: true }).fill('Jar')
  await page.getByLabel('Price, The product').fill('9')
  await page.locator('input[type=file]').setInputFiles(join(import.meta.dirname, 'fixtures/jar.jpg'))
  await page.getByLabel('Alt text of picture 1').fill('A red jar')
  await page.getByLabel('Alt text of picture 1').blur()
  await expect(page.getByText('No alt text')).toBeHidden()
  await page.getByRole('button', { name: /Save/ }).click()
  await page.waitForURL(/products\/[0-9a-f-]{36}/)
  await expect(async () => {
    await page.goto(shopUrl(slug, '/products/jar'))
    await expect(page.getByRole('img', { name: 'A red jar' })).toBeVisible({ timeout: 1_000 })
    expect(await page.getByRole('img', { name: 'A red jar' }).evaluate((i: HTMLImageElement) => i.complete && i.naturalWidth > 0)).toBe(
      true,
    )
  }).toPass({ timeout: 30_000 })
})
