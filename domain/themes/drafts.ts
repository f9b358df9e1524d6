import { and, eq } from 'drizzle-orm'
import { tables } from '#db'
import { actorName, invalid, type StoreContext, versionConflict } from '../kernel/index.ts'
import { checkDocuments, type ThemeDocuments } from './registry.ts'
import type { DraftOutput } from './schemas.ts'
import { getTheme, getVersion, lockTheme, moveRev, publishDocuments, readDocuments } from './versions.ts'

const w = tables.themeDrafts
const mine = (ctx: StoreContext, themeId: string) => and(eq(w.storeId, ctx.store.id), eq(w.themeId, themeId))
export const mostDocuments = 60

/** The working copy, whole; without one the published documents. A document that the draft took out is not in it. */
export async function getDraft(ctx: StoreContext, themeId: string): Promise<DraftOutput> {
  const theme = await getTheme(ctx, themeId)
  const { documents: published } = await readDocuments(ctx, { id: themeId })
  const [row] = await ctx.tx.select().from(w).where(mine(ctx, themeId))
  const documents = Object.fromEntries(Object.entries({ ...published, ...row?.documents }).filter(([, body]) => body !== null))
  return {
    rev: theme.draftRev,
    isOpen: Boolean(row),
    documents,
    baseVersionId: row?.baseVersionId ?? theme.versionId,
    updatedBy: row?.updatedBy ?? null,
    updatedAt: row?.updatedAt.toISOString() ?? null,
  }
}

/**
 * Keeps some documents of the working copy; null takes one out. `rev` is the one that was seen: 409 `theme.version_conflict` with the
 * whole of the present draft when somebody saved, published or restored since. 422 names the fields that are wrong; nothing is kept then.
 */
export async function saveDraft(
  ctx: StoreContext,
  input: { id: string; rev: number; documents: ThemeDocuments },
): Promise<{ rev: number }> {
  const theme = await lockTheme(ctx, input.id)
  if (theme.draftRev !== input.rev) throw versionConflict('theme', { current: await getDraft(ctx, input.id) })
  const given = Object.fromEntries(Object.entries(input.documents).filter(([, body]) => body !== null))
  checkDocuments(theme.code, given)
  const [before] = await ctx.tx.select().from(w).where(mine(ctx, input.id))
  const documents = { ...before?.documents, ...input.documents }
  const published = theme.versionId ? (await getVersion(ctx, input.id, theme.versionId)).manifest : {}
  const whole = Object.values({ ...published, ...documents }).filter((body) => body !== null)
  if (whole.length > mostDocuments) throw invalid('theme.too_many', `A theme has up to ${mostDocuments} documents.`)
  const rev = await moveRev(ctx, theme)
  const written = { documents, rev, updatedBy: actorName(ctx.actor), updatedAt: ctx.now }
  await ctx.tx
    .insert(w)
    .values({ storeId: ctx.store.id, themeId: input.id, baseVersionId: theme.versionId, ...written })
    .onConflictDoUpdate({ target: [w.storeId, w.themeId], set: written })
  return { rev }
}

/** Takes the working copy away; what is published stays. */
export async function discardDraft(ctx: StoreContext, themeId: string): Promise<void> {
  await moveRev(ctx, await lockTheme(ctx, themeId))
  await ctx.tx.delete(w).where(mine(ctx, themeId))
}

/** Publishes what `rev` holds, all of it or nothing. 409 when somebody saved since, 422 when there is nothing to publish. */
export async function publishDraft(
  ctx: StoreContext,
  input: { id: string; rev: number; note: string },
): Promise<{ versionId: string; rev: number }> {
  const theme = await lockTheme(ctx, input.id)
  const draft = await getDraft(ctx, input.id)
  if (draft.rev !== input.rev) throw versionConflict('theme', { current: draft })
  if (!draft.isOpen) throw invalid('theme.no_draft', 'Nothing was changed since the last version.')
  const versionId = await publishDocuments(ctx, input.id, theme.code, draft.documents, 'published', input.note)
  await ctx.tx.delete(w).where(mine(ctx, input.id))
  return { versionId, rev: (await getTheme(ctx, input.id)).draftRev }
}
