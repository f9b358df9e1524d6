import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { migrate } from '../../db/migrate.ts'
import type { Secrets } from './data-dir.ts'
import { startPostgres } from './postgres.ts'
import { StartProblem } from './stop.ts'

export type Database = { owner: string; app: string; worker: string; platform: string; isOurs: boolean; stop: () => void }
const root = join(import.meta.dirname, '../..')

/** Brings the database up: the embedded one or DATABASE_URL, roles, migrations, and a check that the app cannot see around RLS. */
export async function openDatabases(dataDir: string, secrets: Secrets, say: (text: string) => void): Promise<Database> {
  const external = process.env.DATABASE_URL || undefined
  const embedded = external ? null : await startPostgres(dataDir, secrets.postgres, say)
  const owner = external ?? `postgres://vitrine:${secrets.postgres}@127.0.0.1:${embedded?.port}/vitrine`
  if (!external) await createDatabase(owner)
  const passwords = external ? sharedPasswords(new URL(external), secrets.roles) : secrets.roles
  await prepareRoles(owner, passwords)
  const applied = await migrate(owner, join(root, 'db/migrations')).catch((error: Error) => {
    throw new StartProblem(`The database could not be migrated: ${error.message}`)
  })
  if (applied.length) say(`${applied.length} migrations applied`)
  const as = (name: keyof Secrets['roles']) => {
    const url = new URL(owner)
    url.username = `vitrine_${name}`
    url.password = passwords[name]
    return url.href
  }
  const database = {
    owner,
    app: as('app'),
    worker: as('worker'),
    platform: as('platform'),
    isOurs: embedded?.isOurs ?? false,
    stop: embedded?.stop ?? (() => {}),
  }
  await assertWalls(database.app)
  return database
}

async function createDatabase(owner: string) {
  const url = new URL(owner)
  url.pathname = '/postgres'
  const sql = postgres(url.href, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql`select 1 from pg_database where datname = 'vitrine'`
    if (!row) await sql`create database vitrine`
  } finally {
    await sql.end()
  }
}

/**
 * Roles belong to the cluster, not to a database: several installations on one external server share them. Their
 * passwords follow from the owner's, so that each installation sets the same ones and none locks out another.
 */
function sharedPasswords(owner: URL, own: Secrets['roles']): Secrets['roles'] {
  if (!owner.password) return own // no password to derive from: the server trusts or asks something else
  const derive = (role: string) => createHmac('sha256', decodeURIComponent(owner.password)).update(`vitrine:${role}`).digest('base64url')
  return { app: derive('app'), worker: derive('worker'), platform: derive('platform') }
}

/** Makes the roles when the owner may, and gives them this installation's passwords. */
async function prepareRoles(owner: string, passwords: Secrets['roles']) {
  const sql = postgres(owner, { max: 1, onnotice: () => {}, connect_timeout: 5 })
  try {
    await sql`select pg_advisory_lock(7420313)` // roles belong to the cluster: one installation at a time
    await sql.unsafe(readFileSync(join(root, 'db/roles.sql'), 'utf8'))
    for (const [name, password] of Object.entries(passwords))
      await sql.unsafe(`alter role vitrine_${name} login password '${password.replaceAll("'", "''")}'`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (/insufficient|permission denied|must (be|have)/i.test(reason))
      throw new StartProblem(
        `DATABASE_URL's role may not create roles (${reason}). Let an administrator run db/roles.sql once and grant this role CREATEROLE or ADMIN on vitrine_app, vitrine_worker and vitrine_platform.`,
      )
    throw new StartProblem(`The database could not be reached: ${reason || 'no answer'}. Check DATABASE_URL.`)
  } finally {
    await sql.end()
  }
}

async function assertWalls(appUrl: string) {
  const sql = postgres(appUrl, { max: 1, onnotice: () => {} })
  try {
    const [role] = await sql`select rolsuper or rolbypassrls as escapes from pg_roles where rolname = current_user`
    const [owned] = await sql`select count(*)::int as n from pg_tables where schemaname = 'public' and tableowner = current_user`
    if (role?.escapes || owned?.n)
      throw new StartProblem(
        'The role vitrine_app is a superuser, bypasses row-level security or owns tables. Take that from it: stores would not be isolated.',
      )
  } finally {
    await sql.end()
  }
}
