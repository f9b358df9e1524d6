import { parse } from 'csv-parse/sync'
import { eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { invalid, lockFor, type StoreContext, tags, writeAudit } from '../kernel/index.ts'
import { findLiveAddresses } from './live-addresses.ts'
import { isInUse, liveMessage, ownPath, plainPath } from './redirects.ts'
import { redirectInput } from './schemas.ts'

const r = tables.redirects
const most = 2_000
const mostInStore = 50_000
type RowError = { row: number; message: string }

/**
 * Redirects out of a CSV with the headings `Redirect from` and `Redirect to` (or from, to). What is right is added, what is wrong is named with its line in the file; a redirect that is there already is no error. 422 for a file that is no such CSV.
 */
export async function importRedirects(ctx: StoreContext, csv: string): Promise<{ created: number; skipped: number; errors: RowError[] }> {
  const rows = readRows(csv)
  await lockFor(ctx, 'redirects')
  const book = new RedirectBook(
    await readAll(ctx),
    await findLiveAddresses(
      ctx,
      rows.map((row) => plainPath(row.fromPath)),
    ),
  )
  const result = { created: 0, skipped: 0, errors: [] as RowError[] }
  for (const { row, ...given } of rows) {
    const parsed = redirectInput.safeParse(given)
    const problem = parsed.success
      ? book.add(plainPath(parsed.data.fromPath), ownPath(ctx, parsed.data.toPath))
      : (parsed.error.issues[0]?.message ?? '')
    if (problem === 'taken') result.skipped += 1
    else if (problem) result.errors.push({ row, message: problem })
    else result.created += 1
  }
  if (book.size > mostInStore) throw invalid('redirect.limit', `A store has up to ${mostInStore} redirects.`)
  await write(ctx, book)
  const after = { created: result.created, skipped: result.skipped, wrong: result.errors.length }
  await writeAudit(ctx, { action: 'redirects.imported', subjectType: 'redirect', subjectId: 'file', after })
  return result
}

/** Redirects in memory, so that a chain of thousands is collapsed without writing each step of it. */
class RedirectBook {
  private to: Map<string, string>
  private live: Set<string>
  private leadingTo = new Map<string, Set<string>>()
  readonly changed = new Set<string>()

  constructor(known: Map<string, string>, live: Set<string>) {
    this.to = known
    this.live = live
    for (const [from, to] of known) this.point(from, to)
  }
  get size() {
    return this.to.size
  }
  get = (from: string) => this.to.get(from)

  /** Empty when it stands, `taken`, or what is wrong. */
  add(from: string, given: string): string {
    if (isInUse(from)) return 'The shop itself answers under this address.'
    if (this.live.has(from)) return liveMessage
    if (this.to.has(from)) return 'taken'
    const own = given.startsWith('/') ? plainPath(given) : null
    if (own === from) return 'An address cannot lead to itself. Another one, please.'
    const to = (own && this.to.get(own)) || given
    if (to.startsWith('/') && plainPath(to) === from) return 'It leads back to the first address.'
    for (const earlier of this.leadingTo.get(from) ?? []) this.set(earlier, to)
    this.leadingTo.delete(from)
    this.set(from, to)
    return ''
  }
  private set(from: string, to: string) {
    this.to.set(from, to)
    this.changed.add(from)
    this.point(from, to)
  }
  private point(from: string, to: string) {
    const list = this.leadingTo.get(to) ?? new Set()
    this.leadingTo.set(to, list.add(from))
  }
}

async function readAll(ctx: StoreContext): Promise<Map<string, string>> {
  const rows = await ctx.tx
    .select({ from: r.fromPath, to: r.toPath })
    .from(r)
    .where(eq(r.storeId, ctx.store.id))
    .limit(mostInStore + 1)
  return new Map(rows.map((row) => [row.from, row.to]))
}

async function write(ctx: StoreContext, book: RedirectBook): Promise<void> {
  const rows = [...book.changed].map((fromPath) => ({
    storeId: ctx.store.id,
    fromPath,
    toPath: book.get(fromPath) ?? '/',
    createdAt: ctx.now,
  }))
  for (let at = 0; at < rows.length; at += 500)
    await ctx.tx
      .insert(r)
      .values(rows.slice(at, at + 500))
      .onConflictDoUpdate({ target: [r.storeId, r.fromPath], set: { toPath: sql`excluded.to_path` } })
  ctx.purge(tags.content(ctx.store.id), tags.lists(ctx.store.id))
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
