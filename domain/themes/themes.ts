import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { tables } from '#db'
import { conflict, invalid, lockFor, notFound, type StoreContext, tags, writeAudit } from '../kernel/index.ts'
import { registry, requireCode } from './registry.ts'
import type { ThemeRow } from './schemas.ts'
import { getLiveTheme, getVersion, installTheme, lockTheme, writeVersion } from './versions.ts'

const { themes: t, themeDrafts: w, themeSchedules: s } = tables
const most = 20

/** The live theme first, then the others in the order in which they were made. */
export async function listThemes(ctx: StoreContext): Promise<ThemeRow[]> {
  const rows = await ctx.tx
    .select({ theme: t, draft: w.rev })
    .from(t)
    .leftJoin(w, and(eq(w.storeId, t.storeId), eq(w.themeId, t.id)))
    .where(and(eq(t.storeId, ctx.store.id), isNotNull(t.versionId)))
    .orderBy(desc(t.isLive), asc(t.id))
  return rows.map(({ theme, draft }) => ({
    id: theme.id,
    code: theme.code,
    name: theme.name,
    isLive: theme.isLive,
    versionId: theme.versionId,
    hasDraft: draft !== null,
    createdAt: theme.createdAt.toISOString(),
  }))
}

export async function readTheme(ctx: StoreContext, id: string): Promise<ThemeRow> {
  const found = (await listThemes(ctx)).find((theme) => theme.id === id)
  if (!found) throw notFound('theme')
  return found
}

/** Adds a theme of this installation beside the live one; it comes with the live one's words and pictures. 404 `theme.not_found` for an unknown code. */
export async function addTheme(ctx: StoreContext, code: string): Promise<string> {
  requireCode(code)
  await roomForTheme(ctx)
  const { documents } = await getLiveTheme(ctx)
  return installTheme(ctx, code, registry().adapt(code, documents), false)
}

/** A theme beside the live one with the same documents: a manifest is copied, no document. */
export async function duplicateTheme(ctx: StoreContext, input: { id: string; name: string }): Promise<string> {
  await roomForTheme(ctx)
  const theme = await lockTheme(ctx, input.id)
  const [copy] = await ctx.tx
    .insert(t)
    .values({ storeId: ctx.store.id, code: theme.code, name: input.name, isLive: false, createdAt: ctx.now })
    .returning({ id: t.id })
  if (!copy || !theme.versionId) throw new Error('The copy was not written')
  const { manifest } = await getVersion(ctx, input.id, theme.versionId)
  await writeVersion(ctx, copy.id, manifest, 'copied', `Copy of ${theme.name}`)
  return copy.id
}

export async function renameTheme(ctx: StoreContext, input: { id: string; name: string }): Promise<void> {
  const before = await lockTheme(ctx, input.id)
  await ctx.tx.update(t).set({ name: input.name }).where(mine(ctx, input.id))
  await audit(ctx, 'theme.renamed', input.id, { name: before.name }, { name: input.name })
}

/** The shop shows this theme from the next request on. */
export async function makeThemeLive(ctx: StoreContext, id: string): Promise<void> {
  await lockFor(ctx, 'themes')
  const [before] = await ctx.tx
    .select()
    .from(t)
    .where(and(eq(t.storeId, ctx.store.id), eq(t.isLive, true)))
    .for('update')
  const theme = await lockTheme(ctx, id)
  if (theme.isLive) return
  await ctx.tx
    .update(t)
    .set({ isLive: false })
    .where(and(eq(t.storeId, ctx.store.id), eq(t.isLive, true)))
  await ctx.tx.update(t).set({ isLive: true }).where(mine(ctx, id))
  await audit(ctx, 'theme.made_live', id, { live: before?.name }, { live: theme.name })
  ctx.purge(tags.theme(ctx.store.id))
}

/** Takes a theme away with its draft. The live one stays; versions are books and stay too. */
export async function deleteTheme(ctx: StoreContext, id: string): Promise<void> {
  const theme = await lockTheme(ctx, id)
  if (theme.isLive) throw conflict('theme.is_live', 'The live theme cannot be deleted. Make another one live first.')
  await ctx.tx.delete(w).where(and(eq(w.storeId, ctx.store.id), eq(w.themeId, id)))
  await ctx.tx.delete(s).where(and(eq(s.storeId, ctx.store.id), eq(s.themeId, id)))
  await ctx.tx.delete(t).where(mine(ctx, id))
  await audit(ctx, 'theme.deleted', id, { name: theme.name }, null)
}

export async function roomForTheme(ctx: StoreContext): Promise<void> {
  await lockFor(ctx, 'themes')
  if ((await listThemes(ctx)).length >= most) throw invalid('theme.limit', `A store has up to ${most} themes.`)
}

const mine = (ctx: StoreContext, id: string) => and(eq(t.storeId, ctx.store.id), eq(t.id, id))
const audit = (ctx: StoreContext, action: string, subjectId: string, before: unknown, after: unknown) =>
  writeAudit(ctx, { action, subjectType: 'theme', subjectId, before, after })
