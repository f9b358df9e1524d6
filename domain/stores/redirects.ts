import { and, eq, gt } from 'drizzle-orm'
import { tables } from '#db'
import { conflict, decodeCursor, invalid, notFound, pageFrom, type StoreContext, tags, writeAudit } from '../kernel/index.ts'

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

/** Where an address leads that nothing stands under any more; null when nobody said. */
export async function findRedirect(ctx: StoreContext, path: string): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ to: r.toPath })
    .from(r)
    .where(and(eq(r.storeId, ctx.store.id), eq(r.fromPath, path)))
  return row?.to ?? null
}

/**
 * Lets an old address lead to a new one. Chains are collapsed: what led to the old one leads to the new one from now on, and an
 * address that is in use again leads nowhere.
 */
export async function addRedirect(ctx: StoreContext, fromPath: string, toPath: string): Promise<string> {
  await ctx.tx.delete(r).where(and(eq(r.storeId, ctx.store.id), eq(r.fromPath, toPath)))
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

/** By hand: 409 `redirect.taken` for an address that leads somewhere already, 422 for one that leads to itself. */
export async function createRedirect(ctx: StoreContext, input: { fromPath: string; toPath: string }): Promise<string> {
  if (input.fromPath === input.toPath)
    throw invalid('redirect.loop', 'An address cannot lead to itself.', [{ path: 'toPath', message: 'Another address, please.' }])
  if (await findRedirect(ctx, input.fromPath)) throw conflict('redirect.taken', 'This address leads somewhere already.')
  const final = input.toPath.startsWith('/') ? ((await findRedirect(ctx, input.toPath)) ?? input.toPath) : input.toPath
  if (final === input.fromPath)
    throw invalid('redirect.loop', 'That would lead in a circle.', [{ path: 'toPath', message: 'It leads back to the first address.' }])
  const id = await addRedirect(ctx, input.fromPath, final)
  await writeAudit(ctx, { action: 'redirect.created', subjectType: 'redirect', subjectId: id, after: { ...input, toPath: final } })
  return id
}

export async function deleteRedirect(ctx: StoreContext, id: string): Promise<void> {
  const [row] = await ctx.tx.delete(r).where(mine(ctx, id)).returning()
  if (!row) throw notFound('redirect')
  await writeAudit(ctx, {
    action: 'redirect.deleted',
    subjectType: 'redirect',
    subjectId: id,
    before: { fromPath: row.fromPath, toPath: row.toPath },
  })
  ctx.purge(tags.content(ctx.store.id), tags.lists(ctx.store.id))
}
