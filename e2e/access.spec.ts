import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openStore, port } from './lib/shop.ts'

type Route = { method: string; url: string }
const id = '0196a1b2-0000-7000-8000-000000000000'
const api = join(import.meta.dirname, '../app/api')

/** Every procedure of the API, with an id of nobody's in its path. */
async function procedures(page: Page): Promise<Route[]> {
  const spec = (await (await page.request.get('/api/v1/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> }
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      url: `/api/v1${path
        .replace('{key}', 'general')
        .replace('{host}', 'a.example')
        .replaceAll(/\{\w+\}/g, id)}`,
    })),
  )
}

/**
 * Routes beside the API's catch-all: for a store (`store` says how it is named), for a person, or doors for anybody, with what
 * somebody without a session gets.
 */
const routes: Record<string, (Route & { anonymous: number; isOfStore?: boolean }) | null> = {
  'v1/[...path]': null,
  'v1/media': null, // both stand in the document
  'v1/imports': null,
  'rpc/[[...path]]': { method: 'POST', url: '/api/rpc/catalog/listProducts', anonymous: 401, isOfStore: true },
  'v1/imports/[id]/errors.csv': { method: 'GET', url: `/api/v1/imports/${id}/errors.csv`, anonymous: 401, isOfStore: true },
  'v1/analytics.csv': { method: 'GET', url: '/api/v1/analytics.csv', anonymous: 401, isOfStore: true },
  'v1/audit.csv': { method: 'GET', url: '/api/v1/audit.csv', anonymous: 401, isOfStore: true },
  'v1/redirects.csv': { method: 'GET', url: '/api/v1/redirects.csv', anonymous: 401, isOfStore: true },
  'v1/subscribers.csv': { method: 'GET', url: '/api/v1/subscribers.csv', anonymous: 401, isOfStore: true },
  live: { method: 'GET', url: '/api/live', anonymous: 401, isOfStore: true },
  language: { method: 'POST', url: '/api/language', anonymous: 401 },
  invitation: { method: 'POST', url: '/api/invitation', anonymous: 422 },
  'auth/[...nextauth]': { method: 'GET', url: '/api/auth/session', anonymous: 200 },
  'sign-up': { method: 'POST', url: '/api/sign-up', anonymous: 401 }, // another store needs a session, a first one its form
  'password/forgot': { method: 'POST', url: '/api/password/forgot', anonymous: 422 },
  'password/reset': { method: 'POST', url: '/api/password/reset', anonymous: 422 },
  operator: { method: 'POST', url: '/api/operator', anonymous: 401 },
  slug: { method: 'GET', url: '/api/slug?slug=free-to-have', anonymous: 200 },
  'webhooks/[provider]/[endpoint]': { method: 'POST', url: `/api/webhooks/test/${id}`, anonymous: 404 },
}

/** The status of an answer to whoever the page is, asking for a store by its slug both ways. */
async function ask(page: Page, { method, url }: Route, slug: string): Promise<number> {
  const named = `${url}${url.includes('?') ? '&' : '?'}store=${slug}`
  const answer = await page.request.fetch(/\.csv$|live$/.test(url) ? named : url, {
    method,
    headers: { 'x-vitrine-store-slug': slug, accept: 'application/json', origin: `http://localhost:${port}` },
    maxRedirects: 0,
    ...(method === 'GET' || method === 'DELETE' ? {} : { data: {} }),
  })
  return answer.status()
}

test('a new route has to be written down here', () => {
  const files = readdirSync(api, { recursive: true, withFileTypes: true }).filter((f) => f.name === 'route.ts')
  expect(files.map((f) => relative(api, f.parentPath)).sort()).toEqual(Object.keys(routes).sort())
})

test('every endpoint refuses whoever is nobody, and whoever is somebody else’s merchant', async ({ page, browser }) => {
  const { slug } = await openStore(page)
  const stranger = await (await browser.newContext({ baseURL: `http://localhost:${port}` })).newPage()
  const all = await procedures(page)
  expect(all.length).toBeGreaterThan(60)
  for (const route of all) expect([route, await ask(stranger, route, slug)]).toEqual([route, 401])
  for (const [name, route] of Object.entries(routes))
    if (route) expect([name, await ask(stranger, route, slug)]).toEqual([name, route.anonymous])

  await openStore(stranger)
  for (const route of all) expect([route, await ask(stranger, route, slug)]).toEqual([route, 404])
  for (const [name, route] of Object.entries(routes))
    if (route?.isOfStore) expect([name, await ask(stranger, route, slug)]).toEqual([name, 404])
  await stranger.context().close()
})
