import { expect, type Page, test } from '@playwright/test'
import { secrets, signIn } from './lib/shop.ts'

const alts = (page: Page) => page.getByLabel(/^Alt text of picture/).evaluateAll((all) => all.map((i) => (i as HTMLInputElement).value))

test('pictures are put in order by keyboard and by mouse, and left as they were when discarded', async ({ page }) => {
  await signIn(page, 'demo@vitrine.example', secrets().demoPassword)
  await page.goto('/store/kiln/products')
  await page.getByRole('link', { name: 'Water pitcher' }).filter({ visible: true }).first().click()
  await expect(page.locator('.ProseMirror')).toBeVisible() // the page answers
  const [a, b, c, ...rest] = await alts(page)

  await page.getByRole('button', { name: 'Move picture 1', exact: true }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/Picture 1 picked up, place 1 of/)).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/Place 2 of/)).toBeAttached()
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
