import { and, count, desc, eq, isNotNull, lt, lte } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { addRedirect } from '#domain/stores'
import { decodeCursor, notFound, pageFrom, type StoreContext, tags, versionConflict, writeAudit } from '../kernel/index.ts'
import { getBlog } from './blogs.ts'
import type { ArticleOutput, createArticleInput, updateArticleInput } from './schemas.ts'
import { announce, isPublic, newHandle, withFreeHandle, writtenValues } from './written.ts'

const a = tables.articles
type Row = typeof a.$inferSelect
const mine = (ctx: StoreContext, id: string) => and(eq(a.storeId, ctx.store.id), eq(a.id, id))

export async function listArticles(ctx: StoreContext, input: { blogId: string; limit: number; cursor?: string | undefined }) {
  const after = decodeCursor(input.cursor, 1)
  const rows = await ctx.tx
    .select()
    .from(a)
    .where(and(eq(a.storeId, ctx.store.id), eq(a.blogId, input.blogId), after ? lt(a.id, String(after[0])) : undefined))
    .orderBy(desc(a.id))
    .limit(input.limit + 1)
  return pageFrom(rows.map(present), input.limit, (r) => [r.id])
}

/** What shoppers may read of a blog, newest first. */
export async function listPublicArticles(ctx: StoreContext, blogId: string, limit: number, offset = 0): Promise<ArticleOutput[]> {
  const rows = await ctx.tx
    .select()
    .from(a)
    .where(and(eq(a.storeId, ctx.store.id), eq(a.blogId, blogId), isNotNull(a.publishedAt), lte(a.publishedAt, ctx.now)))
    .orderBy(desc(a.publishedAt), desc(a.id))
    .limit(limit)
    .offset(offset)
  return rows.map(present)
}

export async function countPublicArticles(ctx: StoreContext, blogId: string): Promise<number> {
  const [row] = await ctx.tx
    .select({ n: count() })
    .from(a)
    .where(and(eq(a.storeId, ctx.store.id), eq(a.blogId, blogId), isNotNull(a.publishedAt), lte(a.publishedAt, ctx.now)))
  return row?.n ?? 0
}

export async function getArticle(ctx: StoreContext, id: string): Promise<ArticleOutput> {
  const [row] = await ctx.tx.select().from(a).where(mine(ctx, id))
  if (!row) throw notFound('article')
  return present(row)
}

export async function findPublicArticle(ctx: StoreContext, blogId: string, handle: string): Promise<ArticleOutput | null> {
  const [row] = await ctx.tx
    .select()
    .from(a)
    .where(and(eq(a.storeId, ctx.store.id), eq(a.blogId, blogId), eq(a.handle, handle)))
  return row && isPublic(row.publishedAt, ctx) ? present(row) : null
}

/** A new article is the merchant's alone until it is published. */
export async function createArticle(ctx: StoreContext, input: z.infer<typeof createArticleInput>): Promise<ArticleOutput> {
  await getBlog(ctx, input.blogId)
  const { excerpt, author, image } = input
  const [row] = await withFreeHandle(() =>
    ctx.tx
      .insert(a)
      .values({
        ...writtenValues(input),
        excerpt,
        author,
        image,
        storeId: ctx.store.id,
        blogId: input.blogId,
        title: input.title,
        handle: newHandle(input),
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning(),
  )
  if (!row) throw new Error('The article was not written')
  await changed(ctx, 'article.created', row.id, null, present(row))
  return present(row)
}

export async function updateArticle(ctx: StoreContext, input: z.infer<typeof updateArticleInput>): Promise<ArticleOutput> {
  const before = await getArticle(ctx, input.id)
  if (input.version !== undefined && input.version !== before.version) throw versionConflict('article', { current: before })
  const { excerpt, author, image } = input
  const [row] = await withFreeHandle(() =>
    ctx.tx
      .update(a)
      .set({ ...writtenValues(input), excerpt, author, image, version: before.version + 1, updatedAt: ctx.now })
      .where(and(mine(ctx, input.id), eq(a.version, before.version)))
      .returning(),
  )
  if (!row) throw versionConflict('article')
  const after = present(row)
  const wasPublic = isPublic(before.publishedAt ? new Date(before.publishedAt) : null, ctx) // an address nobody knew leads nowhere
  if (before.handle !== after.handle && wasPublic) {
    const { handle } = await getBlog(ctx, after.blogId)
    await addRedirect(ctx, `/blogs/${handle}/${before.handle}`, `/blogs/${handle}/${after.handle}`)
  }
  await changed(ctx, 'article.updated', input.id, before, after)
  return after
}

export async function deleteArticle(ctx: StoreContext, id: string): Promise<void> {
  const before = await getArticle(ctx, id)
  await ctx.tx.delete(a).where(mine(ctx, id))
  await changed(ctx, 'article.deleted', id, before, null)
}

async function changed(ctx: StoreContext, action: string, subjectId: string, before: ArticleOutput | null, after: ArticleOutput | null) {
  await writeAudit(ctx, { action, subjectType: 'article', subjectId, before, after })
  ctx.purge(tags.content(ctx.store.id))
  if (after) await announce(ctx, after.publishedAt)
}

const present = (row: Row): ArticleOutput => ({
  id: row.id,
  blogId: row.blogId,
  title: row.title,
  handle: row.handle,
  bodyHtml: row.bodyHtml,
  seoTitle: row.seoTitle,
  seoDescription: row.seoDescription,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  excerpt: row.excerpt,
  author: row.author,
  image: row.image,
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
})
