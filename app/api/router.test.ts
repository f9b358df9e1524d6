import { describe, expect, test } from 'vitest'
import { createCollection } from '#domain/catalog'
import { completeCheckout } from '#domain/orders'
import { createApiKey } from '#domain/stores'
import { aCheckout, aForm, aProduct, aStore, firstVariant, type TestStore } from '../../test/builders.ts'
import { apiContext } from '../_server/api-context.ts'
import { apiHandler, openApiDocument } from '../_server/openapi.ts'
import { router } from './router.ts'

type Route = { method: string; path: string; operation: string }
type Spec = { openapi: string; paths: Record<string, Record<string, { operationId?: string; tags?: string[] }>> }

async function request(method: string, path: string, key: string | null, body?: unknown, more: Record<string, string> = {}) {
  const req = new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...more,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { matched, response } = await apiHandler.handle(req, { prefix: '/api/v1', context: apiContext(req, null) })
  return {
    status: matched ? response.status : 404,
    body: matched ? ((await response.json().catch(() => null)) as Record<string, unknown>) : null,
  }
}

const keyOf = (store: TestStore, scopes: string[]) => store.as(async (ctx) => (await createApiKey(ctx, { name: 'test', scopes })).key)

async function routes(): Promise<Route[]> {
  const spec = (await openApiDocument()) as Spec
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, o]) => ({ method: method.toUpperCase(), path, operation: o.operationId ?? `${method} ${path}` })),
  )
}

describe('every endpoint of the API', () => {
  // the two uploads and their lists have their own routes past the handler
  const own = (r: Route) => (r.path === '/imports' || r.path === '/media') && r.method === 'POST'

  test('refuses whoever has no key, a wrong key, or a key without the scope', async () => {
    const store = await aStore()
    const powerless = await keyOf(store, [])
    const all = (await routes()).filter((r) => !own(r))
    expect(all.length).toBeGreaterThan(30)
    for (const { method, path } of all) {
      const url = path.replaceAll(/\{key\}/g, 'general').replaceAll(/\{\w+\}/g, '0196a1b2-0000-7000-8000-000000000000')
      const body = method === 'GET' || method === 'DELETE' ? undefined : {}
      expect([method, path, (await request(method, url, null, body)).status]).toEqual([method, path, 401])
      expect([method, path, (await request(method, url, 'vk_wrongwrongwrongwrongwrong', body)).status]).toEqual([method, path, 401])
      expect([method, path, (await request(method, url, powerless, body)).status]).toEqual([method, path, 403])
    }
  })

  test('has nothing of another store: every id is 404', async () => {
    const [mine, other] = [await aStore(), await aStore()]
    const product = await aProduct(other)
    const { token } = await aCheckout(other, [{ variantId: firstVariant(product) }])
    const { order } = await completeCheckout(other.id, token, aForm(), 'test')
    const collection = await other.as((ctx) => createCollection(ctx, { title: 'Theirs' }))
    const ids: Record<string, string> = { products: product.id, orders: order.id, customers: order.customerId, collections: collection.id }
    const key = await keyOf(mine, ['all'])
    const bodies: Record<string, unknown> = {
      'PATCH /products/{id}/variants/{variantId}': { price: { amount: 1, currency: 'EUR' } },
      'POST /orders/{id}/notes': { text: 'x' },
      'POST /themes/{id}/schedules': { rev: 0, at: '2099-01-01T00:00:00Z' },
      'PATCH /messages/{id}': { isAnswered: true },
      'PATCH /media/{id}': { alt: 'x' },
      'PUT /orders/{id}/tags': { tags: ['x'] },
      'PATCH /staff/{id}': { role: 'staff' },
      'PUT /themes/{id}/draft': { rev: 0, documents: {} },
      'POST /themes/{id}/publish': { rev: 0 },
      'POST /themes/{id}/duplicate': { name: 'x' },
      'PATCH /themes/{id}': { name: 'x' },
    }
    for (const { method, path } of (await routes()).filter((r) => r.path.includes('{id}') && !own(r))) {
      const id = ids[path.split('/')[1] ?? ''] ?? '0196a1b2-0000-7000-8000-000000000000'
      const answer = await request(
        method,
        path
          .replace('{id}', id)
          .replace('{variantId}', firstVariant(product))
          .replace(/\{\w+\}/, '0196a1b2-0000-7000-8000-000000000000'),
        key,
        method === 'GET' || method === 'DELETE' ? undefined : (bodies[`${method} ${path}`] ?? {}),
      )
      if (path.startsWith('/staff/'))
        expect([method, path, answer.status]).toEqual([method, path, 403]) // people manage people, keys never
      else if (path === '/imports/{id}/differences') expect(answer.body).toMatchObject({ items: [] })
      else expect([method, path, answer.status]).toEqual([method, path, 404])
    }
    expect((await request('GET', `/inventory/${firstVariant(product)}/ledger`, key)).body).toEqual({ items: [], nextCursor: null })
    expect((await request('POST', '/inventory/adjust', key, { variantId: firstVariant(product), delta: 1, reason: 'x' })).status).toBe(404)
  })
})

