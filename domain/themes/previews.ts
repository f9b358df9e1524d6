import { and, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { isKeyValid } from '#domain/stores'
import { DomainError, hmac, hostUrl, type StoreContext, safeEqual, storeHost, writeAudit } from '../kernel/index.ts'
import { getDraft } from './drafts.ts'
import type { ThemeDocuments } from './registry.ts'
import { getTheme, getVersion, lockTheme, readDocuments } from './versions.ts'

/** What a preview token opens: one theme of one store, and one version of it instead of the draft. A shared link looks, the editor also tries out. */
export type PreviewGrant = {
  kind: 'editor' | 'share'
  store: number
  theme: string
  version: string | null
  by: string
  until: number
  epoch: number
}

const editorMs = 15 * 60_000
const purpose = 'preview'

/** Address of a store's preview host. A slug never holds `--`, so no store can take it. */
export const previewUrl = (slug: string, path = '') => hostUrl(storeHost(`${slug}--preview`), path)

export function signPreview(grant: PreviewGrant): string {
  const body = Buffer.from(JSON.stringify(grant)).toString('base64url')
  return `${body}.${hmac(purpose, body)}`
}

/** Null for a token that is forged, of another store, or too old. */
export function readPreview(token: string, storeId: number, now = Date.now()): PreviewGrant | null {
  const [body = '', signature = ''] = token.split('.')
  if (!safeEqual(signature, hmac(purpose, body))) return null
  const grant = JSON.parse(Buffer.from(body, 'base64url').toString()) as PreviewGrant
  return grant.store === storeId && grant.until > now ? grant : null
}

/** A token for the editor's frame (15 minutes), or for a link to share (as many hours as asked). Throws 404 for a theme or version that is not there. */
export async function openPreview(
  ctx: StoreContext,
  input: { id: string; versionId?: string | undefined; hours?: number | undefined },
): Promise<{ token: string; origin: string; expiresAt: string }> {
  const { shareEpoch: epoch } = await getTheme(ctx, input.id)
  if (input.versionId) await getVersion(ctx, input.id, input.versionId)
  const until = ctx.now.getTime() + (input.hours ? input.hours * 3_600_000 : editorMs)
  const by = ctx.actor.kind === 'merchant' ? ctx.actor.userId : ctx.actor.kind === 'key' ? `key:${ctx.actor.keyId}` : ctx.actor.kind
  const kind = input.hours ? 'share' : 'editor'
  const token = signPreview({ kind, store: ctx.store.id, theme: input.id, version: input.versionId ?? null, by, until, epoch })
  return { token, origin: previewUrl(ctx.store.slug), expiresAt: new Date(until).toISOString() }
}

/** All links that share this theme's draft open nothing from now on. */
export async function endShares(ctx: StoreContext, id: string): Promise<void> {
  const t = tables.themes
  await lockTheme(ctx, id)
  await ctx.tx
    .update(t)
    .set({ shareEpoch: sql`${t.shareEpoch} + 1` })
    .where(and(eq(t.storeId, ctx.store.id), eq(t.id, id)))
  await writeAudit(ctx, { action: 'theme.shares_ended', subjectType: 'theme', subjectId: id })
}

/** 403 for a link that its shop has ended, or whose key is no longer valid. */
export async function checkGrant(ctx: StoreContext, grant: PreviewGrant): Promise<{ code: string }> {
  const { code, shareEpoch } = await getTheme(ctx, grant.theme)
  if (grant.by.startsWith('key:') && !(await isKeyValid(ctx, grant.by.slice(4))))
    throw new DomainError('preview.refused', 403, 'The key that made this link is no longer valid.')
  if (grant.kind === 'share' && grant.epoch !== shareEpoch)
    throw new DomainError('preview.refused', 403, 'This link was ended by the shop.')
  return { code }
}

/** The documents a grant opens: the draft as it is now, or the version it names. */
export async function readPreviewed(ctx: StoreContext, grant: PreviewGrant): Promise<{ code: string; documents: ThemeDocuments }> {
  const { code } = await checkGrant(ctx, grant)
  if (!grant.version) return { code, documents: (await getDraft(ctx, grant.theme)).documents }
  return { code, documents: (await readDocuments(ctx, { id: grant.theme, versionId: grant.version })).documents }
}
