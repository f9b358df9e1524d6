import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { conflict, invalid, notFound, type StoreContext, tags, versionConflict, writeAudit } from '../kernel/index.ts'
import type { createMenuInput, MenuOutput, updateMenuInput } from './schemas.ts'
import { newHandle, withFreeHandle } from './written.ts'

const m = tables.menus
const mine = (ctx: StoreContext, id: string) => and(eq(m.storeId, ctx.store.id), eq(m.id, id))
/** Themes look for these two. */
const fixed = ['header', 'footer']
const most = 50

export async function listMenus(ctx: StoreContext): Promise<MenuOutput[]> {
  const rows = await ctx.tx.select().from(m).where(eq(m.storeId, ctx.store.id)).orderBy(m.id).limit(100)
  return rows.map(present)
}

export async function getMenu(ctx: StoreContext, id: string): Promise<MenuOutput> {
  const [row] = await ctx.tx.select().from(m).where(mine(ctx, id))
  if (!row) throw notFound('menu')
  return present(row)
}

export async function createMenu(ctx: StoreContext, input: z.infer<typeof createMenuInput>): Promise<MenuOutput> {
  if ((await listMenus(ctx)).length >= most) throw invalid('menu.limit', `A store has up to ${most} menus.`)
  const values = { storeId: ctx.store.id, title: input.title, handle: newHandle(input), items: input.items, updatedAt: ctx.now }
  const [row] = await withFreeHandle(() => ctx.tx.insert(m).values(values).returning())
  if (!row) throw new Error('The menu was not written')
  await changed(ctx, 'menu.created', row.id, null, present(row))
  return present(row)
}

export async function updateMenu(ctx: StoreContext, input: z.infer<typeof updateMenuInput>): Promise<MenuOutput> {
  const before = await getMenu(ctx, input.id)
  if (input.version !== undefined && input.version !== before.version) throw versionConflict('menu', { current: before })
  const { title, items } = input
  const [row] = await ctx.tx
    .update(m)
    .set({ title, items, version: before.version + 1, updatedAt: ctx.now })
    .where(and(mine(ctx, input.id), eq(m.version, before.version)))
    .returning()
  if (!row) throw versionConflict('menu')
  await changed(ctx, 'menu.updated', input.id, before, present(row))
  return present(row)
}

/** 409 `menu.in_use` for the two that every theme shows. */
export async function deleteMenu(ctx: StoreContext, id: string): Promise<void> {
  const before = await getMenu(ctx, id)
  if (fixed.includes(before.handle)) throw conflict('menu.in_use', 'Every theme shows this menu. It can be empty, but not gone.')
  await ctx.tx.delete(m).where(mine(ctx, id))
  await changed(ctx, 'menu.deleted', id, before, null)
}

async function changed(ctx: StoreContext, action: string, subjectId: string, before: MenuOutput | null, after: MenuOutput | null) {
  await writeAudit(ctx, { action, subjectType: 'menu', subjectId, before, after })
  ctx.purge(tags.settings(ctx.store.id))
}

const present = ({ id, handle, title, items, version }: typeof m.$inferSelect): MenuOutput => ({
  id,
  handle,
  title,
  items: items as MenuOutput['items'],
  version,
})