test('the document is OpenAPI 3.1 and names every procedure', async () => {
  const spec = (await openApiDocument()) as Spec
  expect(spec.openapi).toMatch(/^3\.1/)
  const procedures = Object.values(router).reduce((n, module) => n + Object.keys(module).length, 0)
  expect((await routes()).length).toBe(procedures + 2)
})

test('a product goes in and comes out; unknown fields, taken handles and foreign currencies are refused', async () => {
  const store = await aStore()
  const key = await keyOf(store, ['all'])
  const made = await request('POST', '/products', key, {
    title: 'Mug',
    status: 'active',
    variants: [{ price: { amount: 3400, currency: 'EUR' }, sku: 'M' }],
  })
  expect(made).toMatchObject({ status: 201, body: { handle: 'mug', variants: [{ price: { amount: 3400, currency: 'EUR' } }] } })
  expect(await request('POST', '/products', key, { title: 'Mug', colour: 'red' })).toMatchObject({
    status: 422,
    body: { code: 'input.invalid' },
  })
  expect(await request('POST', '/products', key, { title: '' })).toMatchObject({ status: 422, body: { errors: [{ path: 'title' }] } })
  expect(await request('POST', '/products', key, { title: 'Mug', handle: 'mug' })).toMatchObject({
    status: 409,
    body: { code: 'handle.taken' },
  })
  expect(await request('PATCH', `/products/${made.body?.id}`, key, { version: 99, title: 'x' })).toMatchObject({
    status: 409,
    body: { code: 'product.version_conflict' },
  })
  expect((await request('GET', '/products?limit=1', key)).body).toMatchObject({ items: [{ title: 'Mug' }], nextCursor: null })
  expect((await request('GET', '/products?limit=999', key)).status).toBe(422)
})

test('the same Idempotency-Key gets the first answer, with another body a conflict', async () => {
  const store = await aStore()
  const key = await keyOf(store, ['all'])
  const send = (title: string) => request('POST', '/products', key, { title }, { 'idempotency-key': 'k1' })
  const answers = await Promise.all(Array.from({ length: 8 }, () => send('Once')))
  expect(new Set(answers.map((a) => a.body?.id)).size).toBe(1)
  expect(await send('Twice')).toMatchObject({ status: 409, body: { code: 'idempotency.mismatch' } })
  expect(((await request('GET', '/products', key)).body?.items as unknown[] | undefined)?.length).toBe(1)
})

test('a revoked key is no key', async () => {
  const store = await aStore()
  const { id, key } = await store.as((ctx) => createApiKey(ctx, { name: 'gone', scopes: ['all'] }))
  expect((await request('GET', '/store', key)).status).toBe(200)
  await request('DELETE', `/keys/${id}`, key)
  expect((await request('GET', '/store', key)).status).toBe(401)
})
