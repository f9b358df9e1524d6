import { and, eq, inArray, sql } from 'drizzle-orm'
import { tables } from '#db'
import { loadProducts, saveProducts } from '#domain/catalog'
import { setStockInBulk } from '#domain/inventory'
import { storage } from '#domain/media'
import { DomainError, enqueue, inStore, invalid, type StoreContext, sqlState, tellScreens } from '../kernel/index.ts'
import { differences } from './difference.ts'
import { fileKey, getImport } from './imports.ts'
import { inspectFile, readRows } from './read-file.ts'
import { groupRows, type ImportedProduct, type RowProblem, toProduct } from './to-draft.ts'

const rowsPerChunk = 500
/** A file with more broken rows than this is the wrong file. */
const maxFailed = 10_000
type Group = Parameters<typeof toProduct>[0]

/**
 * Works a file off, a chunk a transaction. Row errors, counters and the cursor are saved with each chunk, so a killed
 * worker goes on where the last commit was, and nothing is done twice.
 */
export async function runImport(storeId: number, importId: string): Promise<void> {
  const actor = { kind: 'system', name: 'Import' } as const
  const job = await inStore(storeId, actor, (ctx) => getImport(ctx, importId))
  if (job.status !== 'queued' && job.status !== 'running') return
  const path = storage.path(fileKey(storeId, importId))
  const set = (values: Partial<typeof tables.imports.$inferInsert>) =>
    inStore(storeId, actor, (ctx) =>
      ctx.tx
        .update(tables.imports)
        .set(values)
        .where(
          and(eq(tables.imports.storeId, storeId), eq(tables.imports.id, importId), inArray(tables.imports.status, ['queued', 'running'])),
        ),
    )
  try {
    const file = await inspectFile(path)
    await set({ status: 'running', totalRows: file.totalRows, startedAt: job.startedAt ?? new Date() })
    let problems: RowProblem[] = []
    let groups: Group[] = []
    let size = 0
    const flush = async () => {
      if (!groups.length && !problems.length) return true
      const last = Math.max(groups.at(-1)?.rows.at(-1)?.row ?? 0, problems.at(-1)?.row ?? 0)
      const [chunk, found] = [groups, problems]
      groups = []
      problems = []
      size = 0
      return inStore(storeId, actor, (ctx) => writeChunk(ctx, importId, chunk, found, last))
    }
    for await (const group of groupRows(readRows(path, file.encoding, job.cursorRow), (p) => problems.push(p))) {
      if (group) groups.push(group)
      size += group?.rows.length ?? 0
      if (size + problems.length >= rowsPerChunk && !(await flush())) return // cancelled
    }
    if (await flush()) await set({ status: 'finished', finishedAt: new Date() })
  } catch (error) {
    if (!(error instanceof DomainError) && !isRefusedData(error)) throw error // the queue tries again
    const problem = error instanceof DomainError ? error.message : 'The database refused a value of the file. What was taken before stays.'
    await set({ status: 'failed', problem, finishedAt: new Date() })
  }
}

