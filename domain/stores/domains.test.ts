import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase, withPlatform } from '#db'
import { storeHost } from '#domain/kernel'
import { aStore, type TestStore } from '../../test/builders.ts'
import { asOwner } from '../../test/owner.ts'
import { testUrls } from '../../test/setup.ts'
import { addDomain, type DnsResolver, findStoreByHost, listAudit, listDomains, readHost, removeDomain, setPrimaryDomain } from './index.ts'
import { storesJobs } from './jobs.ts'

/** The check is the worker's job: it alone may take a host from a store that lost it. */
beforeAll(async () => {
  await closeDatabase()
  openDatabase({ app: testUrls.worker, platform: testUrls.platform }, { max: 12, statementTimeoutMs: 20_000 })
})

/** A DNS of our own: names and what stands under them. */
const dns = (records: Record<string, { txt?: string[]; cname?: string[]; addresses?: string[] }>): DnsResolver => ({
  txt: async (name) => records[name]?.txt ?? [],
  cname: async (name) => records[name]?.cname ?? [],
  addresses: async (name) => records[name]?.addresses ?? [],
})
let count = 0
const aHost = () => {
  count += 1
  return `shop-${process.pid}-${Date.now()}-${count}.example`
}
const add = (store: TestStore, host: string) => store.as((ctx) => addDomain(ctx, host))
const proof = async (store: TestStore, host: string) => (await store.as(listDomains)).find((d) => d.host === host)?.records[0]?.value ?? ''
const check = (store: TestStore, host: string, with_: DnsResolver) => storesJobs['stores.check-domain']({ storeId: store.id, host }, with_)
const see = async (store: TestStore, host: string) => (await store.as(listDomains)).find((d) => d.host === host)

test('a host opens when the DNS proves it, may lead the others when it leads here, and closes when it is let go', async () => {
  const store = await aStore()
  const host = aHost()
  await add(store, `https://${host.toUpperCase()}/shop`)
  expect(await findStoreByHost(host)).toBeNull()
  await check(store, host, dns({}))
  expect(await see(store, host)).toMatchObject({ isVerified: false, leadsHere: false, checkedAt: expect.any(String) })
  await expect(store.as((ctx) => setPrimaryDomain(ctx, host))).rejects.toMatchObject({ status: 409, code: 'domain.not_ready' })
  expect(await findStoreByHost(host)).toBeNull()

  const txt = [await proof(store, host)]
  await check(store, host, dns({ [`_vitrine.${host}`]: { txt }, [host]: { cname: ['parking.example.'] } }))
  expect(await see(store, host)).toMatchObject({
    isVerified: true,
    leadsHere: false,
    records: [{ isRight: true }, { found: ['parking.example'] }],
  })
  await expect(store.as((ctx) => setPrimaryDomain(ctx, host))).rejects.toMatchObject({ code: 'domain.not_ready' })

  await check(store, host, dns({ [`_vitrine.${host}`]: { txt }, [host]: { cname: [`${storeHost(store.slug)}.`] } }))
  await store.as((ctx) => setPrimaryDomain(ctx, host))
  expect(await findStoreByHost(host)).toMatchObject({ storeId: store.id, primaryHost: host })
  expect(await findStoreByHost(storeHost(store.slug))).toMatchObject({ storeId: store.id, primaryHost: host })
  expect(await store.as(async (ctx) => ctx.store.primaryHost)).toBe(host)

  await store.as((ctx) => removeDomain(ctx, host))
  expect(await findStoreByHost(host)).toBeNull()
  expect(await findStoreByHost(storeHost(store.slug))).toMatchObject({ primaryHost: null })
  await expect(store.as((ctx) => removeDomain(ctx, storeHost(store.slug)))).rejects.toMatchObject({ code: 'domain.own' })
})

test('where no CNAME can stand, the addresses have to be all the platform’s', async () => {
  const store = await aStore()
  const host = aHost()
  await add(store, host)
  const own = { [storeHost(store.slug)]: { addresses: ['192.0.2.7', '2001:db8::7'] } }
  await check(store, host, dns({ ...own, [host]: { addresses: ['192.0.2.7', '192.0.2.66'] } }))
  expect(await see(store, host)).toMatchObject({ leadsHere: false })
  await check(store, host, dns({ ...own, [host]: { addresses: ['192.0.2.7'] } }))
  expect(await see(store, host)).toMatchObject({ leadsHere: true, isVerified: false })
})

