import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { addRedirect } from '#domain/stores'
import {
  conflict,
  decodeCursor,
  invalid,
  isUniqueViolation,
  notFound,
  pageFrom,
  type StoreContext,
  sanitizeRichText,
  slugify,
  tags,
  versionConflict,
  writeAudit,
} from '../kernel/index.ts'
import type { collectionOutput, createCollectionInput, updateCollectionInput } from './schemas.ts'

type Collection = z.infer<typeof collectionOutput>

export async function getCollection(ctx: StoreContext, id: string): Promise<Collection> {
  const { collections: c, collectionProducts: cp } = tables
  const [row] = await ctx.tx
    .select()
    .from(c)
    .where(and(eq(c.storeId, ctx.store.id), eq(c.id, id)))
  if (!row) throw notFound('collection')
  const members = await ctx.tx
    .select({ id: cp.productId })
    .from(cp)
    .where(and(eq(cp.storeId, ctx.store.id), eq(cp.collectionId, id)))
    .orderBy(asc(cp.position), asc(cp.productId))
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    descriptionHtml: row.descriptionHtml,
    productIds: members.map((m) => m.id),
    productCount: members.length,
    template: row.template,
    version: row.version,
  }
}

export async function listCollections(ctx: StoreContext, input: { limit: number; cursor?: string | undefined }) {
  const c = tables.collections
  const after = decodeCursor(input.cursor, 1)
  const rows = await ctx.tx
    .select({
      row: c,
      count: sql<number>`(select count(*)::int from collection_products cp where cp.store_id = collections.store_id and cp.collection_id = collections.id)`,
    })
    .from(c)
    .where(and(eq(c.storeId, ctx.store.id), after ? gt(c.id, String(after[0])) : undefined))
    .orderBy(asc(c.id))
    .limit(input.limit + 1)
  const { collectionProducts: cp } = tables
  const shown = rows.map(({ row }) => row.id)
  const members = shown.length
    ? await ctx.tx
        .select({ collectionId: cp.collectionId, productId: cp.productId })
        .from(cp)
        .where(and(eq(cp.storeId, ctx.store.id), inArray(cp.collectionId, shown)))
        .orderBy(asc(cp.position), asc(cp.productId))
    : []
  return pageFrom(
    rows.map(({ row, count }) => ({
      id: row.id,
      handle: row.handle,
      title: row.title,
      descriptionHtml: row.descriptionHtml,
      productIds: members.filter((m) => m.collectionId === row.id).map((m) => m.productId),
      productCount: count,
      template: row.template,
      version: row.version,
    })),
    input.limit,
    (r) => [r.id],
  )
}

export async function createCollection(ctx: StoreContext, input: z.infer<typeof createCollectionInput>): Promise<Collection> {
  const c = tables.collections
  const handle = input.handle ?? slugify(input.title)
  const [row] = await ctx.tx
    .insert(c)
    .values({
      storeId: ctx.store.id,
      handle,
      title: input.title,
      template: input.template ?? '',
      descriptionHtml: sanitizeRichText(input.descriptionHtml ?? ''),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: c.id })
  if (!row) throw conflict('handle.taken', 'Another collection has this handle.')
  await setMembers(ctx, row.id, input.productIds ?? [])
  await writeAudit(ctx, {
    action: 'collection.created',
    subjectType: 'collection',
    subjectId: row.id,
    after: { title: input.title, handle },
  })
  ctx.purge(tags.lists(ctx.store.id), tags.collection(ctx.store.id, row.id))
  return getCollection(ctx, row.id)
}

