import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase, openDatabase } from '#db'
import { registerMails } from '#domain/notifications'
import { registerThemes } from '#domain/themes'
import { forbidTemporaryTables } from '../db/migrate.ts'
import { mailRenderer } from '../emails/index.tsx'
import { themeRegistry } from '../themes/registry.ts'

const database = inject('database')
const name = `test_${process.env.VITEST_POOL_ID ?? '1'}_${process.pid}`
const within = (url: string, db = name) => {
  const u = new URL(url)
  u.pathname = `/${db}`
  return u.href
}

export const testUrls = {
  owner: within(database.owner),
  app: within(database.app),
  worker: within(database.worker),
  platform: within(database.platform),
}
Object.assign(process.env, {
  VITRINE_SECRET: 'a secret of the tests, long enough for the schema to take it',
  VITRINE_OPERATOR_SECRET: 'operator-of-the-tests',
  VITRINE_PUBLIC_URL: 'http://localhost:3000',
  PORT: '3000',
  VITRINE_APP_DATABASE_URL: testUrls.app,
  VITRINE_PLATFORM_DATABASE_URL: testUrls.platform,
  VITRINE_WORKER_DATABASE_URL: testUrls.worker,
  VITRINE_DATA_DIR: join(inject('folder'), 'data', name),
  LOG_LEVEL: 'silent',
  SMTP_URL: '',
})

beforeAll(async () => {
  const admin = postgres(within(database.owner, 'postgres'), { max: 1, onnotice: () => {} })
  try {
    const [known] = await admin`select 1 from pg_database where datname = ${name}`
    if (!known) {
      await admin`select pg_advisory_lock(77)` // a template may have one copier at a time
      await admin.unsafe(`create database "${name}" template vitrine`)
      await admin`select pg_advisory_unlock(77)`
      const copy = postgres(testUrls.owner, { max: 1, onnotice: () => {} })
      await forbidTemporaryTables(copy).finally(() => copy.end())
    }
  } finally {
    await admin.end()
  }
  // the app role, so row-level security is on as in the running installation
  openDatabase({ app: testUrls.app, platform: testUrls.platform }, { max: 12, statementTimeoutMs: 20_000 })
  registerThemes(themeRegistry)
  registerMails(mailRenderer)
})

afterAll(closeDatabase)