test('nobody takes a host by claiming it, nor one that another store has proven', async () => {
  const [mine, other] = [await aStore(), await aStore()]
  const host = aHost()
  await add(other, host) // a claim alone keeps nobody out
  await add(mine, host)
  const txt = [await proof(mine, host)]
  const records = dns({ [`_vitrine.${host}`]: { txt } })
  await check(other, host, records)
  expect(await findStoreByHost(host)).toBeNull()
  await check(mine, host, records)
  expect(await findStoreByHost(host)).toMatchObject({ storeId: mine.id })
  const both = dns({ [`_vitrine.${host}`]: { txt: [...txt, await proof(other, host)] } })
  await check(other, host, both)
  expect(await findStoreByHost(host)).toMatchObject({ storeId: mine.id })
  expect(await see(other, host)).toMatchObject({ isVerified: false })
  await expect(other.as((ctx) => setPrimaryDomain(ctx, storeHost(mine.slug)))).rejects.toMatchObject({ status: 404 })
  const [row] = await other.as((ctx) => ctx.tx.execute<{ ok: boolean }>(sql`select set_primary_host(${host}) as ok`))
  expect(row?.ok).toBe(false)
  await expect(withPlatform('test', (tx) => tx.execute(sql`update domains set verified_at = now() where host = ${host}`))).rejects.toThrow()
})

test('whoever holds the DNS of a name now has the word, once the record of its former owner is gone', async () => {
  const [former, owner] = [await aStore(), await aStore()]
  const host = aHost()
  await add(former, host)
  const here = (store: TestStore, txt: string[]) => dns({ [`_vitrine.${host}`]: { txt }, [host]: { cname: [storeHost(store.slug)] } })
  await check(former, host, here(former, [await proof(former, host)]))
  await former.as((ctx) => setPrimaryDomain(ctx, host))
  await add(owner, host)
  const [theirs, mine] = [await proof(former, host), await proof(owner, host)]
  await check(owner, host, here(owner, [theirs, mine]))
  expect(await findStoreByHost(host)).toMatchObject({ storeId: former.id })
  await check(owner, host, here(owner, [mine]))
  expect(await findStoreByHost(host)).toMatchObject({ storeId: owner.id })
  expect(await findStoreByHost(storeHost(former.slug))).toMatchObject({ primaryHost: null })
  expect((await former.as((ctx) => listAudit(ctx, { limit: 1 }))).items[0]).toMatchObject({ action: 'domain.lost', subjectId: host })
})

test('a DNS that does not answer changes nothing, and is asked again', async () => {
  const store = await aStore()
  const host = aHost()
  await add(store, host)
  await check(store, host, { ...dns({}), txt: () => Promise.reject(new Error('queryTxt ETIMEOUT')) })
  expect(await see(store, host)).toMatchObject({ isVerified: false, checkedAt: expect.any(String) })
  const jobs = await asOwner(
    (owner) =>
      owner`select run_at > now() + interval '4 minutes' as later from graphile_worker.jobs where key = ${`domain:${store.id}:${host}`}`,
  )
  expect([...jobs]).toEqual([{ later: true }])
})

test('chosen as the main one and let go at the same moment, a host is never the main one of a store that has it not', async () => {
  for (let n = 0; n < 5; n += 1) {
    const store = await aStore()
    const host = aHost()
    await add(store, host)
    await check(store, host, dns({ [`_vitrine.${host}`]: { txt: [await proof(store, host)] }, [host]: { cname: [storeHost(store.slug)] } }))
    await Promise.allSettled([store.as((ctx) => setPrimaryDomain(ctx, host)), store.as((ctx) => removeDomain(ctx, host))])
    expect(await findStoreByHost(storeHost(store.slug))).toMatchObject({ primaryHost: null })
  }
})

test.each([
  'localhost',
  'shop',
  'shop.localhost',
  '192.168.1.1',
  '[::1]',
  'exa mple.com',
  'user@example.com',
  'example.com:8080',
  '-shop.example.com',
  'printer.local',
  `${'a'.repeat(64)}.example.com`,
  '',
  '.',
  'http://',
])('%j is no address for a shop', (text) => {
  expect(() => readHost(text)).toThrow(expect.objectContaining({ status: 422 }))
})

test('other alphabets are kept as the DNS spells them', () => {
  expect(readHost('Bücher.example')).toBe('xn--bcher-kva.example')
  expect(readHost(' https://Shop.Example.com/path ')).toBe('shop.example.com')
})
