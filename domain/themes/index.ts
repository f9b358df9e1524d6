/**
 * A store's themes as documents: content-addressed bodies, immutable versions, one live theme. The shop reads only the
 * published version. What a valid document is, the theme's code says through the ThemeRegistry port.
 */
import { and, eq, inArray } from 'drizzle-orm'
import { tables } from '#db'
import { actorName, DomainError, invalid, type StoreContext, sha256, tags, writeAudit } from '../kernel/index.ts'

export type ThemeDocument = {
  v: number
  sections: Record<
    string,
    { type: string; ver: number; settings: Record<string, unknown>; blocks?: Record<string, unknown>; blockOrder?: string[] }
  >
  order: string[]
}
export type ThemeDocuments = Record<string, unknown>

export type ThemeRegistry = {
  /** The documents a theme ships with. Throws when there is no such theme. */
  defaults(code: string): { name: string; documents: ThemeDocuments }
  /** Field paths of what is wrong in a document; empty when it may be published. */
  problems(code: string, name: string, body: unknown): { path: string; message: string }[]
}

const key = Symbol.for('vitrine.themes')
const holder = globalThis as { [key]?: ThemeRegistry }
export const registerThemes = (registry: ThemeRegistry) => {
  holder[key] = registry
}

function registry(): ThemeRegistry {
  if (!holder[key]) throw new Error('No themes are registered in this process')
  return holder[key]
}

/** Gives the store a theme and publishes its first version. `documents` replaces some of those the theme ships with. */
export async function installTheme(ctx: StoreContext, code: string, documents: ThemeDocuments = {}): Promise<void> {
  const { name, documents: defaults } = registry().defaults(code)
  const t = tables.themes
  const [theme] = await ctx.tx
    .insert(t)
    .values({ storeId: ctx.store.id, code, name, isLive: true, createdAt: ctx.now })
    .returning({ id: t.id })
  if (!theme) throw new Error('The theme was not written')
  await publishDocuments(ctx, theme.id, code, { ...defaults, ...documents }, 'installed')
}

/** One transaction: every document is checked, a version is written, the pointer moves. 422 names the fields. */
export async function publishDocuments(
  ctx: StoreContext,
  themeId: string,
  code: string,
  documents: ThemeDocuments,
  kind: string,
): Promise<string> {
  const errors = Object.entries(documents).flatMap(([name, body]) =>
    registry()
      .problems(code, name, body)
      .map((p) => ({ path: `${name}.${p.path}`, message: p.message })),
  )
  if (errors.length) throw invalid('theme.document_invalid', `${errors.length} fields of the theme are not right.`, errors.slice(0, 50))
  const rows = Object.entries(documents).map(([name, body]) => ({ name, body, hash: sha256(JSON.stringify(body)) }))
  await ctx.tx
    .insert(tables.themeDocuments)
    .values([...new Map(rows.map((r) => [r.hash, { storeId: ctx.store.id, hash: r.hash, body: r.body, createdAt: ctx.now }])).values()])
    .onConflictDoNothing()
  const manifest = Object.fromEntries(rows.map((r) => [r.name, r.hash]))
  const v = tables.themeVersions
  const [version] = await ctx.tx
    .insert(v)
    .values({ storeId: ctx.store.id, themeId, kind, createdBy: actorName(ctx.actor), manifest, createdAt: ctx.now })
    .returning({ id: v.id })
  if (!version) throw new Error('The version was not written')
  const t = tables.themes
  await ctx.tx
    .update(t)
    .set({ versionId: version.id })
    .where(and(eq(t.storeId, ctx.store.id), eq(t.id, themeId)))
  await writeAudit(ctx, { action: 'theme.published', subjectType: 'theme', subjectId: themeId, after: { version: version.id } })
  ctx.purge(tags.theme(ctx.store.id))
  return version.id
}

/** The live theme's published documents by name. Throws 404 when the store has none. */
export async function getLiveTheme(ctx: StoreContext): Promise<{ code: string; documents: ThemeDocuments }> {
  const { themes: t, themeVersions: v, themeDocuments: d } = tables
  const [live] = await ctx.tx
    .select({ code: t.code, manifest: v.manifest })
    .from(t)
    .innerJoin(v, and(eq(v.storeId, t.storeId), eq(v.id, t.versionId)))
    .where(and(eq(t.storeId, ctx.store.id), eq(t.isLive, true)))
  if (!live) throw new DomainError('theme.not_found', 404, 'This store has no published theme.')
  const hashes = Object.values(live.manifest)
  const bodies = await ctx.tx
    .select()
    .from(d)
    .where(and(eq(d.storeId, ctx.store.id), inArray(d.hash, hashes)))
  const byHash = new Map(bodies.map((b) => [b.hash, b.body]))
  return { code: live.code, documents: Object.fromEntries(Object.entries(live.manifest).map(([name, hash]) => [name, byHash.get(hash)])) }
}
