import { and, eq, gt } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { addRedirect } from '#domain/stores'
import { decodeCursor, notFound, pageFrom, type StoreContext, tags, versionConflict, writeAudit } from '../kernel/index.ts'
import type { createPageInput, PageOutput, updatePageInput } from './schemas.ts'
import { announce, isPublic, newHandle, withFreeHandle, writtenValues } from './written.ts'

const p = tables.pages
type Row = typeof p.$inferSelect
const mine = (ctx: StoreContext, id: string) => and(eq(p.storeId, ctx.store.id), eq(p.id, id))

export async function listPages(ctx: StoreContext, input: { limit: number; cursor?: string | undefined }) {
  const after = decodeCursor(input.cursor, 1)
  const rows = await ctx.tx
    .select()
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), after ? gt(p.id, String(after[0])) : undefined))
    .orderBy(p.id)
    .limit(input.limit + 1)
  return pageFrom(rows.map(present), input.limit, (r) => [r.id])
}

export async function getPage(ctx: StoreContext, id: string): Promise<PageOutput> {
  const [row] = await ctx.tx.select().from(p).where(mine(ctx, id))
  if (!row) throw notFound('page')
  return present(row)
}

/** The page that shoppers see under an address, or null. */
export async function findPublicPage(ctx: StoreContext, handle: string): Promise<PageOutput | null> {
  const [row] = await ctx.tx
    .select()
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), eq(p.handle, handle)))
  return row && isPublic(row.publishedAt, ctx) ? present(row) : null
}

/** A new page is public at once, unless it says otherwise. */
export async function createPage(ctx: StoreContext, input: z.infer<typeof createPageInput>): Promise<PageOutput> {
  const values = writtenValues(input)
  const [row] = await withFreeHandle(() =>
    ctx.tx
      .insert(p)
      .values({
        ...values,
        storeId: ctx.store.id,
        title: input.title,
        handle: newHandle(input),
        template: input.template ?? '',
        publishedAt: values.publishedAt === undefined ? ctx.now : values.publishedAt,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning(),
  )
  if (!row) throw new Error('The page was not written')
  await changed(ctx, 'page.created', row.id, null, present(row))
  return present(row)
}

export async function updatePage(ctx: StoreContext, input: z.infer<typeof updatePageInput>): Promise<PageOutput> {
  const before = await getPage(ctx, input.id)
  if (input.version !== undefined && input.version !== before.version) throw versionConflict('page', { current: before })
  const [row] = await withFreeHandle(() =>
    ctx.tx
      .update(p)
      .set({ ...writtenValues(input), template: input.template, version: before.version + 1, updatedAt: ctx.now })
      .where(and(mine(ctx, input.id), eq(p.version, before.version)))
      .returning(),
  )
  if (!row) throw versionConflict('page')
  const after = present(row)
  const wasPublic = isPublic(before.publishedAt ? new Date(before.publishedAt) : null, ctx) // an address nobody knew leads nowhere
  if (before.handle !== after.handle && wasPublic) await addRedirect(ctx, `/pages/${before.handle}`, `/pages/${after.handle}`)
  await changed(ctx, 'page.updated', input.id, before, after)
  return after
}

export async function deletePage(ctx: StoreContext, id: string): Promise<void> {
  const before = await getPage(ctx, id)
  await ctx.tx.delete(p).where(mine(ctx, id))
  await changed(ctx, 'page.deleted', id, before, null)
}

async function changed(ctx: StoreContext, action: string, subjectId: string, before: PageOutput | null, after: PageOutput | null) {
  await writeAudit(ctx, { action, subjectType: 'page', subjectId, before, after })
  ctx.purge(tags.content(ctx.store.id))
  if (after) await announce(ctx, after.publishedAt)
}

const present = (row: Row): PageOutput => ({
  id: row.id,
  title: row.title,
  handle: row.handle,
  bodyHtml: row.bodyHtml,
  seoTitle: row.seoTitle,
  seoDescription: row.seoDescription,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  template: row.template,
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
})
