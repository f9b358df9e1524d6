import { and, desc, eq, isNull } from 'drizzle-orm'
import { lookUp, tables } from '#db'
import {
  type Actor,
  DomainError,
  inStore,
  invalid,
  notFound,
  randomToken,
  requireScope,
  type Scope,
  type StoreContext,
  scopes,
  sha256,
  writeAudit,
} from '../kernel/index.ts'

/** Makes an API key. The key itself is shown once; only its hash is kept. */
export async function createApiKey(ctx: StoreContext, input: { name: string; scopes: string[] }): Promise<{ id: string; key: string }> {
  const key = `vk_${randomToken()}${randomToken()}`
  const unknown = input.scopes.find((s) => s !== 'all' && !(scopes as readonly string[]).includes(s))
  if (unknown)
    throw invalid('scope.unknown', `There is no permission called ${unknown}.`, [{ path: 'scopes', message: 'Choose from the list' }])
  const held = input.scopes.includes('all') ? [...scopes] : input.scopes
  for (const scope of held) if ((scopes as readonly string[]).includes(scope)) requireScope(ctx.actor, scope as Scope) // nobody hands on more than they hold
  const [row] = await ctx.tx
    .insert(tables.apiKeys)
    .values({ storeId: ctx.store.id, name: input.name, keyHash: sha256(key), prefix: key.slice(0, 9), scopes: held, createdAt: ctx.now })
    .returning({ id: tables.apiKeys.id })
  if (!row) throw new Error('The key was not written')
  await writeAudit(ctx, { action: 'api_key.created', subjectType: 'api_key', subjectId: row.id, after: { name: input.name, scopes: held } })
  return { id: row.id, key }
}

/** Whether a key of this store still opens something. */
export async function isKeyValid(ctx: StoreContext, id: string): Promise<boolean> {
  const k = tables.apiKeys
  const [row] = await ctx.tx
    .select({ id: k.id })
    .from(k)
    .where(and(eq(k.storeId, ctx.store.id), eq(k.id, id), isNull(k.revokedAt)))
  return Boolean(row)
}

export async function listApiKeys(ctx: StoreContext) {
  const k = tables.apiKeys
  const rows = await ctx.tx
    .select()
    .from(k)
    .where(and(eq(k.storeId, ctx.store.id), isNull(k.revokedAt)))
    .orderBy(desc(k.id))
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    prefix: r.prefix,
    scopes: r.scopes,
    createdAt: r.createdAt.toISOString(),
    lastUsedAt: r.lastUsedAt?.toISOString() ?? null,
  }))
}

export async function revokeApiKey(ctx: StoreContext, id: string): Promise<void> {
  const k = tables.apiKeys
  const rows = await ctx.tx
    .update(k)
    .set({ revokedAt: ctx.now })
    .where(and(eq(k.storeId, ctx.store.id), eq(k.id, id), isNull(k.revokedAt)))
    .returning({ name: k.name })
  if (!rows[0]) throw notFound('api_key')
  await writeAudit(ctx, { action: 'api_key.revoked', subjectType: 'api_key', subjectId: id, before: rows[0] })
}

/** Whose key this is. Throws 401 `key.invalid`. */
export async function authenticateKey(key: string): Promise<{ storeId: number; actor: Actor }> {
  const [row] = await lookUp<{ store_id: string; key_id: string }>`select * from store_by_key_hash(${sha256(key)})`
  if (!row) throw new DomainError('key.invalid', 401, 'This API key is not valid.')
  const storeId = Number(row.store_id)
  const k = tables.apiKeys
  const actor = await inStore(storeId, { kind: 'system', name: 'API' }, async (ctx) => {
    const [found] = await ctx.tx
      .update(k)
      .set({ lastUsedAt: ctx.now })
      .where(and(eq(k.storeId, storeId), eq(k.id, row.key_id)))
      .returning({ name: k.name, scopes: k.scopes })
    return { kind: 'key' as const, keyId: row.key_id, name: `API key ${found?.name ?? ''}`, scopes: found?.scopes ?? [] }
  })
  return { storeId, actor }
}
