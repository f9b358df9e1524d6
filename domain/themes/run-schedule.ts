import { and, eq, ne } from 'drizzle-orm'
import { tables } from '#db'
import { DomainError, type StoreContext } from '../kernel/index.ts'
import { joinPlan } from './join.ts'
import { checkDocuments, type ThemeDocuments } from './registry.ts'
import { enqueueStep, getSchedule, type Schedule } from './schedules.ts'
import { getVersion, keepDocuments, lockTheme, readManifest, writeVersion } from './versions.ts'

const s = tables.themeSchedules
type Theme = Awaited<ReturnType<typeof lockTheme>>
type Manifest = Record<string, string>
type Changes = Record<string, string | null>

/** The time has come. May run twice: the plan's state says what is left to do. */
export async function runSchedule(ctx: StoreContext, scheduleId: string, step: 'publish' | 'return'): Promise<void> {
  const [known] = await ctx.tx
    .select({ themeId: s.themeId })
    .from(s)
    .where(and(eq(s.storeId, ctx.store.id), eq(s.id, scheduleId)))
  const theme = known ? await lockTheme(ctx, known.themeId).catch(goneIsNull) : null
  if (!theme) return
  const row = await getSchedule(ctx, scheduleId)
  if (step === 'publish' && row.status === 'waiting') await publishPlan(ctx, row, theme)
  if (step === 'return' && row.status === 'published' && row.returnAt) await takeBack(ctx, row, theme)
}

/** Only what the plan is about changes: what else was published since it was made stays, also in the same document. */
async function publishPlan(ctx: StoreContext, row: Schedule, { id, code, versionId }: Theme): Promise<void> {
  const now = (await getVersion(ctx, id, versionId ?? '')).manifest
  const plan = await getVersion(ctx, id, row.versionId)
  const changes = await joinChanges(ctx, row, id, now)
  const manifest = withChanges(now, changes)
  const problem = await whatIsWrong(async () => checkDocuments(code, await readManifest(ctx, manifest)))
  if (problem) return set(ctx, row.id, { status: 'failed', problem })
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, now[name] ?? null]))
  await writeVersion(ctx, id, manifest, 'published', plan.note)
  await set(ctx, row.id, { status: 'published', before, changes })
  if (row.returnAt) await enqueueStep(ctx, row.id, 'return', row.returnAt)
}

/** The plan's documents, joined with what was published since wherever the same one was changed. */
async function joinChanges(ctx: StoreContext, row: Schedule, themeId: string, now: Manifest): Promise<Changes> {
  const base = row.baseVersionId ? (await getVersion(ctx, themeId, row.baseVersionId)).manifest : now
  const moved = Object.entries(row.changes).filter(([name, hash]) => hash && base[name] && now[name] && now[name] !== base[name])
  if (!moved.length) return row.changes
  const read = (manifest: Changes) => readManifest(ctx, Object.fromEntries(moved.flatMap(([n]) => (manifest[n] ? [[n, manifest[n]]] : []))))
  const [old, planned, present] = [await read(base), await read(row.changes), await read(now)]
  const joined: ThemeDocuments = Object.fromEntries(moved.map(([name]) => [name, joinPlan(old[name], planned[name], present[name])]))
  return { ...row.changes, ...(await keepDocuments(ctx, joined)) }
}

/** A document that somebody changed since stays as they left it. Where another plan stands over this one, that one goes back further. */
async function takeBack(ctx: StoreContext, row: Schedule, { id, versionId }: Theme): Promise<void> {
  const now = (await getVersion(ctx, id, versionId ?? '')).manifest
  const before = row.before ?? {}
  const untouched = Object.entries(before).filter(([name]) => (now[name] ?? null) === row.changes[name])
  if (untouched.length) await writeVersion(ctx, id, withChanges(now, Object.fromEntries(untouched)), 'returned', '')
  await set(ctx, row.id, { status: 'returned' })
  const others = await ctx.tx
    .select()
    .from(s)
    .where(and(eq(s.storeId, ctx.store.id), eq(s.themeId, id), eq(s.status, 'published'), ne(s.id, row.id)))
  for (const other of others) {
    const deeper = Object.keys(before).filter((name) => other.before && name in other.before && other.before[name] === row.changes[name])
    if (!deeper.length) continue
    await set(ctx, other.id, { before: { ...other.before, ...Object.fromEntries(deeper.map((name) => [name, before[name] ?? null])) } })
  }
}

const withChanges = (now: Manifest, changes: Changes): Manifest =>
  Object.fromEntries(Object.entries({ ...now, ...changes }).flatMap(([name, hash]) => (hash ? [[name, hash] as const] : [])))

async function set(ctx: StoreContext, id: string, values: Partial<Schedule>): Promise<void> {
  await ctx.tx
    .update(s)
    .set(values)
    .where(and(eq(s.storeId, ctx.store.id), eq(s.id, id)))
}

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
