import { rm } from 'node:fs/promises'
import { eq, sql } from 'drizzle-orm'
import { lookUp, tables, withPlatform } from '#db'
import { DomainError, invalid, log, purgeChannel, purgeTags, type StoreContext, tags, writeAudit } from '../kernel/index.ts'

const graceDays = 30

/** Closes the shop: a 503 page for shoppers, nothing is lost. Owner and admins. */
export const closeStore = (ctx: StoreContext) => setStatus(ctx, 'suspended', 'store.closed')

/** Opens a closed shop, also one whose deletion was begun: that is off the table then. */
export const reopenStore = (ctx: StoreContext) => setStatus(ctx, 'active', 'store.reopened')

/** Closes the shop and lets the worker erase it after thirty days. Its name has to be typed. Owner alone. */
export async function deleteStore(ctx: StoreContext, typedName: string): Promise<void> {
  if (ctx.actor.kind !== 'merchant' || ctx.actor.role !== 'owner')
    throw new DomainError('access.denied', 403, 'Only the owner can delete the store.')
  if (typedName.trim() !== ctx.store.name)
    throw invalid('store.name_mismatch', 'That is not the name of the store.', [{ path: 'name', message: `Type ${ctx.store.name}` }])
  const deleteAfter = new Date(ctx.now.getTime() + graceDays * 86_400_000)
  await change(
    ctx,
    { status: 'suspended', suspendedBy: ctx.store.status === 'suspended' ? await closedBy(ctx) : 'merchant', deleteAfter },
    'store.deleted',
  )
}

const closedBy = async (ctx: StoreContext) =>
  (await ctx.tx.select({ by: tables.stores.suspendedBy }).from(tables.stores).where(eq(tables.stores.id, ctx.store.id)))[0]?.by ??
  'merchant'

/** When the store goes, or null. */
export async function getDeletion(ctx: StoreContext): Promise<string | null> {
  const [row] = await ctx.tx.select({ at: tables.stores.deleteAfter }).from(tables.stores).where(eq(tables.stores.id, ctx.store.id))
  return row?.at?.toISOString() ?? null
}

/** Erases the stores whose grace is over, rows first, then files. The worker's sweep. `removeFiles` knows where they lie. */
export async function eraseDueStores(removeFiles: (storeId: number) => string, now = new Date()): Promise<number[]> {
  const due = await lookUp<{ id: string }>`select * from stores_to_erase(${now}) as id`
  const erased: number[] = []
  for (const { id } of due) {
    try {
      await eraseStore(Number(id), removeFiles)
      erased.push(Number(id))
    } catch (error) {
      log.error({ storeId: Number(id), err: error }, 'a store could not be erased; it is tried again')
    }
  }
  return erased
}

/** One store, to the last row and file. The database refuses while its grace lasts, unless it is a demo store. */
export async function eraseStore(storeId: number, removeFiles: (storeId: number) => string): Promise<number> {
  const [row] = await withPlatform('erase store', async (tx) => {
    const done = await tx.execute<{ n: string }>(sql`select erase_store(${storeId}) as n`)
    await rm(removeFiles(storeId), { recursive: true, force: true }) // before the commit: a crash leaves rows to find, never files that nobody knows
    return done
  })
  await announce(storeId)
  log.info({ storeId, rows: Number(row?.n) }, 'a store was erased')
  return Number(row?.n ?? 0)
}

async function setStatus(ctx: StoreContext, status: 'active' | 'suspended', action: string): Promise<void> {
  if (ctx.actor.kind === 'merchant' && ctx.actor.role === 'staff')
    throw new DomainError('access.denied', 403, 'Only the owner and admins close and open the shop.')
  const [row] = await ctx.tx.select({ by: tables.stores.suspendedBy }).from(tables.stores).where(eq(tables.stores.id, ctx.store.id))
  if (row?.by === 'operator')
    throw new DomainError('store.suspended', 403, 'The operator of this platform closed the shop. Only the operator opens it again.')
  await change(ctx, status === 'active' ? { status, deleteAfter: null, suspendedBy: null } : { status, suspendedBy: 'merchant' }, action)
}

type Change = { status: string; suspendedBy: string | null; deleteAfter?: Date | null }

/** The platform's own row goes last: what fails before it leaves nothing half done. */
async function change(ctx: StoreContext, set: Change, action: string): Promise<void> {
  await writeAudit(ctx, { action, subjectType: 'store', subjectId: String(ctx.store.id), before: { status: ctx.store.status }, after: set })
  ctx.purge(tags.store(ctx.store.id), tags.settings(ctx.store.id))
  const s = tables.stores
  await withPlatform('store status', (tx) =>
    tx
      .update(s)
      .set({ ...set, updatedAt: ctx.now, version: sql`${s.version} + 1` })
      .where(eq(s.id, ctx.store.id)),
  )
}

async function announce(storeId: number): Promise<void> {
  const list = [tags.store(storeId), tags.settings(storeId)]
  await withPlatform('announce status', (tx) => tx.execute(sql`select pg_notify(${purgeChannel}, ${JSON.stringify(list)})`))
  purgeTags(list)
}
