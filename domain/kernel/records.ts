import { sql } from 'drizzle-orm'
import { lookUp, tables } from '#db'
import { actorName, type StoreContext } from './context.ts'
import { tellScreens } from './live.ts'

type Change = { action: string; subjectType: string; subjectId: string; before?: unknown; after?: unknown }

/** Who changed what, before and after, in the transaction of the change. */
export async function writeAudit(ctx: StoreContext, change: Change): Promise<void> {
  await ctx.tx.insert(tables.auditLog).values({
    storeId: ctx.store.id,
    actor: actorName(ctx.actor),
    action: change.action,
    subjectType: change.subjectType,
    subjectId: change.subjectId,
    before: change.before ?? null,
    after: change.after ?? null,
    requestId: ctx.requestId,
    at: ctx.now,
  })
}

/** `queue`: jobs of one queue run one after another. */
type Job = { key?: string; runAt?: Date; maxAttempts?: number; queue?: string }

/** Adds a job in the caller's transaction; the database stamps the store. Every job may run twice. */
export async function enqueue(
  ctx: Pick<StoreContext, 'tx' | 'isReplay'>,
  task: string,
  payload: Record<string, unknown>,
  options: Job = {},
): Promise<void> {
  if (ctx.isReplay) return
  await ctx.tx.execute(
    sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::jsonb, ${options.key ?? null}, ${options.runAt?.toISOString() ?? null}::timestamptz, ${options.maxAttempts ?? 12}, ${options.queue ?? null})`,
  )
}

/** Waits for others of the store who count or change the same list, until the transaction ends. */
export const lockFor = (ctx: StoreContext, list: string) =>
  ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${list}:${ctx.store.id}`}, 0))`)

/** An event for others, at most once per topic and key; a job delivers it. */
export async function emit(ctx: StoreContext, topic: string, key: string, payload: Record<string, unknown>): Promise<void> {
  const rows = await ctx.tx
    .insert(tables.outbox)
    .values({ storeId: ctx.store.id, topic, key, payload, createdAt: ctx.now, processedAt: ctx.isReplay ? ctx.now : null })
    .onConflictDoNothing()
    .returning({ id: tables.outbox.id })
  const orderId = topic.startsWith('order.') ? payload.orderId : null
  if (rows[0] && typeof orderId === 'string') await tellScreens(ctx, { kind: 'order', what: topic, id: orderId })
  if (rows[0]) await enqueue(ctx, 'notifications.deliver-event', { eventId: rows[0].id }, { key: `event:${ctx.store.id}:${rows[0].id}` })
}

/** How many migrations the database knows; throws when it does not answer. */
export async function countMigrations(): Promise<number> {
  const [row] = await lookUp<{ n: number }>`select count(*)::int as n from vitrine_migrations`
  return row?.n ?? 0
}
