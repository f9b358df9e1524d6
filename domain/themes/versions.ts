import { and, desc, eq, ilike, inArray, lt, or, sql } from 'drizzle-orm'
import { tables } from '#db'
import { actorName, DomainError, decodeCursor, notFound, pageFrom, type StoreContext, tags, writeAudit } from '../kernel/index.ts'
import { checkDocuments, hashDocument, registry, type ThemeBrand, type ThemeDocuments } from './registry.ts'
import type { VersionRow } from './schemas.ts'

const { themes: t, themeVersions: v, themeDocuments: d } = tables
export type VersionKind = 'installed' | 'published' | 'restored' | 'copied' | 'planned' | 'returned'

/** Gives the store a theme and publishes its first version. `documents` replaces some of those the theme ships with. */
export async function installTheme(ctx: StoreContext, code: string, documents: ThemeDocuments = {}, isLive = true): Promise<string> {
  const { name, documents: defaults } = registry().defaults(code)
  const [row] = await ctx.tx.insert(t).values({ storeId: ctx.store.id, code, name, isLive, createdAt: ctx.now }).returning({ id: t.id })
  if (!row) throw new Error('The theme was not written')
  await publishDocuments(ctx, row.id, code, { ...defaults, ...documents }, 'installed')
  return row.id
}

/** One transaction: every document is checked, a version is written, the pointer moves. 422 names the fields. */
export async function publishDocuments(
  ctx: StoreContext,
  themeId: string,
  code: string,
  documents: ThemeDocuments,
  kind: VersionKind,
  note = '',
): Promise<string> {
  checkDocuments(code, documents)
  return writeVersion(ctx, themeId, await keepDocuments(ctx, documents), kind, note)
}

/** Keeps documents under their hashes and gives their manifest. */
export async function keepDocuments(ctx: StoreContext, documents: ThemeDocuments): Promise<Record<string, string>> {
  const rows = Object.entries(documents).map(([name, body]) => ({ name, body, hash: hashDocument(body) }))
  await ctx.tx
    .insert(d)
    .values([...new Map(rows.map((r) => [r.hash, { storeId: ctx.store.id, hash: r.hash, body: r.body, createdAt: ctx.now }])).values()])
    .onConflictDoNothing()
  return Object.fromEntries(rows.map((r) => [r.name, r.hash]))
}

/** A version is a small manifest; the theme points to it from now on, and the shop's pages of it are drawn anew. */
export async function writeVersion(
  ctx: StoreContext,
  themeId: string,
  manifest: Record<string, string>,
  kind: VersionKind,
  note: string,
): Promise<string> {
  const id = await keepVersion(ctx, themeId, manifest, kind, note)
  await ctx.tx
    .update(t)
    .set({ versionId: id, draftRev: sql`${t.draftRev} + 1` })
    .where(and(eq(t.storeId, ctx.store.id), eq(t.id, themeId)))
  ctx.purge(tags.theme(ctx.store.id))
  return id
}

/** A version that nobody points to yet. */
export async function keepVersion(
  ctx: StoreContext,
  themeId: string,
  manifest: Record<string, string>,
  kind: VersionKind,
  note: string,
): Promise<string> {
  const [version] = await ctx.tx
    .insert(v)
    .values({ storeId: ctx.store.id, themeId, kind, note, createdBy: actorName(ctx.actor), manifest, createdAt: ctx.now })
    .returning({ id: v.id })
  if (!version) throw new Error('The version was not written')
  await writeAudit(ctx, { action: `theme.${kind}`, subjectType: 'theme', subjectId: themeId, after: { version: version.id, note } })
  return version.id
}

/** A version from before the theme had some template shows the one it ships with. */
const withDefaults = (code: string, documents: ThemeDocuments): ThemeDocuments => ({ ...registry().defaults(code).documents, ...documents })

/** The live theme's published documents by name. Throws 404 when the store has none. */
export async function getLiveTheme(ctx: StoreContext): Promise<{ code: string; documents: ThemeDocuments }> {
  const [live] = await ctx.tx
    .select({ code: t.code, manifest: v.manifest })
    .from(t)
    .innerJoin(v, and(eq(v.storeId, t.storeId), eq(v.id, t.versionId)))
    .where(and(eq(t.storeId, ctx.store.id), eq(t.isLive, true)))
  if (!live) throw new DomainError('theme.not_found', 404, 'This store has no published theme.')
  return { code: live.code, documents: withDefaults(live.code, await readManifest(ctx, live.manifest)) }
}

