import { sql } from 'drizzle-orm'
import { type Tx, withPlatform, withStore } from '#db'
import { sqlState } from '#domain/kernel'

type Attempt = { table: string; verb: 'select' | 'insert' | 'update' | 'delete'; result: 'held' | 'leaked'; detail: string }
export type Report = { tables: number; attempts: number; leaks: number; report: Attempt[] }

class Undo extends Error {}

/** On the running installation: in every store table, store A tries to read, write, change and delete what is store B's. Nothing stays. */
export async function probeIsolation(): Promise<Report> {
  const stores = await withPlatform('probe isolation', (tx) => tx.execute<{ id: string }>(sql`select id from stores order by id limit 2`))
  const [a, b] = [Number(stores[0]?.id ?? 0), Number(stores[1]?.id ?? 0)]
  if (!a || !b) throw new Error('The probe needs two stores. Open a second one first.')
  const tables = await withPlatform('probe isolation', (tx) =>
    tx.execute<{ name: string; columns: string[] }>(sql`
    select c.table_name as name, array_agg(c.column_name::text) filter (where c.is_generated = 'NEVER') as columns
    from information_schema.columns c join pg_tables t on t.tablename = c.table_name and t.schemaname = 'public'
    where c.table_schema = 'public' and c.table_name not in ('memberships')
    group by 1 having bool_or(c.column_name = 'store_id') order by 1`),
  )
  const report: Attempt[] = []
  for (const { name, columns } of tables) {
    const table = sql.identifier(name)
    const written = sql.join(
      columns.map((c) => sql.identifier(c)),
      sql`, `,
    )
    report.push(
      await attempt(a, name, 'select', async (tx) =>
        Number((await tx.execute<{ n: string }>(sql`select count(*) as n from ${table} where store_id = ${b}`))[0]?.n),
      ),
    )
    report.push(
      await attempt(
        a,
        name,
        'insert',
        async (tx) =>
          (
            await tx.execute(
              sql`insert into ${table} (${written}) select ${written}
                  from jsonb_populate_record(null::${table}, jsonb_build_object('store_id', ${b}::bigint))`,
            )
          ).count,
      ),
    )
    report.push(
      await attempt(
        a,
        name,
        'update',
        async (tx) => (await tx.execute(sql`update ${table} set store_id = store_id where store_id = ${b}`)).count,
      ),
    )
    report.push(await attempt(a, name, 'delete', async (tx) => (await tx.execute(sql`delete from ${table} where store_id = ${b}`)).count))
  }
  return { tables: tables.length, attempts: report.length, leaks: report.filter((r) => r.result === 'leaked').length, report }
}

/** One try in a transaction that is always undone. Rows that were reached are a leak; a refusal or nothing is not. */
async function attempt(store: number, table: string, verb: Attempt['verb'], work: (tx: Tx) => Promise<number>): Promise<Attempt> {
  let reached = 0
  try {
    await withStore(store, async (tx) => {
      reached = await work(tx)
      throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo)) {
      const cause = (error as { cause?: Error }).cause ?? (error as Error)
      // only a refusal of rights counts; any other error proves nothing
      const isRefused = sqlState(error) === '42501'
      return { table, verb, result: isRefused ? 'held' : 'leaked', detail: cause.message.split('\n')[0] ?? '' }
    }
  }
  return { table, verb, result: reached ? 'leaked' : 'held', detail: reached ? `${reached} rows` : 'no rows' }
}

export function printReport({ tables, attempts, leaks, report }: Report): string {
  const lines = report.map(
    (r) => `${r.result === 'held' ? 'held  ' : 'LEAKED'} ${r.table.padEnd(26)} ${r.verb.padEnd(7)} ${r.detail.slice(0, 90)}`,
  )
  return [...lines, '', `${attempts} attempts on ${tables} tables, ${leaks} leaks`].join('\n')
}
