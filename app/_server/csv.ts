import { stringify } from 'csv-stringify/sync'
import { inStore, requireScope, type Scope, type StoreContext } from '#domain/kernel'
import { apiContext } from './api-context.ts'
import { problem } from './responses.ts'

type Sheet = { name: string; rows: (string | number | null)[][] }

/** A list of a store as a file. In the browser the store is named in the query, which the work gets without it. */
export async function answerCsv(
  request: Request,
  scope: Scope,
  work: (ctx: StoreContext, query: Record<string, string>) => Promise<Sheet>,
): Promise<Response> {
  const { store, ...query } = Object.fromEntries(new URL(request.url).searchParams)
  const { requestId, access } = apiContext(request, store ?? null)
  try {
    const { storeId, actor } = await access()
    requireScope(actor, scope)
    const { name, rows } = await inStore(storeId, actor, (ctx) => work(ctx, query), { requestId })
    return new Response(stringify(rows.map((row) => row.map(plain))), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    return problem(error, requestId)
  }
}

type Page<T> = { items: T[]; nextCursor: string | null }
/** Every row of a list, page by page; at most `most` pages, which is a million rows of 250 unless said otherwise. */
export async function everyRow<T>(read: (cursor: string | undefined) => Promise<Page<T>>, most = 4_000): Promise<T[]> {
  const rows: T[] = []
  let cursor: string | undefined
  for (let n = 0; n < most; n += 1) {
    const page = await read(cursor)
    rows.push(...page.items)
    if (!page.nextCursor) break
    cursor = page.nextCursor
  }
  return rows
}

/** A cell that a spreadsheet would take for a formula is given as text; a negative amount is none. */
export const plain = (cell: string | number | null) =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
