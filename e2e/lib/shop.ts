import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'

export const port = Number(process.env.PORT ?? 3000)
export const shopUrl = (slug: string, path = '/') => `http://${slug}.localhost:${port}${path}`
export const secrets = () =>
  JSON.parse(readFileSync(join(process.env.VITRINE_DATA_DIR ?? '.data', 'secrets.json'), 'utf8')) as {
    demoPassword: string
    operator: string
  }
const run = promisify(execFile)
let count = 0
export const unique = () => {
  count += 1
  return `${process.pid.toString(36)}${Date.now().toString(36)}${count}`
}

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string; json: <T>() => T }

/** Plain HTTP with a Host of one's own; fetch cannot set it. */
export function http(
  host: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; port?: number } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(
      { host: 'localhost', port: options.port ?? port, path, method: options.method ?? 'GET', headers: { host, ...options.headers } },
      (res) => {
        const chunks: Buffer[] = []
        res.on('data', (c: Buffer) => chunks.push(c))
        res.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status: res.statusCode ?? 0, headers: res.headers, text, json: <T>() => JSON.parse(text) as T })
        })
      },
    )
    req.on('error', reject)
    req.end(options.body)
  })
}

/** The Admin API with the session of the browser's merchant. */
export async function callApi<T>(page: Page, slug: string, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([p, m, b, s]) =>
      (
        await fetch(`/api/v1${p}`, {
          method: m as string,
          headers: { 'content-type': 'application/json', 'x-vitrine-store-slug': s as string },
          ...(b ? { body: JSON.stringify(b) } : {}),
        })
      ).json(),
    [path, method, body ?? null, slug] as const,
  )
}

export async function signUp(
  page: Page,
  name = `Shop ${unique()}`,
  origin = '',
): Promise<{ slug: string; email: string; password: string; name: string }> {
  const email = `m-${unique()}@example.com`
  const password = 'a long enough password'
  await page.goto(`${origin}/sign-up`)
  await page.getByLabel('Name').fill(name)
  await page.getByText('Free.').waitFor()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  const slug = await page.getByLabel('Address').inputValue()
  await page.getByRole('button', { name: 'Open store' }).click()
  await page.waitForURL(`**/store/${slug}`)
  return { slug, email, password, name }
}

/** A store of a new merchant, opened on the operator's command line (sign-up has its own journeys, and a limit), who is signed in. */
export async function openStore(page: Page): Promise<{ slug: string; email: string; password: string; name: string }> {
  const [slug, password] = [`shop-${unique()}`, 'a long enough password']
  const email = `m-${slug}@example.com`
  const values = { slug, name: `Shop ${slug}`, email, password, currency: 'EUR', country: 'DE' }
  const flags = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value])
  await run(process.execPath, ['scripts/operate.ts', 'store', 'create', ...flags])
  await signIn(page, email, password)
  return { slug, email, password, name: values.name }
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/stores')
}

export async function fillCheckout(page: Page, more: { card?: string; country?: string; postalCode?: string } = {}): Promise<void> {
  await page.getByLabel('E-mail').fill('hanne@example.com')
  if (more.country) await page.getByLabel('Country').selectOption(more.country)
  await page.getByLabel('First name').fill('Hanne')
  await page.getByLabel('Last name').fill('Verbeke')
  await page.getByLabel('Street and number').fill('Langerei 18')
  await page.getByLabel('Postcode').fill(more.postalCode ?? '8000')
  await page.getByLabel('Town').fill('Bruges')
  await page.getByLabel('Card number').fill(more.card ?? '4242 4242 4242 4242')
  await page.getByLabel('Expires').fill('12 / 40')
  await page.getByLabel('Security code').fill('123')
}

/** The text of the newest mail to somebody, read on the operator's page; waits until the worker has written it. */
export async function readMail(page: Page, recipient: string): Promise<string> {
  await page.goto(`http://localhost:${port}/operator`)
  if (await page.getByLabel('Secret').isVisible()) {
    await page.getByLabel('Secret').fill(secrets().operator)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Mails' }).waitFor()
  }
  const link = page
    .getByRole('row', { name: new RegExp(recipient) })
    .getByRole('link')
    .first()
  for (let n = 0; n < 60 && !(await link.isVisible()); n += 1) await page.reload()
  await link.click()
  return (await page.locator('pre').textContent()) ?? ''
}

const buyer = {
  email: 'hanne@example.com',
  name: 'Hanne Verbeke',
  address1: 'Langerei 18',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
  paymentMethod: 'test',
  cardNumber: '4242424242424242',
  cardExpiry: '12/40',
  cardCvc: '123',
}

/** A whole purchase of two pieces with the test card, without a browser. */
export async function buy(slug: string, variant: string, at = port): Promise<Answer> {
  const post = (path: string, form: Record<string, string>, cookie = '') =>
    http(`${slug}.localhost:${at}`, path, {
      port: at,
      method: 'POST',
      headers: { cookie, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
  const added = await post('/cart/add', { variant, quantity: '2' })
  const cookie = String(added.headers['set-cookie']).split(';')[0] ?? ''
  const { url } = (await post('/cart/checkout', { x: '' }, cookie)).json<{ url: string }>()
  return post(`${new URL(url, 'http://x').pathname}/complete`, buyer, cookie)
}
