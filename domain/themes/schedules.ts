import { and, desc, eq, inArray } from 'drizzle-orm'
import { tables } from '#db'
import {
  actorName,
  conflict,
  DomainError,
  enqueue,
  invalid,
  notFound,
  type StoreContext,
  versionConflict,
  writeAudit,
} from '../kernel/index.ts'
import { getDraft } from './drafts.ts'
import { checkDocuments } from './registry.ts'
import type { ScheduleRow } from './schemas.ts'
import {
  changedNames,
  getTheme,
  getVersion,
  keepDocuments,
  keepVersion,
  lockTheme,
  moveRev,
  readManifest,
  writeVersion,
} from './versions.ts'

const { themeSchedules: s, themeDrafts: w } = tables
type Row = typeof s.$inferSelect
const mine = (ctx: StoreContext, id: string) => and(eq(s.storeId, ctx.store.id), eq(s.id, id))
const most = 20

/**
 * Takes the draft as it is and publishes it at a time; with `returnAt` its documents go back to what they were then. The draft is
 * empty afterwards, like after publishing. 409 when somebody saved since, 422 for times that are over or in the wrong order.
 */
export async function scheduleDraft(
  ctx: StoreContext,
  input: { id: string; rev: number; at: string; returnAt?: string | undefined; note: string },
): Promise<{ id: string; rev: number }> {
  const [publishAt, returnAt] = [new Date(input.at), input.returnAt ? new Date(input.returnAt) : null]
  if (publishAt <= ctx.now) throw wrongTime('at', 'This moment is over.')
  if (returnAt && returnAt <= publishAt) throw wrongTime('returnAt', 'It goes back after it was published.')
  const theme = await lockTheme(ctx, input.id)
  const draft = await getDraft(ctx, input.id)
  if (draft.rev !== input.rev) throw versionConflict('theme', { current: draft })
  if (!draft.isOpen || !theme.versionId) throw invalid('theme.no_draft', 'Nothing was changed since the last version.')
  if ((await listSchedules(ctx, input.id)).filter((x) => x.status === 'waiting').length >= most)
    throw invalid('theme.schedules', `Up to ${most} versions may wait.`)
  checkDocuments(theme.code, draft.documents)
  const manifest = await keepDocuments(ctx, draft.documents)
  const { manifest: now } = await getVersion(ctx, input.id, theme.versionId)
  const changes = differences(manifest, now)
  const versionId = await keepVersion(ctx, input.id, manifest, 'planned', input.note)
  const [row] = await ctx.tx
    .insert(s)
    .values({
      storeId: ctx.store.id,
      themeId: input.id,
      versionId,
      changes,
      publishAt,
      returnAt,
      createdBy: actorName(ctx.actor),
      createdAt: ctx.now,
    })
    .returning({ id: s.id })
  if (!row) throw new Error('The plan was not written')
  await ctx.tx.delete(w).where(and(eq(w.storeId, ctx.store.id), eq(w.themeId, input.id)))
  await enqueueStep(ctx, row.id, 'publish', publishAt)
  return { id: row.id, rev: await moveRev(ctx, theme) }
}

/** What waits, and what became of the last ones; the next first. */
export async function listSchedules(ctx: StoreContext, themeId: string): Promise<ScheduleRow[]> {
  await getTheme(ctx, themeId)
  const rows = await ctx.tx
    .select()
    .from(s)
    .where(and(eq(s.storeId, ctx.store.id), eq(s.themeId, themeId), inArray(s.status, ['waiting', 'published', 'failed'])))
    .orderBy(desc(s.publishAt))
    .limit(50)
  const open = rows.filter((r) => r.status !== 'published' || r.returnAt)
  return open.map((r) => ({
    id: r.id,
    versionId: r.versionId,
    at: r.publishAt.toISOString(),
    returnAt: r.returnAt?.toISOString() ?? null,
    status: r.status,
    problem: r.problem,
    changed: Object.keys(r.changes).sort(),
    createdBy: r.createdBy,
  }))
}

