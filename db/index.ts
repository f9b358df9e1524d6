/**
 * The database: connections, and the only two doors to it. `withStore` opens a transaction bound to one store
 * by row-level security; `withPlatform` is the door across stores, whose callers are listed in one test.
 */
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { connect } from './connect.ts'
import * as schema from './schema/index.ts'

export { connect } from './connect.ts'
export type { PostalAddress, Quote, QuoteLine } from './schema/checkout.ts'
export * as tables from './schema/index.ts'

export type Tx = PostgresJsDatabase<typeof schema>
export type DbUrls = { app: string; platform: string }

type Pools = { urls: DbUrls; app: postgres.Sql; platform: postgres.Sql }
const key = Symbol.for('vitrine.db')
const holder = globalThis as { [key]?: Pools }

/** Opens the pools once in a process; later calls are answered by the first. `app` may be the worker's URL. */
export function openDatabase(urls: DbUrls, options: { max?: number; statementTimeoutMs?: number } = {}): void {
  holder[key] ??= {
    urls,
    app: connect(urls.app, { max: options.max ?? 10, statementTimeoutMs: options.statementTimeoutMs ?? 5_000 }),
    platform: connect(urls.platform, { max: 3, statementTimeoutMs: options.statementTimeoutMs ?? 5_000 }),
  }
}

export async function closeDatabase(): Promise<void> {
  const pools = holder[key]
  delete holder[key]
  await Promise.all([pools?.app.end({ timeout: 5 }), pools?.platform.end({ timeout: 5 })])
}

/** Runs `work` in one transaction that sees one store. BEGIN, the tenant and the first query travel together. */
export function withStore<T>(storeId: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!Number.isSafeInteger(storeId) || storeId < 1) throw new Error('withStore needs a store id')
  return transaction(pools().app, `begin; select set_tenant(${storeId})`, work)
}

/** Runs `work` across stores. `reason` is written into the statement log; callers stand in one allow-list. */
export function withPlatform<T>(reason: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(pools().platform, `/* ${reason.replace(/[^a-z0-9 .-]/gi, '')} */ begin`, work)
}

/** Look-ups by definer functions that need no tenant: host, API key, webhook endpoint. */
export function lookUp<T extends object>(strings: TemplateStringsArray, ...values: (string | number | Date)[]): Promise<T[]> {
  return pools().app<T[]>(strings, ...values.map((v) => (v instanceof Date ? v.toISOString() : v)))
}

/** Subscribes to a NOTIFY channel; `onConnect` runs after every (re)connect, when notices may have been missed. */
export async function listen(channel: string, onNotice: (payload: string) => void, onConnect: () => void): Promise<() => Promise<void>> {
  const { unlisten } = await pools().app.listen(channel, onNotice, onConnect)
  return unlisten
}

function pools(): Pools {
  const open = holder[key]
  if (!open) throw new Error('The database is not open: call openDatabase first')
  return open
}

async function transaction<T>(sql: postgres.Sql, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const reserved = await sql.reserve()
  try {
    const opened = reserved.unsafe(opening).simple().execute()
    opened.catch(() => {}) // a failure surfaces in the first query or below
    const tx = drizzle(Object.assign(reserved, { options: sql.options }) as unknown as postgres.Sql, { schema })
    try {
      const result = await work(tx)
      await opened
      await reserved.unsafe('commit').simple()
      return result
    } catch (error) {
      await reserved
        .unsafe('rollback')
        .simple()
        .catch(() => {}) // the connection may be gone; the error below says why
      throw error
    }
  } finally {
    reserved.release()
  }
}
