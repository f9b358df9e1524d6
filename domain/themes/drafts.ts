import { and, eq } from 'drizzle-orm'
import { tables } from '#db'
import { actorName, invalid, type StoreContext, versionConflict } from '../kernel/index.ts'
import { checkDocuments, type ThemeDocuments } from './registry.ts'
import type { DraftOutput } from './schemas.ts'
import { getTheme, getVersion, lockTheme, publishDocuments, readManifest } from './versions.ts'

const w = tables.themeDrafts
const mine = (ctx: StoreContext, themeId: string) => and(eq(w.storeId, ctx.store.id), eq(w.themeId, themeId))
const mostDocuments = 60

/** The working copy, whole; without one the published documents with rev 0. */
export async function getDraft(ctx: StoreContext, themeId: string): Promise<DraftOutput> {
  const theme = await getTheme(ctx, themeId)
  const published = theme.versionId ? await readManifest(ctx, (await getVersion(ctx, themeId, theme.versionId)).manifest) : {}
  const [row] = await ctx.tx.select().from(w).where(mine(ctx, themeId))
  if (!row) return { rev: 0, documents: published, baseVersionId: theme.versionId, updatedBy: null, updatedAt: null }
  return {
    rev: row.rev,
    documents: { ...published, ...row.documents },
    baseVersionId: row.baseVersionId,
    updatedBy: row.updatedBy,
    updatedAt: row.updatedAt.toISOString(),
  }
}

/**
 * Keeps some documents of the working copy. `rev` is the one that was seen: 409 `theme.version_conflict` with the whole of the present
 * draft when somebody saved since. 422 names the fields that are wrong; nothing is kept then.
 */
export async function saveDraft(
  ctx: StoreContext,
  input: { id: string; rev: number; documents: ThemeDocuments },
): Promise<{ rev: number }> {
  const theme = await lockTheme(ctx, input.id)
  const [before] = await ctx.tx.select().from(w).where(mine(ctx, input.id))
  if ((before?.rev ?? 0) !== input.rev) throw versionConflict('theme', { current: await getDraft(ctx, input.id) })
  checkDocuments(theme.code, input.documents)
  const documents = { ...before?.documents, ...input.documents }
  if (Object.keys(documents).length > mostDocuments) throw invalid('theme.too_many', `A theme has up to ${mostDocuments} documents.`)
  const written = { documents, rev: input.rev + 1, updatedBy: actorName(ctx.actor), updatedAt: ctx.now }
  await ctx.tx
    .insert(w)
    .values({ storeId: ctx.store.id, themeId: input.id, baseVersionId: theme.versionId, ...written })
    .onConflictDoUpdate({ target: [w.storeId, w.themeId], set: written })
  return { rev: written.rev }
}

/** Takes the working copy away; what is published stays. */
export async function discardDraft(ctx: StoreContext, themeId: string): Promise<void> {
  await lockTheme(ctx, themeId)
  await ctx.tx.delete(w).where(mine(ctx, themeId))
}

/** Publishes what `rev` holds, all of it or nothing. 409 when somebody saved since, 422 when there is nothing to publish. */
export async function publishDraft(ctx: StoreContext, input: { id: string; rev: number; note: string }): Promise<string> {
  const theme = await lockTheme(ctx, input.id)
  const draft = await getDraft(ctx, input.id)
  if (!draft.rev) throw invalid('theme.no_draft', 'Nothing was changed since the last version.')
  if (draft.rev !== input.rev) throw versionConflict('theme', { current: draft })
  const version = await publishDocuments(ctx, input.id, theme.code, draft.documents, 'published', input.note)
  await ctx.tx.delete(w).where(mine(ctx, input.id))
  return version
}
