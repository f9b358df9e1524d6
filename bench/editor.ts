import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../e2e/lib/chromium.ts'
import { call, type Instance } from './lib.ts'

type Draft = { rev: number; documents: Record<string, { v: 1; sections: Record<string, unknown>; order: string[] }> }
const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const p95 = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? 0

/** The theme editor on a demo store: a key until the page in the frame has changed, the server's drawing, publishing, the script. */
export async function editorFigures(instance: Instance) {
  const { executablePath, args, env } = await findChromium()
  const browser = await chromium.launch({ executablePath, args, env })
  try {
    const { demoPassword } = JSON.parse(readFileSync(join(instance.folder, 'secrets.json'), 'utf8')) as { demoPassword: string }
    const page = await (
      await browser.newContext({ baseURL: `http://localhost:${instance.port}`, viewport: { width: 1440, height: 900 } })
    ).newPage()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail').fill('demo@vitrine.example')
    await page.getByLabel('Password').fill(demoPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/stores')
    const { items } = await api<{ items: { id: string }[] }>(page, 'GET', '/themes')
    const id = items[0]?.id ?? ''
    for (const sections of [10, 40]) {
      await fillHome(page, id, sections)
      await typing(page, id, sections)
    }
    await publishing(page, id, instance)
  } finally {
    await browser.close()
  }
}

const api = <T>(page: Page, method: string, path: string, body?: unknown): Promise<T> =>
  page.evaluate(
    async ([m, p, b]) => {
      const headers = { 'content-type': 'application/json', 'x-vitrine-store-slug': 'kiln' }
      return (await fetch(`/api/v1${p}`, { method: m as string, headers, ...(b ? { body: JSON.stringify(b) } : {}) })).json()
    },
    [method, path, body ?? null] as const,
  )

/** The home page with so many sections: the hero first, then statements and rows of products. */
async function fillHome(page: Page, id: string, count: number) {
  const { rev, documents } = await api<Draft>(page, 'GET', `/themes/${id}/draft`)
  const hero = documents['templates/index']?.sections.hero
  const more = Array.from({ length: count - 1 }, (_, i) => [
    `s${i}`,
    i % 3
      ? { type: 'rich-text', ver: 1, settings: { text: `Statement ${i}` } }
      : { type: 'featured-collection', ver: 1, settings: { layout: 'grid', limit: 8 } },
  ])
  const sections = Object.fromEntries([['hero', hero], ...more])
  const index = { v: 1, sections, order: Object.keys(sections) }
  await api(page, 'PUT', `/themes/${id}/draft`, { rev, documents: { 'templates/index': index } })
}

async function typing(page: Page, id: string, sections: number) {
  const drawn: number[] = []
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/vt/section')) drawn.push(request.timing().responseEnd)
  })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts = new Set<string>()
  let bytes = 0 // as they travel: what Playwright calls a size leaves out what came before it looked
  devtools.on('Network.responseReceived', ({ type, requestId, response }) => {
    if (type === 'Script' && new URL(response.url).hostname === 'localhost') scripts.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(`/store/kiln/themes/${id}/editor`)
  const frame = page.frameLocator('iframe[title="The page"]')
  await frame.locator('h1').click()
  await page.getByLabel('Heading').waitFor()
  const first = bytes / 1024
  await frame.locator('h1').evaluate((h1) => {
    const seen: number[] = []
    Object.assign(window, { seen })
    new MutationObserver(() =>
      requestAnimationFrame(() => setTimeout(() => seen.push(performance.timeOrigin + performance.now()))),
    ).observe(h1, { childList: true, characterData: true, subtree: true })
  })
  await page.getByLabel('Heading').fill('')
  await page.waitForTimeout(1_000)
  const delays: number[] = []
  for (const char of 'A table set for winter, slowly and well') {
    const pressed = await page.evaluate(() => performance.timeOrigin + performance.now())
    const before = await seenAt(page)
    await page.keyboard.type(char)
    for (let n = 0; n < 200 && (await seenAt(page)).length === before.length; n += 1) await page.waitForTimeout(2)
    const at = (await seenAt(page))[before.length]
    if (at) delays.push(at - pressed)
    await page.waitForTimeout(40)
  }
  await page.waitForTimeout(2_500)
  console.log(
    `editor, ${sections} sections: key until changed pixels median ${median(delays).toFixed(0)} ms, p95 ${p95(delays).toFixed(0)} ms; one section drawn by the server median ${median(drawn).toFixed(0)} ms; script ${first.toFixed(0)} KB gz`,
  )
}

const seenAt = (page: Page) =>
  page.frames()[1]?.evaluate(() => (window as unknown as { seen: number[] }).seen) ?? Promise.resolve([] as number[])

async function publishing(page: Page, id: string, { port }: Instance) {
  const times: number[] = []
  let fresh = 0
  for (let n = 0; n < 10; n += 1) {
    const { rev, documents } = await api<Draft>(page, 'GET', `/themes/${id}/draft`)
    const index = structuredClone(documents['templates/index'])
    const words = `Round ${n} of ten`
    const hero = index?.sections.hero as { settings: object } | undefined
    Object.assign(hero?.settings ?? {}, { heading: words })
    const saved = await api<{ rev: number }>(page, 'PUT', `/themes/${id}/draft`, { rev, documents: { 'templates/index': index } })
    const startedAt = performance.now()
    await api(page, 'POST', `/themes/${id}/publish`, { rev: saved.rev, note: '' })
    const home = await call(port, `kiln.localhost:${port}`, '/')
    times.push(performance.now() - startedAt)
    if (home.body.toString().includes(words)) fresh += 1
  }
  console.log(`publish until the first fresh page is read: median ${median(times).toFixed(0)} ms; fresh on the next request ${fresh} of 10`)
}
