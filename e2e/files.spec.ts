import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { openStore } from './lib/shop.ts'

const aPicture = async (name: string, background: string) => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .png()
    .toBuffer(),
})

test('pictures are uploaded, described, found where they stand, and deleted', async ({ page }) => {
  const { slug } = await openStore(page)
  await page.goto(`/store/${slug}/files`)
  await expect(page.getByRole('heading', { name: 'Your pictures will stand here' })).toBeVisible()
  const note = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') }
  await page
    .getByLabel('Upload')
    .and(page.locator('input'))
    .setInputFiles([await aPicture('mug.png', 'teal'), await aPicture('bowl.png', 'tan'), note])
  await expect(page.getByText('This file is no picture that can be read.')).toBeVisible()
  const onTheWay = page.getByRole('list', { name: 'On the way' })
  await expect(onTheWay.getByRole('listitem')).toHaveCount(1) // the others have come in; nothing moves any more
  await page.getByRole('button', { name: 'Put notes.png away' }).click()
  await expect(onTheWay).toBeHidden()
  await expect(page.getByRole('group', { name: 'Views' }).getByRole('button', { name: /^No alt text/ })).toHaveText('No alt text 2')

  await page.getByRole('button', { name: /mug\.png/ }).click()
  const panel = page.getByRole('complementary', { name: 'mug.png' })
  await panel.getByLabel('Alt text').fill('A teal mug')
  await panel.getByRole('heading', { name: 'mug.png' }).click()
  await expect(page.getByText('Alt text saved')).toBeVisible()
  await expect(panel.getByText('Used nowhere')).toBeVisible()
  await expect(page.getByRole('complementary').getByRole('img', { name: 'A teal mug' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('button', { name: /mug\.png/ })).toBeFocused()

  await page.getByRole('link', { name: 'Products', exact: true }).first().click()
  await page.getByRole('link', { name: 'New product' }).first().click()
  await page.getByLabel('Title', { exact: true }).fill('Mug')
  await page
    .getByLabel(/^Price/)
    .first()
    .fill('12')
  await page.getByRole('button', { name: 'Choose from the library' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /mug\.png/ })
    .click()
  await page.getByRole('button', { name: 'Add one picture' }).click()
  await page.getByLabel('Add pictures').setInputFiles(await aPicture('lid.png', 'navy'))
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/products\/[0-9a-f-]{36}/)

  await page.goto(`/store/${slug}/files`)
  await expect(page.getByRole('button', { name: /^Not used/ })).toHaveText('Not used 1')
  await page.getByRole('button', { name: /^Not used/ }).click()
  await expect(page.locator('.file-tile')).toHaveCount(1)
  await page.goBack()
  await page.getByRole('button', { name: /mug\.png/ }).click()
  await expect(panel.getByRole('link', { name: 'Mug' })).toBeVisible()
  await panel.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete, also from one place' }).click()
  await expect(page.locator('.file-tile')).toHaveCount(2)
  await page.getByLabel('Name or alt text').fill('mug')
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible()
})
