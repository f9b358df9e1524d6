import { and, eq } from 'drizzle-orm'
import { tables } from '#db'
import type { StoreContext } from './context.ts'
import { conflict, invalid } from './errors.ts'
import { sha256 } from './tokens.ts'

/**
 * Does `work` once for an `Idempotency-Key` and answers repeats with what it returned (as JSON). `request` is what the
 * key stands for. Throws 409 `idempotency.mismatch` when the key came with another request before. Without a key: just works.
 */
export async function once<T>(ctx: StoreContext, given: string | null, request: unknown, work: () => Promise<T>): Promise<T> {
  if (!given) return work()
  const key = `api:${given}` // the gateway keeps keys of its own beside these
  const requestHash = sha256(asText(request))
  const k = tables.idempotencyKeys
  const mine = await ctx.tx.insert(k).values({ storeId: ctx.store.id, key, requestHash }).onConflictDoNothing().returning({ key: k.key })
  const which = and(eq(k.storeId, ctx.store.id), eq(k.key, key))
  if (!mine[0]) {
    const [row] = await ctx.tx.select().from(k).where(which)
    if (row?.requestHash !== requestHash) throw conflict('idempotency.mismatch', 'This Idempotency-Key was used for another request.')
    return row.response as T
  }
  const response = await work()
  await ctx.tx
    .update(k)
    .set({ response: response ?? null, status: 200 })
    .where(which)
  return response
}

function asText(request: unknown): string {
  try {
    return JSON.stringify(request)
  } catch {
    throw invalid('input.unreadable', 'The request nests too deep, or holds numbers that JSON does not have.')
  }
}
