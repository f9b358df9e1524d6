import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { type Tx, tables, withStore } from '#db'
import { notFound } from './errors.ts'
import { purgeChannel, purgeTags } from './tags.ts'

export type Role = 'owner' | 'admin' | 'staff'
export type Actor =
  | { kind: 'merchant'; userId: string; name: string; role: Role }
  | { kind: 'key'; keyId: string; name: string; scopes: string[] }
  | { kind: 'shopper' }
  | { kind: 'system'; name: string }

export type Store = {
  id: number
  slug: string
  name: string
  status: string
  mode: string
  currency: string
  locale: string
  country: string
  timezone: string
  email: string
  isDemo: boolean
  /** The merchant's own main host; null is the platform's. */
  primaryHost: string | null
}

/** What every domain function gets: one store, one actor, one transaction, one clock. */
export type StoreContext = {
  store: Store
  actor: Actor
  tx: Tx
  now: Date
  requestId: string
  /** History is being written (demo data): events count as delivered, and no job is added. */
  isReplay?: boolean
  /** Tags to purge once the transaction is committed. */
  purge: (...tags: string[]) => void
}

type Options = { now?: Date; requestId?: string }

/** Opens a transaction of one store, makes the context, runs, commits, and then purges what the work has changed. */
export async function inStore<T>(
  storeId: number,
  actor: Actor,
  work: (ctx: StoreContext) => Promise<T>,
  options: Options = {},
): Promise<T> {
  const purged = new Set<string>()
  const result = await withStore(storeId, async (tx) => {
    const s = tables.stores
    const [store] = await tx
      .select({
        id: s.id,
        slug: s.slug,
        name: s.name,
        status: s.status,
        mode: s.mode,
        currency: s.currency,
        locale: s.locale,
        country: s.country,
        timezone: s.timezone,
        email: s.email,
        isDemo: s.isDemo,
        primaryHost: s.primaryHost,
      })
      .from(s)
      .where(eq(s.id, storeId))
    if (!store) throw notFound('store')
    const ctx: StoreContext = {
      store,
      actor,
      tx,
      now: options.now ?? new Date(),
      requestId: options.requestId ?? randomUUID(),
      purge: (...list) => {
        for (const tag of list) purged.add(tag)
      },
    }
    const value = await work(ctx)
    // other processes hear of it at the moment of the commit
    const list = [...purged]
    for (let i = 0; i < list.length; i += 100)
      await tx.execute(sql`select pg_notify(${purgeChannel}, ${JSON.stringify(list.slice(i, i + 100))})`)
    return value
  })
  if (purged.size) purgeTags(purged)
  return result
}

export function actorName(actor: Actor): string {
  if (actor.kind === 'merchant' || actor.kind === 'key') return actor.name
  return actor.kind === 'system' ? actor.name : 'Shopper'
}