/** False when somebody cancelled meanwhile: then nothing of this chunk is written. */
async function writeChunk(ctx: StoreContext, importId: string, groups: Group[], problems: RowProblem[], lastRow: number): Promise<boolean> {
  const i = tables.imports
  const [job] = await ctx.tx
    .select()
    .from(i)
    .where(and(eq(i.storeId, ctx.store.id), eq(i.id, importId)))
    .for('update')
  if (job?.status !== 'running') return false
  if (lastRow <= job.cursorRow) return true
  const existing = await loadProducts(ctx, { handles: [...new Set(groups.map((g) => g.handle))] })
  const count = { created: 0, updated: 0, unchanged: 0 }
  // the same handle twice in one chunk must see its first half
  const rounds: Group[][] = []
  for (const group of groups) {
    const round = rounds.find((r) => !r.some((g) => g.handle === group.handle))
    if (round) round.push(group)
    else rounds.push([group])
  }
  for (const [n, round] of rounds.entries()) {
    const known = n === 0 ? existing : await loadProducts(ctx, { handles: round.map((g) => g.handle) })
    const products = round.flatMap(
      (g) =>
        toProduct(
          g,
          known.find((p) => p.handle === g.handle),
          ctx.store.currency,
          (p) => problems.push(p),
        ) ?? [],
    )
    const changed: ImportedProduct[] = []
    const rows: (typeof tables.importDifferences.$inferInsert)[] = []
    for (const product of products) {
      const old = known.find((p) => p.handle === product.draft.handle)
      const changes = differences(product, old, ctx.store.currency)
      const action = !old ? 'created' : changes.length ? 'updated' : 'unchanged'
      count[action] += 1
      if (action !== 'unchanged') changed.push(product)
      if (job.isDryRun && action !== 'unchanged')
        rows.push({
          storeId: ctx.store.id,
          importId,
          handle: product.draft.handle,
          title: product.draft.title,
          action,
          changes: changes.slice(0, 60),
        })
    }
    if (rows.length) await ctx.tx.insert(tables.importDifferences).values(rows)
    if (!job.isDryRun) await writeProducts(ctx, importId, changed, known, products)
  }
  const errors = problems.filter((p) => p.severity === 'error')
  const failed = job.failed + new Set(errors.map((e) => e.row)).size
  if (failed > maxFailed)
    throw invalid(
      'import.too_many_errors',
      `More than ${maxFailed.toLocaleString('en')} rows could not be read. The first of them stand below; what was taken before stays.`,
    )
  for (let n = 0; n < problems.length; n += 1_000)
    await ctx.tx.insert(tables.importErrors).values(problems.slice(n, n + 1_000).map((p) => ({ storeId: ctx.store.id, importId, ...p })))
  await ctx.tx
    .update(i)
    .set({
      cursorRow: lastRow,
      created: job.created + count.created,
      updated: job.updated + count.updated,
      unchanged: job.unchanged + count.unchanged,
      failed,
      warnings: job.warnings + problems.length - errors.length,
    })
    .where(and(eq(i.storeId, ctx.store.id), eq(i.id, importId)))
  await tellScreens(ctx, { kind: 'import', what: 'import.progressed', id: importId })
  return true
}

async function writeProducts(
  ctx: StoreContext,
  importId: string,
  changed: ImportedProduct[],
  known: Awaited<ReturnType<typeof loadProducts>>,
  all: ImportedProduct[],
) {
  const saved = await saveProducts(
    ctx,
    changed.map((c) => c.draft),
    known,
  )
  const loaded = await loadProducts(ctx, { ids: saved.map((s) => s.id) })
  const levels = changed.flatMap((c) => {
    const product = loaded.find((p) => p.handle === c.draft.handle)
    return c.stock.flatMap((s) => {
      const variant = product?.variants.find((v) => v.optionValues.join('\n') === s.optionValues.join('\n'))
      return variant && variant.onHand !== s.onHand ? [{ variantId: variant.id, onHand: s.onHand }] : []
    })
  })
  await setStockInBulk(ctx, levels, 'Import')
  const stored = new Map([...known, ...loaded].map((p) => [p.handle, p]))
  const pictures = all.flatMap((c) => {
    const product = stored.get(c.draft.handle)
    if (!product) return []
    const without = new Map(product.variants.filter((v) => !v.mediaId).map((v) => [v.optionValues.join('\n'), v.id]))
    return c.pictures.map(({ forVariants, ...p }) => ({
      ...p,
      productId: product.id,
      row: c.rows[0] ?? 0,
      handle: c.draft.handle,
      variantIds: forVariants.flatMap((values) => without.get(values.join('\n')) ?? []),
    }))
  })
  const missing = await withoutKnown(ctx, pictures)
  for (let n = 0; n < missing.length; n += 20)
    await enqueue(
      ctx,
      'imports.fetch-pictures',
      { importId, pictures: missing.slice(n, n + 20) },
      { maxAttempts: 3, queue: `pictures:${ctx.store.id}` },
    )
}

/** Pictures that came from the same address before need nothing, unless a variant still waits for one. */
async function withoutKnown<T extends { url: string; productId: string; variantIds: string[] }>(
  ctx: StoreContext,
  pictures: T[],
): Promise<T[]> {
  if (!pictures.length) return []
  const rows = await ctx.tx.execute<{ url: string; product_id: string }>(sql`
    select m.source_url as url, pm.product_id from media m join product_media pm on pm.store_id = m.store_id and pm.media_id = m.id
    where m.store_id = ${ctx.store.id} and m.source_url in (${sql.join(
      [...new Set(pictures.map((p) => p.url))].map((u) => sql`${u}`),
      sql`, `,
    )})`)
  const known = new Set(rows.map((r) => `${r.product_id} ${r.url}`))
  return pictures.filter((p) => p.variantIds.length || !known.has(`${p.productId} ${p.url}`))
}

/** Data exceptions and broken constraints (SQLSTATE classes 22, 23, 54) stay what they are however often they are tried. */
const isRefusedData = (error: unknown) => /^(22|23|54)/.test(sqlState(error) ?? '')
