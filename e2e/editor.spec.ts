import { expect, type Page, test } from '@playwright/test'
import { openStore, secrets, signIn } from './lib/shop.ts'

const alts = (page: Page) => page.getByLabel(/^Alt text of picture/).evaluateAll((all) => all.map((i) => (i as HTMLInputElement).value))

/** The text's editor comes when it is touched, once the page answers. */
const pageAnswers = (page: Page) =>
  expect(async () => {
    await page.mouse.move(0, 0)
    await page.getByRole('textbox', { name: 'Description' }).hover()
    await expect(page.locator('.ProseMirror')).toBeVisible({ timeout: 1_000 })
  }).toPass()

test('what is typed into a description before its editor has come is kept', async ({ page }) => {
  const { slug } = await openStore(page)
  await page.goto(`/store/${slug}/products`)
  await page.getByRole('link', { name: 'New product' }).first().click()
  await page.getByLabel('Title', { exact: true }).fill('Mug')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Thrown by hand.', { delay: 5 })
  await expect(page.locator('.ProseMirror')).toHaveText('Thrown by hand.')
  await page.keyboard.type(' Fired twice.')
  await page
    .getByLabel(/^Price/)
    .first()
    .fill('12')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/products\/[0-9a-f-]{36}/)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveText('Thrown by hand. Fired twice.')
})

test('pictures are put in order by keyboard and by mouse, and left as they were when discarded', async ({ page }) => {
  await signIn(page, 'demo@vitrine.example', secrets().demoPassword)
  await page.goto('/store/kiln/products')
  await page.getByRole('link', { name: 'Water pitcher' }).filter({ visible: true }).first().click()
  await pageAnswers(page)
  const [a, b, c, ...rest] = await alts(page)

  await page.getByRole('button', { name: 'Move picture 1', exact: true }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/Picture 1 picked up, place 1 of/)).toBeAttached()
  await expect(async () => {
    await page.keyboard.press('ArrowRight') // it is carried once its surroundings are measured
    await expect(page.getByText(/Place 2 of/)).toBeAttached({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('Space')
  await expect.poll(() => alts(page)).toEqual([b, a, c, ...rest])

  const third = await page.getByRole('button', { name: 'Move picture 3', exact: true }).boundingBox()
  await page.getByRole('button', { name: 'Move picture 1', exact: true }).hover()
  await page.mouse.down()
  await page.mouse.move((third?.x ?? 0) + 60, (third?.y ?? 0) + 60, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => alts(page)).toEqual([a, c, b, ...rest])

  const discard = page.getByRole('button', { name: 'Discard' })
  await expect(async () => {
    await discard.click({ timeout: 2_000 }) // the click that belongs to a drop is swallowed
    await expect(discard).toBeHidden({ timeout: 2_000 })
  }).toPass()
  await expect.poll(() => alts(page)).toEqual([a, b, c, ...rest])
})

test('what is not saved is asked for before Back takes it away, and words of a picture are saved with the product', async ({ page }) => {
  await signIn(page, 'demo@vitrine.example', secrets().demoPassword)
  await page.goto('/store/larder/products')
  await page.locator('tbody a[href*="/products/"]').first().click()
  await page.waitForURL(/products\/[0-9a-f-]{36}/)
  const title = page.getByLabel('Title', { exact: true })
  const before = await title.inputValue()
  await title.fill(`${before} again`)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.evaluate(() => history.back())
  await expect.poll(() => asked.length).toBe(1)
  await expect(title).toHaveValue(`${before} again`)
  await title.fill(before)

  const words = page.getByLabel('Alt text of picture 1')
  const old = await words.inputValue()
  await words.fill('Seen from above')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(words).toHaveValue('Seen from above')
  await words.fill(old)
  await words.blur()
})
