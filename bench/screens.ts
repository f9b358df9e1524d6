import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { findChromium } from '../e2e/lib/chromium.ts'
import { type Instance, openStore } from './lib.ts'

const screens = ['', '/products', '/orders', '/customers', '/inventory', '/collections', '/analytics', '/imports', '/settings/general']

/** First visit of each screen on the demo data with nothing in the browser's cache, and typing in a matrix of 500 variants. */
export async function screenLoads(instance: Instance) {
  const { executablePath, args, env } = await findChromium()
  const browser = await chromium.launch({ executablePath, args, env })
  try {
    const { demoPassword } = JSON.parse(readFileSync(join(instance.folder, 'secrets.json'), 'utf8')) as { demoPassword: string }
    const demo = await signIn(browser, instance, 'demo@vitrine.example', demoPassword)
    console.log('screen                  script, gz     first paint     largest paint')
    for (const screen of ['/product', ...screens]) {
      const runs: Visit[] = []
      for (let n = 0; n < 3; n += 1) runs.push(await visit(browser, instance, demo, screen))
      const of = (key: keyof Visit) => runs.map((r) => r[key]).sort((a, b) => a - b)[1] ?? 0
      const cells = [`${of('scriptKb').toFixed(0)} KB`, `${of('paint').toFixed(0)} ms`, `${of('largest').toFixed(0)} ms`]
      console.log(`${(screen || '/ (home)').padEnd(22)} ${cells.map((c) => c.padStart(10)).join('    ')}`)
    }
    await typing(browser, instance)
  } finally {
    await browser.close()
  }
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>
type Visit = { scriptKb: number; paint: number; largest: number }

async function signIn(browser: Browser, { port }: Instance, email: string, password: string): Promise<State> {
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/stores')
  const state = await context.storageState()
  await context.close()
  return state
}

async function visit(browser: Browser, { port }: Instance, storageState: State, screen: string): Promise<Visit> {
  const context = await browser.newContext({ baseURL: `http://localhost:${port}`, storageState })
  let path = screen
  if (screen === '/product') {
    const answer = await context.request.get('/api/v1/products?limit=1', { headers: { 'x-vitrine-store-slug': 'kiln' } })
    path = `/products/${((await answer.json()) as { items: { id: string }[] }).items[0]?.id}`
  }
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (r) => r.resourceType() === 'script' && sizes.push(r.sizes().then((size) => size.responseBodySize)))
  await page.goto(`/store/kiln${path}`)
  const figures = await page.evaluate(async () => {
    let largest = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) largest = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    await new Promise((done) => setTimeout(done, 1_000)) // what is loaded after the first paint counts too
    return {
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      largest,
    }
  })
  const scriptKb = (await Promise.all(sizes)).reduce((sum, n) => sum + n, 0) / 1024
  await context.close()
  return { ...figures, scriptKb }
}

/** How long the screen takes to show a typed letter, from the browser's own event timing; longest and median of 40 keys. */
async function typing(browser: Browser, instance: Instance) {
  const slug = 'bench-matrix'
  const key = openStore(instance, slug)
  const state = await signIn(browser, instance, `${slug}@example.com`, 'a long enough password')
  const context = await browser.newContext({ baseURL: `http://localhost:${instance.port}`, storageState: state })
  const values = (letter: string, count: number) => Array.from({ length: count }, (_, n) => `${letter}${n + 1}`)
  const [a, b, c] = [values('A', 10), values('B', 10), values('C', 5)]
  const option = (name: string, v: string[]) => ({ name, values: v, swatches: {} })
  const price = { amount: 1000, currency: 'GBP' }
  const variants = a.flatMap((x) => b.flatMap((y) => c.map((z) => ({ optionValues: [x, y, z], price, tracked: false }))))
  const made = await context.request.post('/api/v1/products', {
    headers: { authorization: `Bearer ${key}` },
    data: { title: 'Matrix', status: 'active', options: [option('A', a), option('B', b), option('C', c)], variants },
  })
  if (!made.ok()) throw new Error(await made.text())
  const { id } = (await made.json()) as { id: string }
  const page = await context.newPage()
  await page.goto(`/store/${slug}/products/${id}`)
  await page.getByRole('textbox', { name: 'Description' }).click()
  await page.locator('.ProseMirror').waitFor()
  await watchKeys(page)
  await page
    .getByLabel(/^Price,/)
    .first()
    .focus()
  await page.keyboard.type('1234567890'.repeat(4), { delay: 60 })
  const took = await page.evaluate(() => (window as unknown as { took: number[] }).took.sort((x, y) => x - y))
  const middle = took[Math.floor(took.length / 2)] ?? 0
  console.log(
    `a key in the matrix of 500 variants until the next paint: median ${middle} ms, longest ${took.at(-1)} ms (${took.length} events)`,
  )
  await context.close()
}

const watchKeys = (page: Page) =>
  page.evaluate(() => {
    const took: number[] = []
    Object.assign(window, { took })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (/^key|input/.test(entry.name)) took.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
