import postgres from 'postgres'
import { openSecrets } from '../scripts/lib/data-dir.ts'
import { openDatabases } from '../scripts/lib/database.ts'
import { call, type Instance } from './lib.ts'

/** How long the Admin API takes for pages of a list: median and 95th percentile of 100 requests, one after the other. */
export async function listLatency({ port }: Instance, key: string, what: string, paths: Record<string, string>) {
  for (const [name, path] of Object.entries(paths)) {
    const took: number[] = []
    for (let n = 0; n < 100; n += 1) {
      const startedAt = performance.now()
      const answer = await call(port, `localhost:${port}`, `/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } })
      took.push(performance.now() - startedAt)
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    }
    took.sort((a, b) => a - b)
    console.log(
      `${`${what}: ${name}`.padEnd(46)} median ${took[50]?.toFixed(0).padStart(5)} ms   p95 ${took[95]?.toFixed(0).padStart(5)} ms`,
    )
  }
}

/** Copies the orders of a store, lines and buyers' names included, until it has `count`; by the owner of the tables, for measuring only. */
export async function multiplyOrders(instance: Instance, slug: string, count: number): Promise<void> {
  const { owner } = await openDatabases(instance.folder, openSecrets(instance.folder), () => {})
  const sql = postgres(owner, { max: 1, onnotice: () => {} })
  try {
    const [store] = await sql<{ id: string }[]>`select id from stores where slug = ${slug}`
    const id = Number(store?.id)
    const columnsOf = async (table: string) =>
      (
        await sql<{ name: string }[]>`
          select column_name as name from information_schema.columns
          where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`
      ).map((c) => c.name)
    const copied = (columns: string[], own: Record<string, string>) => columns.map((c) => own[c] ?? `x."${c}"`).join(', ')
    const listed = (columns: string[]) => columns.map((c) => `"${c}"`).join(', ')
    const orderColumns = await columnsOf('orders')
    const lineColumns = await columnsOf('order_lines')
    await sql.begin(async (tx) => {
      await tx.unsafe(
        `create temporary table copies on commit drop as
         select o.id as old_id, gen_random_uuid() as new_id, 1000000 + row_number() over () as number, o.placed_at - n * interval '7 minutes' as placed_at
         from generate_series(1, ${count}) n, lateral (select id, placed_at from orders where store_id = ${id} order by number limit 1) o`,
      )
      const own = {
        id: 'c.new_id',
        number: 'c.number',
        token: "encode(sha256(c.new_id::text::bytea), 'hex')",
        cart_id: 'gen_random_uuid()',
        checkout_id: 'gen_random_uuid()',
        placed_at: 'c.placed_at',
        email: "'buyer' || c.number || '@example.com'",
      }
      await tx.unsafe(
        `insert into orders (${listed(orderColumns)}) select ${copied(orderColumns, own)}
         from copies c join orders x on x.store_id = ${id} and x.id = c.old_id`,
      )
      await tx.unsafe(
        `insert into order_lines (${listed(lineColumns)}) select ${copied(lineColumns, { id: 'gen_random_uuid()', order_id: 'c.new_id' })}
         from copies c join order_lines x on x.store_id = ${id} and x.order_id = c.old_id`,
      )
    })
    await sql`analyze orders`
    await sql`analyze order_lines`
  } finally {
    await sql.end()
  }
}
