import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { lookUp, tables, withPlatform } from '#db'
import type { AuditEntry } from '#schemas/stores'
import { decodeCursor, pageFrom, type StoreContext } from '../kernel/index.ts'

const batch = 500

/** Seals what the audit log has gained, in batches; the worker's sweep. Returns how many rows were sealed. */
export async function sealAudit(): Promise<number> {
  let total = 0
  for (;;) {
    const [row] = await lookUp<{ n: number }>`select seal_audit(${batch}) as n`
    const sealed = row?.n ?? 0
    total += sealed
    if (sealed < batch) return total
  }
}

export type AuditReport = {
  stores: { storeId: string; entries: number; sealed: number; waiting: number; brokenAt: number | null }[]
  /** Stores whose chain does not fit, or whose rows have waited for their seal for longer than ten minutes. */
  broken: number
}

/** Recomputes the hash chain of every store's audit log. `brokenAt` is the first position that was changed, taken out or put in. */
export async function checkAudit(now = new Date()): Promise<AuditReport> {
  const before = new Date(now.getTime() - 600_000).toISOString()
  const rows = await withPlatform('check audit', (tx) =>
    tx.execute<{ store_id: string; entries: string; seals: string; waiting: string; broken_at: string | null }>(
      sql`select * from check_audit(${before}::timestamptz)`,
    ),
  )
  const stores = rows.map((r) => ({
    storeId: String(r.store_id),
    entries: Number(r.entries),
    sealed: Number(r.seals),
    waiting: Number(r.waiting),
    brokenAt: r.broken_at === null ? null : Number(r.broken_at),
  }))
  return { stores, broken: stores.filter((s) => s.brokenAt !== null || s.waiting > 0).length }
}

/** Who changed what, the newest first. `q` looks into who, what and what it was done to. */
export async function listAudit(
  ctx: StoreContext,
  input: { limit: number; cursor?: string | undefined; q?: string | undefined },
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  const a = tables.auditLog
  const after = decodeCursor(input.cursor, 1)
  const like = `%${(input.q ?? '').replaceAll(/[%_\\]/g, '\\$&').replaceAll(' ', '%')}%`
  const rows = await ctx.tx
    .select()
    .from(a)
    .where(
      and(
        eq(a.storeId, ctx.store.id),
        input.q
          ? sql`(${a.actor} ilike ${like} or replace(replace(${a.action}, '.', ' '), '_', ' ') ilike ${like} or ${a.subjectId} ilike ${like} or ${a.after} ->> 'title' ilike ${like})`
          : undefined,
        after ? lt(a.id, String(after[0])) : undefined,
      ),
    )
    .orderBy(desc(a.id))
    .limit(input.limit + 1)
  return pageFrom(
    rows.map(({ id, actor, action, subjectType, subjectId, before, after: now, at }) => ({
      id,
      actor,
      action,
      subjectType,
      subjectId,
      before,
      after: now,
      at: at.toISOString(),
    })),
    input.limit,
    (r) => [r.id],
  )
}
