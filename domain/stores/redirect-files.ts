import { parse } from 'csv-parse/sync'
import { DomainError, invalid, type StoreContext } from '../kernel/index.ts'
import { createRedirect } from './redirects.ts'
import { redirectInput } from './schemas.ts'

const most = 2_000
type RowError = { row: number; message: string }

/**
 * Redirects out of a CSV with the headings `Redirect from` and `Redirect to` (or from, to). What is right is added, what is wrong is named with its line in the file; a redirect that is there already is no error. 422 for a file that is no such CSV.
 */
export async function importRedirects(ctx: StoreContext, csv: string): Promise<{ created: number; skipped: number; errors: RowError[] }> {
  const rows = readRows(csv)
  const result = { created: 0, skipped: 0, errors: [] as RowError[] }
  for (const { row, ...given } of rows) {
    const parsed = redirectInput.safeParse(given)
    if (!parsed.success) {
      result.errors.push({ row, message: parsed.error.issues[0]?.message ?? 'It cannot be read.' })
      continue
    }
    try {
      await createRedirect(ctx, parsed.data)
      result.created += 1
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error
      if (error.code === 'redirect.taken') result.skipped += 1
      else result.errors.push({ row, message: error.errors?.[0]?.message ?? error.message })
    }
  }
  return result
}

type Row = { row: number; fromPath: string; toPath: string }
function readRows(csv: string): Row[] {
  let records: { info: { lines: number }; record: Record<string, string> }[]
  try {
    records = parse(csv, {
      bom: true,
      columns: (heads: string[]) =>
        heads.map((head) =>
          head
            .trim()
            .toLowerCase()
            .replace(/^redirect /, ''),
        ),
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      info: true,
    })
  } catch {
    throw invalid('redirect.file', 'This is no CSV.')
  }
  const [first] = records
  if (!first || !('from' in first.record) || !('to' in first.record))
    throw invalid('redirect.file', 'The file needs the columns “Redirect from” and “Redirect to”, and a row.')
  if (records.length > most) throw invalid('redirect.file', `Up to ${most} rows at a time.`)
  return records.map(({ info, record: { from = '', to = '' } }) => ({ row: info.lines, fromPath: from, toPath: to }))
}
