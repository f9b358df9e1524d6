import { and, eq, inArray, isNotNull, ne, or } from 'drizzle-orm'
import { tables } from '#db'
import { actorName, conflict, enqueue, invalid, notFound, type StoreContext, versionConflict, writeAudit } from '../kernel/index.ts'
import { getDraft } from './drafts.ts'
import { checkDocuments } from './registry.ts'
import type { ScheduleRow } from './schemas.ts'
import { changedNames, getTheme, getVersion, keepDocuments, keepVersion, lockTheme, moveRev } from './versions.ts'

const { themeSchedules: s, themeDrafts: w } = tables
export type Schedule = typeof s.$inferSelect
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
  const changes = Object.fromEntries(changedNames(manifest, now).map((name) => [name, manifest[name] ?? null]))
  const versionId = await keepVersion(ctx, input.id, manifest, 'planned', input.note)
  const [row] = await ctx.tx
    .insert(s)
    .values({
      storeId: ctx.store.id,
      themeId: input.id,
      versionId,
      baseVersionId: theme.versionId,
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

/** What waits, to be published or to go back, and what could not be published; the next first. */
export async function listSchedules(ctx: StoreContext, themeId: string): Promise<ScheduleRow[]> {
  await getTheme(ctx, themeId)
  const rows = await ctx.tx
    .select()
    .from(s)
    .where(
      and(
        eq(s.storeId, ctx.store.id),
        eq(s.themeId, themeId),
        or(inArray(s.status, ['waiting', 'failed']), and(eq(s.status, 'published'), isNotNull(s.returnAt))),
      ),
    )
    .orderBy(s.publishAt, s.id)
    .limit(50)
  return rows.map((r) => ({
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

export async function getSchedule(ctx: StoreContext, id: string): Promise<Schedule> {
  const [row] = await ctx.tx.select().from(s).where(mine(ctx, id)).for('update')
  if (!row) throw notFound('theme_schedule')
  return row
}
export const enqueueStep = (ctx: StoreContext, scheduleId: string, step: 'publish' | 'return', runAt: Date) =>
  enqueue(ctx, 'themes.run-schedule', { scheduleId, step }, { key: `theme-plan:${scheduleId}:${step}`, runAt })

const wrongTime = (path: string, message: string) => invalid('theme.schedule_time', message, [{ path, message }])