/** The documents behind a manifest. */
export async function readManifest(ctx: StoreContext, manifest: Record<string, string>): Promise<ThemeDocuments> {
  const bodies = await ctx.tx
    .select()
    .from(d)
    .where(and(eq(d.storeId, ctx.store.id), inArray(d.hash, Object.values(manifest))))
  const byHash = new Map(bodies.map((b) => [b.hash, b.body]))
  return Object.fromEntries(Object.entries(manifest).map(([name, hash]) => [name, byHash.get(hash)]))
}

const plannedBetween = 20
/** Versions of a theme, newest first, each with the documents in which it differs from the one before it. `q` is in its note or its maker's name. */
export async function listVersions(
  ctx: StoreContext,
  input: { id: string; limit: number; cursor?: string | undefined; q?: string | undefined },
): Promise<{ items: VersionRow[]; nextCursor: string | null }> {
  const { versionId } = await getTheme(ctx, input.id)
  const after = decodeCursor(input.cursor, 1)
  const like = input.q ? `%${input.q.replaceAll(/[%_\\]/g, '\\$&')}%` : null
  const rows = await ctx.tx
    .select()
    .from(v)
    .where(
      and(
        eq(v.storeId, ctx.store.id),
        eq(v.themeId, input.id),
        after ? lt(v.id, String(after[0])) : undefined,
        like ? or(ilike(v.note, like), ilike(v.createdBy, like)) : undefined,
      ),
    )
    .orderBy(desc(v.id))
    .limit(input.limit + 1 + plannedBetween)
  const page = pageFrom(rows.slice(0, input.limit + 1), input.limit, (r) => [r.id])
  const before = (i: number) => rows.slice(i + 1).find((r) => r.kind !== 'planned') // what was only planned was never shown
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((row, i) => ({
      id: row.id,
      kind: row.kind,
      note: row.note,
      createdBy: row.createdBy,
      createdAt: row.createdAt.toISOString(),
      isCurrent: row.id === versionId,
      changed: like ? [] : changedNames(row.manifest, before(i)?.manifest ?? {}), // among found ones the one before is another
    })),
  }
}

/** Puts an earlier version back: a new version with its manifest, so nothing that came between is lost. */
export async function restoreVersion(ctx: StoreContext, input: { id: string; versionId: string }): Promise<string> {
  const { code } = await lockTheme(ctx, input.id)
  const version = await getVersion(ctx, input.id, input.versionId)
  checkDocuments(code, await readManifest(ctx, version.manifest))
  return writeVersion(ctx, input.id, version.manifest, 'restored', version.note)
}

export async function getVersion(ctx: StoreContext, themeId: string, id: string) {
  const [row] = await ctx.tx
    .select()
    .from(v)
    .where(and(eq(v.storeId, ctx.store.id), eq(v.themeId, themeId), eq(v.id, id)))
  if (!row) throw notFound('theme_version')
  return row
}

/** Accent and faces of the live theme, for mails. */
export async function getBrand(ctx: StoreContext): Promise<ThemeBrand> {
  const { code, documents } = await getLiveTheme(ctx)
  return registry().brand(code, documents.settings)
}

/** The documents of a version; of the published one when none is named. */
export async function readDocuments(
  ctx: StoreContext,
  input: { id: string; versionId?: string | undefined },
): Promise<{ versionId: string | null; documents: ThemeDocuments }> {
  const { code, versionId: published } = await getTheme(ctx, input.id)
  const versionId = input.versionId ?? published
  if (!versionId) return { versionId, documents: {} }
  return { versionId, documents: withDefaults(code, await readManifest(ctx, (await getVersion(ctx, input.id, versionId)).manifest)) }
}

export async function getTheme(ctx: StoreContext, id: string) {
  const [row] = await ctx.tx.select().from(t).where(theme(ctx, id))
  if (!row) throw notFound('theme')
  return row
}

/** Whoever saw the former state is told when they save. The theme is locked. */
export async function moveRev(ctx: StoreContext, { id, draftRev }: { id: string; draftRev: number }): Promise<number> {
  await ctx.tx
    .update(t)
    .set({ draftRev: draftRev + 1 })
    .where(theme(ctx, id))
  return draftRev + 1
}

/** For whoever changes it: two people save and publish one after the other. */
export async function lockTheme(ctx: StoreContext, id: string) {
  const [row] = await ctx.tx.select().from(t).where(theme(ctx, id)).for('update')
  if (!row) throw notFound('theme')
  return row
}

const theme = (ctx: StoreContext, id: string) => and(eq(t.storeId, ctx.store.id), eq(t.id, id))

/** Documents in which two manifests differ. */
export const changedNames = (now: Record<string, string>, before: Record<string, string>) =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])].filter((name) => now[name] !== before[name]).sort()
