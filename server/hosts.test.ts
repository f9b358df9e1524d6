import { expect, test } from 'vitest'
import { purgeTags, storeHost, tags } from '#domain/kernel'
import { setStoreStatus } from '#domain/stores'
import { aStore } from '../test/builders.ts'
import { canonicalHost, resolveHost } from './hosts.ts'

test('a store answers under its own host and no other', async () => {
  const store = await aStore()
  expect(await resolveHost(`${storeHost(store.slug)}:3000`)).toMatchObject({ kind: 'store', store: { storeId: store.id } })
  expect(await resolveHost(storeHost(store.slug).toUpperCase())).toMatchObject({ kind: 'store', store: { storeId: store.id } })
  expect(await resolveHost(`no-${storeHost(store.slug)}`)).toEqual({ kind: 'unknown' })
  expect(await resolveHost('localhost:3000')).toEqual({ kind: 'platform' })
})

test.each([
  '',
  ' ',
  'a b',
  'a,b',
  'a/b',
  'a@b',
  '..',
  'a..b',
  '.a',
  'a.',
  '-a',
  'ａcme.localhost',
  'acme.localhost:99999999',
  'acme.localhost:x',
  '[::1',
  'acme%2elocalhost',
  'acme.localhost\r\nx: y',
  'acme_localhost',
  null,
  undefined,
])('%j is no host', (header) => {
  expect(canonicalHost(header)).toBeNull()
})

test('a suspended store is closed on the next request', async () => {
  const store = await aStore()
  const host = storeHost(store.slug)
  await resolveHost(host)
  await setStoreStatus(store.slug, 'suspended')
  expect(await resolveHost(host)).toMatchObject({ store: { status: 'suspended' } })
})

test('a host that was asked for too early is found as soon as the store exists', async () => {
  const slug = `early-${Date.now().toString(36)}`
  expect((await resolveHost(storeHost(slug))).kind).toBe('unknown')
  const { openStore } = await import('#domain/onboarding')
  await openStore({
    slug,
    name: 'Early',
    email: 'e@example.com',
    currency: 'EUR',
    country: 'DE',
    owner: { email: `${slug}@example.com`, name: 'E', password: 'correct horse battery' },
  })
  expect((await resolveHost(storeHost(slug))).kind).toBe('store')
  purgeTags([tags.host('x')])
})
