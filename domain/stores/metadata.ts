import { and, asc, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { actorName, DomainError, invalid, lockFor, notFound, type StoreContext, versionConflict, writeAudit } from '../kernel/index.ts'
import { type MetadataEntry, type MetadataKind, metadataValues } from './schemas.ts'

const m = tables.storeMetadata
const most = 200

export async function listMetadata(ctx: StoreContext): Promise<MetadataEntry[]> {
  const rows = await ctx.tx.select().from(m).where(eq(m.storeId, ctx.store.id)).orderBy(asc(m.key))
  return rows.map(present)
}

export async function getMetadata(ctx: StoreContext, key: string): Promise<MetadataEntry> {
  const found = await findRow(ctx, key)
  if (!found) throw notFound('metadata')
  return present(found)
}

/** Keeps a fact under its key. 422 when the value is not of its kind, 409 when `version` is given and stale (0: there must be none). */
export async function putMetadata(
  ctx: StoreContext,
  key: string,
  input: { kind: MetadataKind; value: unknown; version?: number | undefined },
): Promise<MetadataEntry> {
  const value = readValue(input.kind, input.value)
  await lockFor(ctx, 'metadata')
  const before = await findRow(ctx, key)
  if (input.version !== undefined && input.version !== (before?.version ?? 0))
    throw versionConflict('metadata', before ? { current: present(before) } : undefined)
  if (!before && (await count(ctx)) >= most) throw new DomainError('metadata.limit', 422, `A store keeps up to ${most} facts.`)
  const written = { kind: input.kind, value, updatedBy: actorName(ctx.actor), updatedAt: ctx.now }
  const [row] = await ctx.tx
    .insert(m)
    .values({ storeId: ctx.store.id, key, version: 1, ...written })
    .onConflictDoUpdate({
      target: [m.storeId, m.key],
      set: { ...written, version: sql`${m.version} + 1` },
      setWhere: eq(m.version, before?.version ?? 0),
    })
    .returning()
  if (!row) throw versionConflict('metadata')
  await audit(ctx, 'metadata.updated', key, before, row)
  return present(row)
}

export async function deleteMetadata(ctx: StoreContext, key: string): Promise<void> {
  const [row] = await ctx.tx
    .delete(m)
    .where(and(eq(m.storeId, ctx.store.id), eq(m.key, key)))
    .returning()
  if (!row) throw notFound('metadata')
  await audit(ctx, 'metadata.deleted', key, row, null)
}

type Row = typeof m.$inferSelect

async function findRow(ctx: StoreContext, key: string): Promise<Row | null> {
  const [row] = await ctx.tx
    .select()
    .from(m)
    .where(and(eq(m.storeId, ctx.store.id), eq(m.key, key)))
  return row ?? null
}

const count = async (ctx: StoreContext) =>
  (await ctx.tx.select({ n: sql<number>`count(*)::int` }).from(m).where(eq(m.storeId, ctx.store.id)))[0]?.n ?? 0

function readValue(kind: MetadataKind, value: unknown): unknown {
  const parsed = metadataValues[kind].safeParse(value)
  if (parsed.success) return parsed.data
  const message = parsed.error.issues[0]?.message ?? 'This value is not of its kind.'
  throw invalid('metadata.invalid', message, [{ path: 'value', message }])
}

const audit = (ctx: StoreContext, action: string, key: string, before: Row | null, after: Row | null) =>
  writeAudit(ctx, {
    action,
    subjectType: 'metadata',
    subjectId: key,
    before: before && { kind: before.kind, value: before.value },
    after: after && { kind: after.kind, value: after.value },
  })

const present = (row: Row): MetadataEntry => ({
  key: row.key,
  kind: row.kind as MetadataKind,
  value: row.value,
  version: row.version,
  updatedBy: row.updatedBy,
  updatedAt: row.updatedAt.toISOString(),
})
