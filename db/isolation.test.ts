import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { withPlatform, withStore } from '#db'
import { aProduct, aStore } from '../test/builders.ts'
import { testUrls } from '../test/setup.ts'

/** Tables that carry a store id and belong to the platform all the same. */
const platformTables = ['invitations', 'mails', 'memberships']
const catalogue = () =>
  withPlatform('test', (tx) =>
    tx.execute<{ name: string }>(
      sql`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id' and not a.attisdropped where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    ),
  )
const storeTables = async () => (await catalogue()).map((t) => t.name).filter((n) => !platformTables.includes(n))

describe('every store table of the catalogue', () => {
  test('has row-level security with a policy for all four verbs, for the app and the worker', async () => {
    const owner = postgres(testUrls.owner, { max: 1 })
    const names = await storeTables()
    expect(names.length).toBeGreaterThan(35)
    const bad =
      await owner`select c.relname from pg_class c where c.relname in ${owner(names)} and c.relnamespace = 'public'::regnamespace and (not c.relrowsecurity or not exists (
      select from pg_policies p where p.tablename = c.relname and p.cmd = 'ALL' and p.qual like '%app.store_id%' and p.with_check like '%app.store_id%' and p.roles @> array['vitrine_app', 'vitrine_worker']::name[]))`
    await owner.end()
    expect(bad.map((b) => b.relname)).toEqual([])
  })

  test('has the store first in its primary key, its unique keys and its indexes, and in every foreign key', async () => {
    const owner = postgres(testUrls.owner, { max: 1 })
    const names = (await storeTables()).filter((n) => n !== 'domains') // found by host, across stores
    const indexes =
      await owner`select i.indexrelid::regclass::text as name, a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where c.relname in ${owner(names)} and c.relnamespace = 'public'::regnamespace`
    const foreign =
      await owner`select conname, (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first, confdeltype from pg_constraint where contype = 'f' and conrelid::regclass::text in ${owner(names)}`
    await owner.end()
    expect(indexes.filter((i) => i.first !== 'store_id')).toEqual([])
    expect(foreign.filter((f) => f.first !== 'store_id' || f.confdeltype === 'n')).toEqual([])
  })

  test('shows no rows and takes none while no store is set', async () => {
    await aProduct(await aStore())
    const app = postgres(testUrls.app, { max: 1 })
    for (const name of await storeTables()) {
      const [row] = await app.unsafe(`select count(*)::int as n from "${name}"`)
      expect([name, row?.n]).toEqual([name, 0])
      await expect(
        app.unsafe(`insert into "${name}" select (jsonb_populate_record(null::"${name}", '{"store_id": 1001}')).*`),
        name,
      ).rejects.toThrow(/row-level security|violates|cannot insert|permission denied/)
    }
    await app.end()
  })

  test('is not owned by the app, which neither is a superuser nor bypasses row-level security', async () => {
    const app = postgres(testUrls.app, { max: 1 })
    const [role] =
      await app`select rolsuper, rolbypassrls, (select count(*)::int from pg_tables where tableowner = current_user) as owned from pg_roles where rolname = current_user`
    await app.end()
    expect({ ...role }).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 })
  })
})

test('no role that serves requests can put a temporary table before ours, and every definer function names pg_temp last', async () => {
  for (const url of [testUrls.app, testUrls.worker, testUrls.platform]) {
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    await expect(sql.unsafe('create temp table orders (id int)')).rejects.toThrow(/permission denied/)
    await sql.end()
  }
  const owner = postgres(testUrls.owner, { max: 1 })
  const unsafe = await owner`select p.proname from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace
    and not coalesce('search_path=pg_catalog, public, pg_temp' = any (p.proconfig), false)`
  await owner.end()
  expect(unsafe.map((f) => f.proname)).toEqual([])
})

test('the books cannot be rewritten by the platform either', async () => {
  const store = await aStore()
  await aProduct(store)
  for (const table of [
    'orders',
    'payments',
    'payment_transactions',
    'order_events',
    'inventory_ledger',
    'inventory_levels',
    'audit_log',
    'audit_seals',
  ])
    for (const statement of [`update ${table} set store_id = store_id`, `delete from ${table}`])
      await expect(
        withPlatform('test', (tx) => tx.execute(sql.raw(statement))),
        statement,
      ).rejects.toThrow()
})

test('the books cannot be rewritten by the app', async () => {
  const store = await aStore()
  await aProduct(store)
  for (const table of ['inventory_ledger', 'audit_log', 'payment_transactions', 'order_events', 'theme_versions']) {
    await expect(
      withStore(store.id, (tx) => tx.execute(sql.raw(`update ${table} set store_id = store_id`))),
      table,
    ).rejects.toThrow()
    await expect(
      withStore(store.id, (tx) => tx.execute(sql.raw(`delete from ${table}`))),
      table,
    ).rejects.toThrow()
  }
})

test('500 interleaved transactions on few connections never see another store', async () => {
  const [a, b] = [await aStore(), await aStore()]
  await aProduct(a, { title: 'Only in A' })
  await aProduct(b, { title: 'Only in B' })
  const seen = await Promise.all(
    Array.from({ length: 500 }, (_, i) =>
      withStore(i % 2 ? a.id : b.id, async (tx) => {
        const rows = await tx.execute<{ store_id: string; title: string }>(sql`select store_id, title from products`)
        return (
          rows.every((r) => Number(r.store_id) === (i % 2 ? a.id : b.id) && r.title === (i % 2 ? 'Only in A' : 'Only in B')) &&
          rows.length === 1
        )
      }),
    ),
  )
  expect(seen.filter((ok) => !ok)).toEqual([])
})

test('a transaction that fails leaves no store behind on its connection', async () => {
  const store = await aStore()
  await expect(
    withStore(store.id, async (tx) => {
      await tx.execute(sql`select 1 / 0`)
    }),
  ).rejects.toThrow()
  const [row] = await withPlatform('test', (tx) =>
    tx.execute<{ s: string | null }>(sql`select nullif(current_setting('app.store_id', true), '') as s`),
  )
  expect(row?.s).toBeNull()
})
