import { and, eq, gt } from 'drizzle-orm'
import { tables } from '#db'
import {
  conflict,
  decodeCursor,
  invalid,
  lockFor,
  notFound,
  pageFrom,
  type StoreContext,
  shopUrl,
  storeUrl,
  tags,
  writeAudit,
} from '../kernel/index.ts'

import { findLiveAddresses } from './live-addresses.ts'

const r = tables.redirects
const mine = (ctx: StoreContext, id: string) => and(eq(r.storeId, ctx.store.id), eq(r.id, id))

export async function listRedirects(ctx: StoreContext, input: { limit: number; cursor?: string | undefined }) {
  const after = decodeCursor(input.cursor, 1)
  const rows = await ctx.tx
    .select()
    .from(r)
    .where(and(eq(r.storeId, ctx.store.id), after ? gt(r.id, String(after[0])) : undefined))
    .orderBy(r.id)
    .limit(input.limit + 1)
  return pageFrom(
    rows.map(({ id, fromPath, toPath, createdAt }) => ({ id, fromPath, toPath, createdAt: createdAt.toISOString() })),
    input.limit,
    (row) => [row.id],
  )
}

/** One spelling for each address: escapes undone, no slash at the end, no query. */
export function plainPath(path: string): string {
  const [bare = ''] = path.split(/[?#]/)
  let text = bare
  try {
    text = decodeURIComponent(bare)
  } catch {
    // a broken escape is part of the name
  }
  return text.replace(/\/+$/, '') || '/'
}

/** Where an address leads that nothing stands under any more; null when nobody said. */
export async function findRedirect(ctx: StoreContext, path: string): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ to: r.toPath })
    .from(r)
    .where(and(eq(r.storeId, ctx.store.id), eq(r.fromPath, plainPath(path))))
  return row?.to ?? null
}

/**
 * Lets an old address lead to a new one. Chains are collapsed: what led to the old one leads to the new one from now on, and an
 * address that is in use again leads nowhere.
 */
export async function addRedirect(ctx: StoreContext, from: string, toPath: string): Promise<string> {
  await lockFor(ctx, 'redirects') // two made at once could lead to each other
  const fromPath = plainPath(from)
  if (toPath.startsWith('/')) await ctx.tx.delete(r).where(and(eq(r.storeId, ctx.store.id), eq(r.fromPath, plainPath(toPath))))
  await ctx.tx
    .update(r)
    .set({ toPath })
    .where(and(eq(r.storeId, ctx.store.id), eq(r.toPath, fromPath)))
  const [row] = await ctx.tx
    .insert(r)
    .values({ storeId: ctx.store.id, fromPath, toPath, createdAt: ctx.now })
    .onConflictDoUpdate({ target: [r.storeId, r.fromPath], set: { toPath } })
    .returning({ id: r.id })
  ctx.purge(tags.content(ctx.store.id), tags.lists(ctx.store.id))
  return row?.id ?? ''
}

/** Addresses that are answered before anybody asks for a redirect. */
const inUse =
  /^\/(?:$|(?:cart|checkout|orders|gateway|media|search|build|vt|theme)(?:\/|$)|newsletter\/|(?:e|cards|password|collections|contact\/sent|robots\.txt|sitemap(?:-\d+)?\.xml|og\.png|favicon\.svg|readyz)$)/

export const liveMessage = 'Something stands under this address, so it would never lead on. Hide that first, or change its address.'
export const isInUse = (path: string) => inUse.test(path)

/** By hand: 409 `redirect.taken` for an address that leads somewhere already, 422 `redirect.loop` for one that would lead to itself, 422 `redirect.in_use` for one of the shop's own. */
export async function createRedirect(ctx: StoreContext, input: { fromPath: string; toPath: string }): Promise<string> {
  const fromPath = plainPath(input.fromPath)
  const given = ownPath(ctx, input.toPath)
  if (isInUse(fromPath)) {
    const message = 'The shop itself answers under this address.'
    throw invalid('redirect.in_use', message, [{ path: 'fromPath', message }])
  }
  if ((await findLiveAddresses(ctx, [fromPath])).size)
    throw invalid('redirect.live', liveMessage, [{ path: 'fromPath', message: liveMessage }])
  await lockFor(ctx, 'redirects')
  if (await findRedirect(ctx, fromPath)) throw conflict('redirect.taken', 'This address leads somewhere already.')
  const next = given.startsWith('/') ? await findRedirect(ctx, given) : null
  const toPath = next ?? given
  const loop = (message: string) => invalid('redirect.loop', message, [{ path: 'toPath', message }])
  if (given.startsWith('/') && plainPath(given) === fromPath) throw loop('An address cannot lead to itself. Another one, please.')
  if (toPath.startsWith('/') && plainPath(toPath) === fromPath) throw loop('It leads back to the first address.')
  const id = await addRedirect(ctx, fromPath, toPath)
  await writeAudit(ctx, { action: 'redirect.created', subjectType: 'redirect', subjectId: id, after: { fromPath, toPath } })
  return id
}

/** The store's own hosts are paths of its own. */
export function ownPath(ctx: StoreContext, to: string): string {
  const host = [shopUrl(ctx.store), storeUrl(ctx.store.slug)].find((url) => to === url || to.startsWith(`${url}/`))
  return host ? to.slice(host.length) || '/' : to
}

export async function deleteRedirect(ctx: StoreContext, id: string): Promise<void> {
  const [row] = await ctx.tx.delete(r).where(mine(ctx, id)).returning()
  if (!row) throw notFound('redirect')
  const before = { fromPath: row.fromPath, toPath: row.toPath }
  await writeAudit(ctx, { action: 'redirect.deleted', subjectType: 'redirect', subjectId: id, before })
  ctx.purge(tags.content(ctx.store.id), tags.lists(ctx.store.id))
}
