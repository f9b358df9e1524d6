import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { addRedirect } from '#domain/stores'
import { conflict, invalid, isUuid, notFound, type StoreContext, tags, versionConflict, writeAudit } from '../kernel/index.ts'
import type { BlogOutput, createBlogInput, updateBlogInput } from './schemas.ts'
import { newHandle, withFreeHandle } from './written.ts'

const b = tables.blogs
const count = sql<number>`(select count(*)::int from articles x where x.store_id = blogs.store_id and x.blog_id = blogs.id)`
const shape = { id: b.id, title: b.title, handle: b.handle, articleCount: count, version: b.version }
const most = 50
const mine = (ctx: StoreContext, id: string) => and(eq(b.storeId, ctx.store.id), eq(b.id, id))

export const listBlogs = (ctx: StoreContext): Promise<BlogOutput[]> =>
  ctx.tx.select(shape).from(b).where(eq(b.storeId, ctx.store.id)).orderBy(b.id).limit(100)

export async function getBlog(ctx: StoreContext, id: string): Promise<BlogOutput> {
  const [row] = await ctx.tx.select(shape).from(b).where(mine(ctx, id))
  if (!row) throw notFound('blog')
  return row
}

/** By id or by the handle in its address. */
export async function findBlog(ctx: StoreContext, key: string): Promise<BlogOutput | null> {
  const [row] = await ctx.tx
    .select(shape)
    .from(b)
    .where(and(eq(b.storeId, ctx.store.id), isUuid(key) ? eq(b.id, key) : eq(b.handle, key)))
  return row ?? null
}

export async function createBlog(ctx: StoreContext, input: z.infer<typeof createBlogInput>): Promise<BlogOutput> {
  if ((await listBlogs(ctx)).length >= most) throw invalid('blog.limit', `A store has up to ${most} blogs.`)
  const values = { storeId: ctx.store.id, title: input.title, handle: newHandle(input), createdAt: ctx.now, updatedAt: ctx.now }
  const [row] = await withFreeHandle(() => ctx.tx.insert(b).values(values).returning({ id: b.id }))
  if (!row) throw new Error('The blog was not written')
  await changed(ctx, 'blog.created', row.id, null, { title: input.title })
  return getBlog(ctx, row.id)
}

export async function updateBlog(ctx: StoreContext, input: z.infer<typeof updateBlogInput>): Promise<BlogOutput> {
  const before = await getBlog(ctx, input.id)
  if (input.version !== undefined && input.version !== before.version) throw versionConflict('blog', { current: before })
  const { title, handle } = input
  const saved = await withFreeHandle(() =>
    ctx.tx
      .update(b)
      .set({ title, handle, version: before.version + 1, updatedAt: ctx.now })
      .where(and(mine(ctx, input.id), eq(b.version, before.version)))
      .returning({ id: b.id }),
  )
  if (!saved[0]) throw versionConflict('blog')
  const after = await getBlog(ctx, input.id)
  if (after.handle !== before.handle) await redirectArticles(ctx, before, after)
  await changed(ctx, 'blog.updated', input.id, before, after)
  return after
}

/** A blog's address is part of those of its articles. */
async function redirectArticles(ctx: StoreContext, before: BlogOutput, after: BlogOutput) {
  const { articles: a } = tables
  const rows = await ctx.tx
    .select({ handle: a.handle })
    .from(a)
    .where(and(eq(a.storeId, ctx.store.id), eq(a.blogId, after.id)))
  await addRedirect(ctx, `/blogs/${before.handle}`, `/blogs/${after.handle}`)
  for (const { handle } of rows) await addRedirect(ctx, `/blogs/${before.handle}/${handle}`, `/blogs/${after.handle}/${handle}`)
}

/** 409 `blog.not_empty` while articles stand in it. */
export async function deleteBlog(ctx: StoreContext, id: string): Promise<void> {
  const before = await getBlog(ctx, id)
  if (before.articleCount) throw conflict('blog.not_empty', `There are ${before.articleCount} articles in this blog.`)
  await ctx.tx.delete(b).where(mine(ctx, id))
  await changed(ctx, 'blog.deleted', id, before, null)
}

async function changed(ctx: StoreContext, action: string, subjectId: string, before: unknown, after: unknown) {
  await writeAudit(ctx, { action, subjectType: 'blog', subjectId, before, after })
  ctx.purge(tags.content(ctx.store.id))
}
