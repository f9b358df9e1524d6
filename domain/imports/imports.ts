import { mkdir, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { storage } from '#domain/media'
import {
  actorName,
  DomainError,
  decodeCursor,
  enqueue,
  notFound,
  pageFrom,
  platformUrl,
  type StoreContext,
  uuidv7,
  writeAudit,
} from '../kernel/index.ts'
import type { importOutput } from './schemas.ts'

export const maxImportBytes = 60 * 1024 * 1024
export const fileKey = (storeId: number, importId: string) => `${storeId}/imports/${importId}.csv`
type Import = typeof tables.imports.$inferSelect

/** Takes over a file that was streamed to `path`, and queues it. The file is read by the worker. */
export async function createImport(ctx: StoreContext, input: { path: string; filename: string; isDryRun: boolean }): Promise<Import> {
  const { size } = await stat(input.path)
  if (size > maxImportBytes) throw new DomainError('import.too_large', 413, 'A file may have up to 60 MB.')
  const i = tables.imports
  const [row] = await ctx.tx
    .insert(i)
    .values({
      storeId: ctx.store.id,
      kind: 'products',
      filename: input.filename.slice(0, 200),
      bytes: size,
      isDryRun: input.isDryRun,
      createdBy: actorName(ctx.actor),
      createdAt: ctx.now,
    })
    .returning()
  if (!row) throw new Error('The import was not written')
  const target = storage.path(fileKey(ctx.store.id, row.id))
  await mkdir(dirname(target), { recursive: true })
  await rename(input.path, target)
  await enqueue(
    ctx,
    'imports.run-import',
    { importId: row.id },
    { key: `import:${ctx.store.id}:${row.id}`, maxAttempts: 10, queue: `imports:${ctx.store.id}` },
  )
  await writeAudit(ctx, {
    action: input.isDryRun ? 'import.tried' : 'import.started',
    subjectType: 'import',
    subjectId: row.id,
    after: { filename: row.filename, bytes: size },
  })
  return row
}

/** Runs a dry run's file for real. */
export async function applyDryRun(ctx: StoreContext, id: string): Promise<Import> {
  const tried = await getImport(ctx, id)
  if (!tried.isDryRun || tried.status !== 'finished')
    throw new DomainError('import.not_tried', 409, 'Only a finished dry run can be imported.')
  const { copyFile } = await import('node:fs/promises')
  const copy = `${storage.path(fileKey(ctx.store.id, id))}.${uuidv7()}`
  await copyFile(storage.path(fileKey(ctx.store.id, id)), copy)
  return createImport(ctx, { path: copy, filename: tried.filename, isDryRun: false })
}

export async function getImport(ctx: StoreContext, id: string): Promise<Import> {
  const i = tables.imports
  const [row] = await ctx.tx
    .select()
    .from(i)
    .where(and(eq(i.storeId, ctx.store.id), eq(i.id, id)))
  if (!row) throw notFound('import')
  return row
}

export async function listImports(ctx: StoreContext, input: { limit: number; cursor?: string | undefined }) {
  const i = tables.imports
  const after = decodeCursor(input.cursor, 1)
  const rows = await ctx.tx
    .select()
    .from(i)
    .where(and(eq(i.storeId, ctx.store.id), after ? lt(i.id, String(after[0])) : undefined))
    .orderBy(desc(i.id))
    .limit(input.limit + 1)
  return pageFrom(rows, input.limit, (r) => [r.id])
}

/** Stops after the chunk that is being written. What was taken stays. */
export async function cancelImport(ctx: StoreContext, id: string): Promise<void> {
  const i = tables.imports
  await getImport(ctx, id)
  await ctx.tx
    .update(i)
    .set({ status: 'cancelled', finishedAt: ctx.now })
    .where(and(eq(i.storeId, ctx.store.id), eq(i.id, id), inArray(i.status, ['queued', 'running'])))
}

export async function listImportErrors(ctx: StoreContext, importId: string, limit: number) {
  const e = tables.importErrors
  return ctx.tx
    .select()
    .from(e)
    .where(and(eq(e.storeId, ctx.store.id), eq(e.importId, importId)))
    .orderBy(asc(e.row), asc(e.id))
    .limit(limit)
}

export async function listDifferences(ctx: StoreContext, input: { id: string; limit: number; cursor?: string | undefined }) {
  const d = tables.importDifferences
  const after = decodeCursor(input.cursor, 1)
  const rows = await ctx.tx
    .select()
    .from(d)
    .where(and(eq(d.storeId, ctx.store.id), eq(d.importId, input.id), after ? gt(d.id, String(after[0])) : undefined))
    .orderBy(asc(d.id))
    .limit(input.limit + 1)
  return pageFrom(
    rows.map((r) => ({ id: r.id, handle: r.handle, title: r.title, action: r.action, changes: r.changes })),
    input.limit,
    (r) => [r.id],
  )
}

export async function presentImport(ctx: StoreContext, job: Import): Promise<z.infer<typeof importOutput>> {
  const errors = await listImportErrors(ctx, job.id, 100)
  return {
    id: job.id,
    filename: job.filename,
    bytes: job.bytes,
    status: job.status as z.infer<typeof importOutput>['status'],
    isDryRun: job.isDryRun,
    problem: job.problem,
    rows: {
      total: job.totalRows,
      done: Math.max(0, job.cursorRow - 1),
      created: job.created,
      updated: job.updated,
      skipped: job.unchanged,
      failed: job.failed,
      warnings: job.warnings,
    },
    errors: errors.map((e) => ({ row: e.row, code: e.code, message: e.message, severity: e.severity, handle: e.handle })),
    errorsUrl: errors.length ? platformUrl(`/api/v1/imports/${job.id}/errors.csv`) : null,
    createdBy: job.createdBy,
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
  }
}

/** The errors as CSV; cells that a spreadsheet would run as a formula are defused. */
export async function errorsCsv(ctx: StoreContext, importId: string): Promise<string> {
  await getImport(ctx, importId)
  const { stringify } = await import('csv-stringify/sync')
  const rows = await listImportErrors(ctx, importId, 100_000)
  const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
  return stringify([
    ['Row', 'Kind', 'Code', 'Handle', 'Why'],
    ...rows.map((r) => [r.row, r.severity, r.code, safe(r.handle), safe(r.message)]),
  ])
}