/** What waits is not published; what was published stays. 409 when there is nothing left to call off. */
export async function cancelSchedule(ctx: StoreContext, input: { id: string; scheduleId: string }): Promise<void> {
  await lockTheme(ctx, input.id)
  const row = await getSchedule(ctx, input.scheduleId)
  if (row.themeId !== input.id) throw notFound('theme_schedule')
  const isWaiting = row.status === 'waiting' || row.status === 'failed'
  if (!isWaiting && !(row.status === 'published' && row.returnAt))
    throw conflict('theme.schedule_over', 'There is nothing left to call off.')
  await ctx.tx
    .update(s)
    .set(isWaiting ? { status: 'cancelled' } : { returnAt: null })
    .where(mine(ctx, row.id))
  await writeAudit(ctx, {
    action: 'theme.schedule_cancelled',
    subjectType: 'theme',
    subjectId: input.id,
    before: { version: row.versionId },
  })
}

/** The time has come. May run twice: the plan's state says what is left to do. */
export async function runSchedule(ctx: StoreContext, scheduleId: string, step: 'publish' | 'return'): Promise<void> {
  const [known] = await ctx.tx.select().from(s).where(mine(ctx, scheduleId))
  const theme = known ? await lockTheme(ctx, known.themeId).catch(goneIsNull) : null
  if (!known || !theme) return
  const row = await getSchedule(ctx, scheduleId)
  if (step === 'publish' && row.status === 'waiting') await publishPlan(ctx, row, theme)
  if (step === 'return' && row.status === 'published' && row.returnAt) await takeBack(ctx, row, theme)
}

type Theme = Awaited<ReturnType<typeof lockTheme>>
/** Only what the plan is about changes: what else was published since it was made stays. */
async function publishPlan(ctx: StoreContext, row: Row, { id, code, versionId }: Theme): Promise<void> {
  const now = (await getVersion(ctx, id, versionId ?? '')).manifest
  const manifest = withChanges(now, row.changes)
  const problem = await whatIsWrong(() => readManifest(ctx, manifest).then((documents) => checkDocuments(code, documents)))
  if (problem) return void (await ctx.tx.update(s).set({ status: 'failed', problem }).where(mine(ctx, row.id)))
  const before = Object.fromEntries(Object.keys(row.changes).map((name) => [name, now[name] ?? null]))
  await writeVersion(ctx, id, manifest, 'published', (await getVersion(ctx, id, row.versionId)).note)
  await ctx.tx.update(s).set({ status: 'published', before }).where(mine(ctx, row.id))
  if (row.returnAt) await enqueueStep(ctx, row.id, 'return', row.returnAt)
}

/** A document that somebody changed since stays as they left it. */
async function takeBack(ctx: StoreContext, row: Row, { id, versionId }: Theme): Promise<void> {
  const now = (await getVersion(ctx, id, versionId ?? '')).manifest
  const untouched = Object.entries(row.before ?? {}).filter(([name]) => (now[name] ?? null) === row.changes[name])
  if (untouched.length) await writeVersion(ctx, id, withChanges(now, Object.fromEntries(untouched)), 'returned', '')
  await ctx.tx.update(s).set({ status: 'returned' }).where(mine(ctx, row.id))
}

type Manifest = Record<string, string>
/** What the second has to become to be the first; null takes a document out. */
const differences = (wanted: Manifest, now: Manifest): Record<string, string | null> =>
  Object.fromEntries(changedNames(wanted, now).map((name) => [name, wanted[name] ?? null]))
const withChanges = (now: Manifest, changes: Record<string, string | null>): Manifest =>
  Object.fromEntries(Object.entries({ ...now, ...changes }).flatMap(([name, hash]) => (hash ? [[name, hash] as const] : [])))

async function getSchedule(ctx: StoreContext, id: string): Promise<Row> {
  const [row] = await ctx.tx.select().from(s).where(mine(ctx, id)).for('update')
  if (!row) throw notFound('theme_schedule')
  return row
}
const enqueueStep = (ctx: StoreContext, scheduleId: string, step: 'publish' | 'return', runAt: Date) =>
  enqueue(ctx, 'themes.run-schedule', { scheduleId, step }, { key: `theme-plan:${scheduleId}:${step}`, runAt })

const wrongTime = (path: string, message: string) => invalid('theme.schedule_time', message, [{ path, message }])
function goneIsNull(error: unknown): null {
  if (error instanceof DomainError && error.status === 404) return null
  throw error
}
async function whatIsWrong(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return ''
  } catch (error) {
    if (error instanceof DomainError && error.status < 500) return error.message
    throw error
  }
}
