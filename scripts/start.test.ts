import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, expect, test } from 'vitest'
import { openDataDir, openSecrets } from './lib/data-dir.ts'
import { openDatabases } from './lib/database.ts'
import { tryLock } from './lib/lock.mjs'
import { findRunning, freePort, startPostgres } from './lib/postgres.ts'

const quiet = () => {}
const folders: string[] = []
const stops: (() => void)[] = []
const folder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'vitrine-start-'))
  chmodSync(dir, 0o755)
  folders.push(dir)
  return dir
}
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true })
})

const run = (env: Record<string, string>) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, ...env },
    timeout: 20_000,
  })

test('the embedded Postgres is attached to while it runs, and recovered after a kill', async () => {
  const dir = folder()
  const first = await startPostgres(dir, 'secret', quiet)
  stops.push(() => void spawnSync('sh', ['-c', `pkill -f ${dir} || true`]))
  expect(first.isOurs).toBe(true)
  const second = await startPostgres(dir, 'secret', quiet)
  expect([second.isOurs, second.port]).toEqual([false, first.port])
  const pid = Number(readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  while (await findRunning(join(dir, 'postgres'))) await new Promise((r) => setTimeout(r, 50))
  const third = await startPostgres(dir, 'secret', quiet)
  stops.push(third.stop)
  expect(third.isOurs).toBe(true)
  const sql = postgres(`postgres://vitrine:secret@127.0.0.1:${third.port}/postgres`, { max: 1 })
  expect((await sql`select 1 as n`)[0]?.n).toBe(1)
  await sql.end()
})

test('a pid that another program has taken since is not mistaken for ours', async () => {
  const dir = folder()
  mkdirSync(join(dir, 'postgres'))
  writeFileSync(join(dir, 'postgres/postmaster.pid'), `${process.pid}\n${dir}\n0\n1\n`)
  expect(await findRunning(join(dir, 'postgres'))).toBeNull()
  expect(existsSync(join(dir, 'postgres/postmaster.pid'))).toBe(false)
})

test('secrets are made once, for this user alone', () => {
  const dir = folder()
  const made = openSecrets(dir)
  expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(openSecrets(dir)).toEqual({ ...made, isNew: false })
})

test('a database of one’s own works, with a role that may create roles', async () => {
  const server = await startPostgres(folder(), 'secret', quiet)
  stops.push(server.stop)
  const admin = postgres(`postgres://vitrine:secret@127.0.0.1:${server.port}/postgres`, { max: 1, onnotice: quiet })
  await admin.unsafe("create role merchant login createrole password 'm'; create role plain login password 'p'")
  await admin.unsafe('create database shop owner merchant')
  await admin.unsafe('create database second owner merchant')
  await admin.unsafe('create database poor owner plain')
  await admin.end()
  const secrets = openSecrets(folder())
  process.env.DATABASE_URL = `postgres://merchant:m@127.0.0.1:${server.port}/shop`
  try {
    const opened = await openDatabases(folder(), secrets, quiet)
    expect([opened.isOurs, (await openDatabases(folder(), secrets, quiet)).isOurs]).toEqual([false, false])
    process.env.DATABASE_URL = `postgres://merchant:m@127.0.0.1:${server.port}/second`
    await openDatabases(folder(), openSecrets(folder()), quiet) // another installation on the same server, with secrets of its own
    const app = postgres(opened.app, { max: 1 })
    expect((await app`select count(*)::int as n from products`)[0]?.n).toBe(0)
    await app.end()
    process.env.DATABASE_URL = `postgres://plain:p@127.0.0.1:${server.port}/poor`
    await expect(openDatabases(folder(), secrets, quiet)).rejects.toThrow(/db\/roles\.sql|could not be/)
    process.env.DATABASE_URL = 'postgres://nobody:x@127.0.0.1:1/none'
    await expect(openDatabases(folder(), secrets, quiet)).rejects.toThrow(/could not be reached/)
  } finally {
    delete process.env.DATABASE_URL
  }
})

test('a port in use and a folder that cannot be written are one line with the remedy', async () => {
  const port = await freePort()
  const taken = createServer().listen(port, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const busy = run({ PORT: String(port), VITRINE_DATA_DIR: folder() })
  taken.close()
  expect([busy.status, busy.stderr.toString().trim()]).toEqual([
    1,
    `vitrine: Port ${port} is in use. Stop what runs there, or start with another one: PORT=3001 npm start`,
  ])
  const file = join(folder(), 'a-file')
  writeFileSync(file, '')
  const blocked = run({ PORT: String(await freePort()), VITRINE_DATA_DIR: file })
  expect([blocked.status, blocked.stderr.toString()]).toEqual([
    1,
    expect.stringMatching(/^vitrine: The data folder .* cannot be written\./),
  ])
  process.env.VITRINE_DATA_DIR = file
  expect(() => openDataDir()).toThrow(/cannot be written/)
})

test('an old Node is told so by the first file, which needs nothing installed', () => {
  const text = readFileSync(join(import.meta.dirname, 'start.mjs'), 'utf8')
  expect([...text.matchAll(/^import .* from '([^']+)'/gm)].map((m) => m[1]).filter((m) => !m?.startsWith('node:'))).toEqual([
    './lib/lock.mjs',
  ])
  expect(readFileSync(join(import.meta.dirname, 'lib/lock.mjs'), 'utf8').match(/^import .*$/gm)).toEqual([
    expect.stringContaining("from 'node:fs'"),
  ])
  const faked = spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    `Object.defineProperty(process.versions, 'node', { value: '18.1.0' }); await import(${JSON.stringify(join(import.meta.dirname, 'start.mjs'))})`,
  ])
  expect([faked.status, faked.stderr.toString()]).toEqual([1, expect.stringMatching(/Node 18\.1\.0 is too old\. Install Node 20/)])
})

test('of many who want the lock one has it, and what a killed process left is taken over', () => {
  const path = join(folder(), 'a.lock')
  const release = tryLock(path)
  expect([release === null, tryLock(path)]).toEqual([false, null])
  release?.()
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(path, String(dead))
  expect(tryLock(path)).toBeNull() // moved away first
  const taken = tryLock(path)
  expect([taken === null, readFileSync(path, 'utf8')]).toEqual([false, String(process.pid)])
  taken?.()
  expect(existsSync(path)).toBe(false)
  writeFileSync(path, String(process.pid)) // our own pid from another life, as after the restart of a container
  expect(tryLock(path)).toBeNull()
  tryLock(path)?.()
  writeFileSync(path, '')
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(path, longAgo, longAgo)
  expect([tryLock(path), existsSync(path)]).toEqual([null, false])
})
