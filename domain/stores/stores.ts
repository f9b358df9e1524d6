import { eq, sql } from 'drizzle-orm'
import { lookUp, type Tx, tables, withPlatform } from '#db'
import {
  invalid,
  notFound,
  purgeTags,
  type Store,
  type StoreContext,
  shopUrl,
  storeHost,
  storeUrl,
  tags,
  writeAudit,
} from '../kernel/index.ts'
import { type SlugProblem, slugProblem } from './slugs.ts'

export type HostEntry = { storeId: number; slug: string; status: string; primaryHost: string | null; gate: string | null }

/** The store of a host; null when no verified domain says so. Exact match, the caller canonicalises. */
export async function findStoreByHost(host: string): Promise<HostEntry | null> {
  const [row] = await lookUp<{
    store_id: string
    slug: string
    status: string
    primary_host: string | null
    gate: string | null
  }>`select * from store_by_host(${host})`
  return row && row.status !== 'deleted'
    ? { storeId: Number(row.store_id), slug: row.slug, status: row.status, primaryHost: row.primary_host, gate: row.gate }
    : null
}

export async function getStoreBySlug(slug: string): Promise<{ id: number; slug: string; name: string; status: string }> {
  const s = tables.stores
  const [row] = await withPlatform('store by slug', (tx) =>
    tx.select({ id: s.id, slug: s.slug, name: s.name, status: s.status }).from(s).where(eq(s.slug, slug)),
  )
  if (!row || row.status === 'deleted') throw notFound('store')
  return row
}

export async function listStores() {
  const rows = await withPlatform('list stores', (tx) => tx.select().from(tables.stores).orderBy(tables.stores.id))
  return rows.map((s) => ({ storeId: String(s.id), slug: s.slug, name: s.name, status: s.status, url: storeUrl(s.slug) }))
}

/** Whether an address may be had: a reason, or null when it is free. */
export async function checkSlug(slug: string): Promise<SlugProblem | null> {
  const problem = slugProblem(slug)
  if (problem) return problem
  const rows = await withPlatform('slug is free', (tx) =>
    tx.select({ id: tables.stores.id }).from(tables.stores).where(eq(tables.stores.slug, slug)),
  )
  return rows[0] ? 'taken' : null
}

export type NewStore = {
  slug: string
  name: string
  email: string
  currency: string
  country: string
  locale: string
  timezone: string
  isDemo?: boolean
}

/** The bare rows of a store, in the caller's platform transaction. Settings and theme are onboarding's. */
export async function insertStore(tx: Tx, input: NewStore): Promise<Store> {
  const [row] = await tx.insert(tables.stores).values(input).returning()
  if (!row) throw new Error('The store was not written')
  await tx.insert(tables.domains).values({ host: storeHost(row.slug), storeId: row.id, verifiedAt: new Date(), leadsAt: new Date() })
  return row
}

export async function setStoreStatus(slug: string, status: 'active' | 'suspended'): Promise<void> {
  const [row] = await withPlatform(`store ${status}`, (tx) =>
    tx
      .update(tables.stores)
      .set({
        status,
        suspendedBy: status === 'suspended' ? 'operator' : null,
        ...(status === 'active' ? { deleteAfter: null } : {}),
        updatedAt: new Date(),
      })
      .where(eq(tables.stores.slug, slug))
      .returning({ id: tables.stores.id }),
  )
  if (!row) throw notFound('store')
  await withPlatform('announce status', (tx) =>
    tx.execute(sql`select pg_notify('vitrine_purge', ${JSON.stringify([tags.store(row.id), tags.settings(row.id)])})`),
  )
  purgeTags([tags.store(row.id), tags.settings(row.id)])
}

const { id, slug, name, status, mode, currency, locale, country, timezone, email, isDemo, primaryHost } = tables.stores
/** What the audit log and callers may see of the row: not the key of its gate. */
const storeColumns = { id, slug, name, status, mode, currency, locale, country, timezone, email, isDemo, primaryHost }
type StorePatch = { name?: string | undefined; email?: string | undefined; timezone?: string | undefined; locale?: string | undefined }

/** Changes the store's own row. The app role may not write platform tables, so this goes by the platform door with the store's id. */
export async function updateStore(ctx: StoreContext, patch: StorePatch): Promise<Store> {
  const { id } = ctx.store
  if (patch.timezone) {
    const [known] = await ctx.tx.execute(sql`select 1 from pg_timezone_names where name = ${patch.timezone}`)
    if (!known)
      throw invalid('store.timezone', 'The database does not know this time zone.', [{ path: 'timezone', message: 'Choose another one' }])
  }
  const [row] = await withPlatform('update store', (tx) =>
    tx
      .update(tables.stores)
      .set({ ...patch, version: sql`${tables.stores.version} + 1`, updatedAt: ctx.now })
      .where(eq(tables.stores.id, id))
      .returning(storeColumns),
  )
  if (!row) throw notFound('store')
  await writeAudit(ctx, { action: 'store.updated', subjectType: 'store', subjectId: String(id), before: ctx.store, after: row })
  ctx.purge(tags.store(id), tags.settings(id))
  return row
}

export const presentStore = (store: Store) => ({ ...store, id: String(store.id), url: shopUrl(store) })
