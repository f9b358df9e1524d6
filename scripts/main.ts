// npm start, from here on under Node 24: database, migrations, build, demo stores, worker and server.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { buildAssets } from './lib/assets.ts'
import { buildApp, buildDirOf, bundlePrograms, sourceHash } from './lib/build.ts'
import { openDataDir, openSecrets } from './lib/data-dir.ts'
import { openDatabases } from './lib/database.ts'
import { findRunning, startPostgres } from './lib/postgres.ts'
import { waitUntilReady } from './lib/ready.ts'
import { processEnv } from './lib/runtime.ts'
import { reportAndExit, StartProblem } from './lib/stop.ts'
import { Supervisor } from './lib/supervise.ts'

const startedAt = Date.now()
/** `npm run dev`: Next compiles on request and reloads; no page cache in front. Theme CSS and elements are built at start. */
const isDev = process.argv.includes('--dev')
const say = (text: string) => console.error(`vitrine: ${text}`)

async function main() {
  const port = Number(process.env.PORT || 3000)
  const bind = process.env.VITRINE_BIND || '127.0.0.1'
  await assertPortFree(port, bind)
  const dataDir = openDataDir()
  const secrets = openSecrets(dataDir)
  const buildDir = buildDirOf(sourceHash())
  const database = await openDatabases(dataDir, secrets, say)
  const env = processEnv(dataDir, secrets, database, buildDir)
  const root = join(import.meta.dirname, '..')
  let supervisor: Supervisor | undefined
  let isStopping = false
  const stop = async (code: number) => {
    if (isStopping) return
    isStopping = true
    await supervisor?.stop()
    if (database.isOurs) database.stop()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      say('stopping')
      void stop(0)
    })
  try {
    await bundlePrograms(buildDir)
    if (process.env.VITRINE_SEED !== 'none') seed(join(root, buildDir, 'seed.mjs'), env)
    if (!isDev) await buildApp(buildDir, say)
    if (isStopping) return
    supervisor = new Supervisor(env, (name) => {
      say(`the ${name} keeps ending; the log above says why`)
      void stop(1)
    })
    supervisor.start('worker', [join(root, buildDir, 'worker.mjs')])
    if (isDev) await startDev(supervisor, root, port)
    else supervisor.start('server', [join(root, buildDir, 'server.mjs')])
    if (!(await waitUntilReady(port, bind, 60_000, () => isStopping)) && !isStopping)
      throw new StartProblem('The server did not become ready within a minute; its log stands above.')
    if (isStopping) return
    printReady(env, secrets)
    watchDatabase(dataDir, secrets.postgres, database.owner, () => isStopping)
  } catch (error) {
    if (database.isOurs) database.stop()
    throw error
  }
}

async function startDev(supervisor: Supervisor, root: string, port: number) {
  const dir = join('.build', 'dev')
  rmSync(join(root, dir, 'bundled'), { force: true })
  await bundlePrograms(dir) // Next loads the cache handler from there
  await buildAssets(root)
  writeFileSync(join(root, dir, 'tsconfig.json'), '{ "extends": "../../tsconfig.json" }\n')
  supervisor.start('server', [join(root, 'node_modules/next/dist/bin/next'), 'dev', '-p', String(port), '-H', 'localhost'], {
    NODE_ENV: 'development',
    VITRINE_BUILD_DIR: dir,
  })
}

function seed(file: string, env: NodeJS.ProcessEnv) {
  const done = spawnSync(process.execPath, ['--enable-source-maps', file, '--first'], { env, stdio: ['ignore', 2, 2] })
  if (done.status !== 0)
    throw new StartProblem('The demo stores could not be made; the reason stands above. Start with VITRINE_SEED=none to go without them.')
}

/** A crashed embedded Postgres is started again on the same port; the pools of server and worker connect anew. */
function watchDatabase(dataDir: string, password: string, ownerUrl: string, isStopping: () => boolean) {
  if (process.env.DATABASE_URL) return
  let misses = 0
  setInterval(async () => {
    if (isStopping()) return
    misses = (await findRunning(join(dataDir, 'postgres'))) ? 0 : misses + 1
    if (misses < 2) return
    misses = 0
    say('the database ended; starting it again')
    await startPostgres(dataDir, password, say, Number(new URL(ownerUrl).port)).catch((error: Error) => say(error.message))
  }, 2_000).unref()
}

function assertPortFree(port: number, bind: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartProblem(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use. Stop what runs there, or start with another one: PORT=3001 npm start`
            : `Port ${port} cannot be opened on ${bind}: ${error.message}`,
        ),
      ),
    )
    probe.listen(port, bind, () => probe.close(() => resolve()))
  })
}

function printReady(env: NodeJS.ProcessEnv, secrets: ReturnType<typeof openSecrets>) {
  const url = new URL(env.VITRINE_PUBLIC_URL ?? '')
  const shop = (slug: string) => `${url.protocol}//${slug}.${env.VITRINE_STORES_DOMAIN || 'localhost'}${url.port ? `:${url.port}` : ''}`
  const demo =
    env.VITRINE_SEED === 'none'
      ? []
      : [
          '',
          '  Demo stores',
          ...['kiln', 'circuit', 'larder'].map((slug) => `    ${shop(slug)}`),
          `  Demo merchant      demo@vitrine.example · ${secrets.demoPassword}`,
        ]
  console.log(
    [
      '',
      `  Vitrine is running (ready in ${((Date.now() - startedAt) / 1000).toFixed(1)} s)`,
      '',
      `  Dashboard          ${url.origin}/sign-in`,
      `  Open a store       ${url.origin}/sign-up`,
      ...demo,
      `  Operator, mails    ${url.origin}/operator · ${secrets.isNew ? secrets.operator : `the secret is in ${env.VITRINE_DATA_DIR}/secrets.json`}`,
      '',
      '  Test card          4242 4242 4242 4242, any date ahead, any code',
      '  Ctrl-C stops everything',
      '',
    ].join('\n'),
  )
}

main().catch(reportAndExit)