export async function updateCollection(ctx: StoreContext, input: z.infer<typeof updateCollectionInput>): Promise<Collection> {
  const c = tables.collections
  const before = await getCollection(ctx, input.id)
  if (input.version !== undefined && input.version !== before.version) throw versionConflict('collection', { current: before })
  try {
    const saved = await ctx.tx
      .update(c)
      .set({
        title: input.title,
        template: input.template,
        handle: input.handle,
        descriptionHtml: input.descriptionHtml === undefined ? undefined : sanitizeRichText(input.descriptionHtml),
        version: before.version + 1,
        updatedAt: ctx.now,
      })
      .where(and(eq(c.storeId, ctx.store.id), eq(c.id, input.id), eq(c.version, before.version)))
      .returning({ id: c.id })
    if (!saved[0]) throw versionConflict('collection')
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict('handle.taken', 'Another collection has this handle.')
    throw error
  }
  if (input.productIds) await setMembers(ctx, input.id, input.productIds)
  const after = await getCollection(ctx, input.id)
  if (after.handle !== before.handle) await addRedirect(ctx, `/collections/${before.handle}`, `/collections/${after.handle}`)
  await writeAudit(ctx, {
    action: 'collection.updated',
    subjectType: 'collection',
    subjectId: input.id,
    before: { ...before, productIds: before.productCount },
    after: { ...after, productIds: after.productCount },
  })
  ctx.purge(tags.lists(ctx.store.id), tags.collection(ctx.store.id, input.id))
  return after
}

export async function deleteCollection(ctx: StoreContext, id: string): Promise<void> {
  const c = tables.collections
  const before = await getCollection(ctx, id)
  await ctx.tx.delete(c).where(and(eq(c.storeId, ctx.store.id), eq(c.id, id)))
  await writeAudit(ctx, {
    action: 'collection.deleted',
    subjectType: 'collection',
    subjectId: id,
    before: { title: before.title, handle: before.handle },
  })
  ctx.purge(tags.lists(ctx.store.id), tags.collection(ctx.store.id, id))
}

/** The product's memberships, wished for as a whole; it joins at the end. */
export async function setProductCollections(ctx: StoreContext, productId: string, collectionIds: string[]): Promise<void> {
  const cp = tables.collectionProducts
  const old = await ctx.tx
    .select({ id: cp.collectionId })
    .from(cp)
    .where(and(eq(cp.storeId, ctx.store.id), eq(cp.productId, productId)))
  const gone = old.map((o) => o.id).filter((id) => !collectionIds.includes(id))
  const added = collectionIds.filter((id) => !old.some((o) => o.id === id))
  if (gone.length)
    await ctx.tx.delete(cp).where(and(eq(cp.storeId, ctx.store.id), eq(cp.productId, productId), inArray(cp.collectionId, gone)))
  await requireAll(ctx, 'collections', added)
  if (added.length)
    await ctx.tx
      .insert(cp)
      .values(added.map((collectionId) => ({ storeId: ctx.store.id, collectionId, productId, position: 1_000_000 })))
      .onConflictDoNothing()
  ctx.purge(tags.lists(ctx.store.id), ...[...gone, ...added].map((id) => tags.collection(ctx.store.id, id)))
}

async function setMembers(ctx: StoreContext, collectionId: string, productIds: string[]) {
  const cp = tables.collectionProducts
  const unique = [...new Set(productIds)]
  await requireAll(ctx, 'products', unique)
  const before = await ctx.tx
    .select({ id: cp.productId })
    .from(cp)
    .where(and(eq(cp.storeId, ctx.store.id), eq(cp.collectionId, collectionId)))
  const moved = [
    ...before.map((b) => b.id).filter((id) => !unique.includes(id)),
    ...unique.filter((id) => !before.some((b) => b.id === id)),
  ]
  ctx.purge(...moved.map((id) => tags.product(ctx.store.id, id)))
  await ctx.tx.delete(cp).where(and(eq(cp.storeId, ctx.store.id), eq(cp.collectionId, collectionId)))
  for (let i = 0; i < unique.length; i += 1000) {
    await ctx.tx
      .insert(cp)
      .values(unique.slice(i, i + 1000).map((productId, n) => ({ storeId: ctx.store.id, collectionId, productId, position: i + n })))
  }
}

async function requireAll(ctx: StoreContext, table: 'products' | 'collections', ids: string[]) {
  if (!ids.length) return
  const t = tables[table]
  const rows = await ctx.tx
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.storeId, ctx.store.id), inArray(t.id, ids)))
  if (rows.length !== new Set(ids).size)
    throw invalid(`${table === 'products' ? 'product' : 'collection'}.not_found`, `Some of these ${table} are not in this store.`)
}
