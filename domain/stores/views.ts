import { and, asc, eq } from 'drizzle-orm'
import { tables } from '#db'
import { actorName, conflict, invalid, lockFor, notFound, type StoreContext, writeAudit } from '../kernel/index.ts'
import type { SavedView, ViewScreen } from './schemas.ts'

const v = tables.savedViews
const most = 30

/** The saved views of a screen, in the order of their names. */
export async function listViews(ctx: StoreContext, screen: ViewScreen): Promise<SavedView[]> {
  const rows = await ctx.tx
    .select()
    .from(v)
    .where(and(eq(v.storeId, ctx.store.id), eq(v.screen, screen)))
    .orderBy(asc(v.name), asc(v.id))
  return rows.map(present)
}

/** Keeps what a list shows under a name, for all staff. 409 `view.name_taken`. */
export async function saveView(ctx: StoreContext, input: { screen: ViewScreen; name: string; query: string }): Promise<SavedView> {
  await lockFor(ctx, 'views')
  const known = await listViews(ctx, input.screen)
  if (known.length >= most) throw invalid('view.limit', `A list has up to ${most} views of its own.`)
  const [row] = await ctx.tx
    .insert(v)
    .values({ storeId: ctx.store.id, ...input, createdBy: actorName(ctx.actor), createdAt: ctx.now })
    .onConflictDoNothing()
    .returning()
  if (!row) throw conflict('view.name_taken', 'There is a view of this name already.')
  await writeAudit(ctx, { action: 'view.saved', subjectType: 'view', subjectId: row.id, after: input })
  return present(row)
}

export async function deleteView(ctx: StoreContext, id: string): Promise<SavedView> {
  const [row] = await ctx.tx
    .delete(v)
    .where(and(eq(v.storeId, ctx.store.id), eq(v.id, id)))
    .returning()
  if (!row) throw notFound('view')
  const { screen, name, query } = row
  await writeAudit(ctx, { action: 'view.deleted', subjectType: 'view', subjectId: id, before: { screen, name, query } })
  return present(row)
}

const present = (row: typeof v.$inferSelect): SavedView => ({
  id: row.id,
  screen: row.screen as ViewScreen,
  name: row.name,
  query: row.query,
  createdBy: row.createdBy,
})
