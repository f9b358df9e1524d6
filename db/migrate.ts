import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'

const lockId = 7_420_311

export class MigrationChanged extends Error {}

/**
 * Brings the database up to the files in `folder`, in order, each in its own transaction, once.
 * Several processes may call it at the same time; an applied file whose text has changed is refused.
 */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const applied: string[] = []
  try {
    await sql`select pg_advisory_lock(${lockId})`
    await runMigrations({ connectionString: ownerUrl })
    await sql`create table if not exists vitrine_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())`
    const done = new Map(
      (await sql<{ name: string; checksum: string }[]>`select name, checksum from vitrine_migrations`).map((r) => [r.name, r.checksum]),
    )
    for (const name of readdirSync(folder)
      .filter((f) => f.endsWith('.sql'))
      .sort()) {
      const text = readFileSync(join(folder, name), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      const known = done.get(name)
      if (known === checksum) continue
      if (known) throw new MigrationChanged(`Migration ${name} was applied with another text. Restore the file; changes go into a new one.`)
      await sql.begin(async (tx) => {
        await tx.unsafe(text)
        await tx`insert into vitrine_migrations (name, checksum) values (${name}, ${checksum})`
      })
      applied.push(name)
    }
    await grantJobTables(sql)
    await forbidTemporaryTables(sql)
  } finally {
    await sql.end()
  }
  return applied
}

/** A right of the database, not of its tables: a copied or restored database would have it again, so it is taken at each start. */
export async function forbidTemporaryTables(sql: postgres.Sql): Promise<void> {
  await sql`do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`.simple()
}

/** graphile-worker creates its tables as the owner; the worker role runs them. */
async function grantJobTables(sql: postgres.Sql) {
  await sql.unsafe(`
    grant usage on schema graphile_worker to vitrine_worker;
    grant select, insert, update, delete on all tables in schema graphile_worker to vitrine_worker;
    grant usage, select on all sequences in schema graphile_worker to vitrine_worker;
    grant execute on all functions in schema graphile_worker to vitrine_worker;
    grant select on vitrine_migrations to vitrine_app, vitrine_worker, vitrine_platform;`)
  const tables = await sql<
    { name: string }[]
  >`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'graphile_worker' and rowsecurity`
  for (const { name } of tables)
    await sql.unsafe(
      `drop policy if exists worker on ${name}; create policy worker on ${name} for all to vitrine_worker using (true) with check (true)`,
    )
}
