import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase, withStore } from '#db'
import { createProduct } from '#domain/catalog'
import { aProduct, aStore } from '../../test/builders.ts'
import { testUrls } from '../../test/setup.ts'
import { checkAudit, sealAudit } from './index.ts'

beforeAll(async () => {
  await closeDatabase() // sealing is the worker's
  openDatabase({ app: testUrls.worker, platform: testUrls.platform }, { max: 4, statementTimeoutMs: 20_000 })
})

const reportOf = async (storeId: number) => (await checkAudit()).stores.find((s) => s.storeId === String(storeId))

test('the audit log is sealed in a chain that shows a changed, a missing and a slipped-in row', async () => {
  const store = await aStore()
  await aProduct(store)
  await sealAudit()
  await store.as((ctx) => createProduct(ctx, { title: 'Later' }))
  await Promise.all([sealAudit(), sealAudit()])
  const whole = await reportOf(store.id)
  expect(whole).toMatchObject({ brokenAt: null })
  expect(whole?.entries).toBeGreaterThan(2)
  expect(whole?.sealed).toBe(whole?.entries)

  const owner = postgres(testUrls.owner, { max: 1 })
  try {
    const [second] = await owner`select audit_id from audit_seals where store_id = ${store.id} and position = 2`
    await owner`update audit_log set actor = 'Somebody else' where store_id = ${store.id} and id = ${second?.audit_id}`
    expect(await reportOf(store.id)).toMatchObject({ brokenAt: 2 })
    await owner`delete from audit_log where store_id = ${store.id} and id = ${second?.audit_id}`
    expect(await reportOf(store.id)).toMatchObject({ brokenAt: 2 })
    await owner`delete from audit_seals where store_id = ${store.id} and position = 2`
    expect(await reportOf(store.id)).toMatchObject({ brokenAt: 3 })
    await owner`insert into audit_log (store_id, actor, action, subject_type, subject_id, is_sealed) values (${store.id}, 'x', 'x', 'x', 'x', true)`
    const later = (await checkAudit(new Date(Date.now() + 3_600_000))).stores.find((s) => s.storeId === String(store.id))
    expect(later?.waiting).toBe(1)
  } finally {
    await owner.end()
  }
})

test('neither the app nor the worker writes seals by hand', async () => {
  const store = await aStore()
  await sealAudit()
  for (const statement of [
    'update audit_seals set hash = hash',
    'delete from audit_seals',
    `insert into audit_seals values (${store.id}, 99, uuidv7(), 'x')`,
    `insert into audit_log (store_id, actor, action, subject_type, subject_id, is_sealed) values (${store.id}, 'x', 'x', 'x', 'x', true)`,
  ])
    await expect(
      withStore(store.id, (tx) => tx.execute(sql.raw(statement))),
      statement,
    ).rejects.toThrow()
})
