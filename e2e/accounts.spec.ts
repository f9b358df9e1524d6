import { expect, test } from '@playwright/test'
import { http, port, readMail, signIn, signUp, unique } from './lib/shop.ts'

test('an address is answered live, with the reason, before anything is sent', async ({ page }) => {
  await page.goto('/sign-up')
  for (const [slug, reason] of [
    ['kiln', 'Another store has this address.'],
    ['admin', 'This word is kept for the platform.'],
    ['a--b', 'No two hyphens in a row'],
    ['käse', 'Only the letters a to z'],
    ['x'.repeat(55), 'At most 54 characters.'],
  ] as const) {
    await page.getByLabel('Address').fill(slug)
    await expect(page.getByText(reason)).toBeVisible()
  }
})

test('sign-out, sign-in, a second store, and a reset that ends every session', async ({ page, browser }) => {
  const { slug, email, password } = await signUp(page)
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.getByRole('menuitem', { name: /Sign out/ }).click()
  await page.waitForURL('**/sign-in')
  await page.goto(`/store/${slug}`)
  await expect(page).toHaveURL(/sign-in\?next/)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
  await signIn(page, email, password)
  await page.getByRole('link', { name: 'Open another store' }).click()
  const name = `Second ${unique()}`
  await page.getByLabel('Name').fill(name)
  await page.getByText('Free.').waitFor()
  await page.getByRole('button', { name: 'Open store' }).click()
  await page.waitForURL('**/store/second-*')
  await page.goto('/stores')
  await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible()

  const other = await browser.newPage()
  await other.goto(`http://localhost:${port}/forgot-password`)
  await other.getByLabel('E-mail').fill(email)
  await other.getByRole('button', { name: 'Send a link' }).click()
  await expect(other.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
  const link = /http:\/\/localhost:\d+\/reset-password\?token=[\w-]+/.exec(await readMail(other, email))?.[0] ?? ''
  await other.goto(link)
  await other.getByLabel('New password').fill('a wholly new password')
  await other.getByRole('button', { name: 'Save password' }).click()
  await other.waitForURL('**/sign-in')
  await page.goto('/stores')
  await expect(page).toHaveURL(/sign-in/)
  await signIn(page, email, 'a wholly new password')
})

test('another merchant’s store does not exist, in the dashboard and in its transport', async ({ page }) => {
  await signUp(page)
  expect((await page.goto('/store/kiln'))?.status()).toBe(404)
  const status = await page.evaluate(
    async () =>
      (
        await fetch('/api/rpc/catalog/listProducts', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-vitrine-store-slug': 'kiln' },
          body: JSON.stringify({ json: {} }),
        })
      ).status,
  )
  expect(status).toBe(404)
})

test('guessing a password ends in 429 with the wait, the same for an account that does not exist', async ({ page }) => {
  const { email: known } = await signUp(page)
  const host = `localhost:${port}`
  const guess = async (email: string, n: number) => {
    const csrf = await http(host, '/api/auth/csrf')
    const cookie = [csrf.headers['set-cookie']]
      .flat()
      .map((c) => c?.split(';')[0])
      .join('; ')
    const body = new URLSearchParams({
      email,
      password: `wrong ${n}`,
      csrfToken: csrf.json<{ csrfToken: string }>().csrfToken,
      json: 'true',
    }).toString()
    return http(host, '/api/auth/callback/credentials', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
  }
  for (const email of [known, `nobody-${unique()}@example.com`]) {
    const answers = []
    for (let n = 0; n < 11; n += 1) answers.push(await guess(email, n))
    expect([email, ...answers.map((a) => a.status)]).toEqual([
      email,
      ...Array(answers.filter((a) => a.status === 401).length).fill(401),
      ...Array(answers.filter((a) => a.status === 429).length).fill(429),
    ])
    expect(answers.filter((a) => a.status === 401).length).toBeGreaterThanOrEqual(8)
    expect(answers.at(-1)?.status).toBe(429)
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
  }
})

test('the mail outbox is behind the operator’s secret', async () => {
  expect((await http(`localhost:${port}`, '/operator')).text).not.toContain('reset-password')
  expect(
    (
      await http(`localhost:${port}`, '/api/operator', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: '{"secret":"guess"}',
      })
    ).status,
  ).toBe(401)
})
