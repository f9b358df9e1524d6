import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { buildAssets } from './assets.ts'
import { tryLock } from './lock.mjs'
import { StartProblem } from './stop.ts'

const root = join(import.meta.dirname, '../..')
const sources = [
  'app',
  'components',
  'domain',
  'db',
  'themes',
  'emails',
  'server',
  'messages',
  'scripts/lib',
  'scripts/cli',
  'scripts/cli.ts',
  'scripts/seed.ts',
  'next.config.ts',
  'proxy.ts',
  'server.ts',
  'worker.ts',
  'instrumentation.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
  'public',
]

/** One hash over everything that a build reads; names and bytes. */
export function sourceHash(): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!/\.test\.tsx?$/.test(name) && name !== 'build') add(join(path, name))
      return
    }
    hash.update(relative(root, path)).update('\0').update(readFileSync(path))
  }
  for (const source of sources) add(join(root, source))
  return hash.digest('hex').slice(0, 16)
}

export const buildDirOf = (hash: string) => join('.build', hash)

/** Bundles worker, server and command line: a second or two. Needed by everything. */
export async function bundlePrograms(buildDir: string): Promise<void> {
  const isDone = () => existsSync(join(root, buildDir, 'bundled'))
  if (!isDone()) await alone(buildDir, async () => void (isDone() || (await bundle(buildDir))))
}

async function bundle(buildDir: string): Promise<void> {
  await bundleOf(buildDir, { worker: 'worker.ts', server: 'server.ts', cli: 'scripts/cli.ts', seed: 'scripts/seed.ts' })
  await bundleOf(buildDir, { 'next-cache-handler': 'server/next-cache-handler.ts' })
  writeFileSync(join(root, buildDir, 'bundled'), '')
}

/** Loaded module by module these two cost a process 150 MB; bundled and shaken they cost 10. */
const bundled = ['drizzle-orm', 'zod']

function bundleOf(buildDir: string, entryPoints: Record<string, string>) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const external = Object.keys(dependencies).filter((name) => !bundled.includes(name))
  return build({
    absWorkingDir: root,
    entryPoints,
    outdir: buildDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: ['./next-cache-handler.mjs', ...external],
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'error',
    loader: { '.json': 'json' },
  })
}

/** Builds the app when this exact source was not built before. A half-finished build is thrown away. */
export async function buildApp(buildDir: string, say: (text: string) => void): Promise<void> {
  const isDone = () => existsSync(join(root, buildDir, 'built'))
  if (isDone()) return
  say('building the app (once for each change of the source, about a minute)')
  await alone(buildDir, async () => void (isDone() || (await runBuild(buildDir))))
}

/** Several instances start in one folder: one builds, the others wait and find it done. */
async function alone(buildDir: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(join(root, buildDir), { recursive: true })
  const path = join(root, `${buildDir}.lock`)
  let release = tryLock(path)
  for (; !release; release = tryLock(path)) await sleep(250)
  try {
    await work()
  } finally {
    release()
  }
}

async function runBuild(buildDir: string): Promise<void> {
  await buildAssets(root)
  const next = join(root, buildDir, 'next')
  rmSync(next, { recursive: true, force: true })
  // Next writes into the tsconfig it is given: one of its own for each build, none of the repository's.
  writeFileSync(join(root, buildDir, 'tsconfig.json'), '{ "extends": "../../tsconfig.json" }\n')
  const logFile = join(root, buildDir, 'build.log')
  const code = await new Promise<number>((resolve) => {
    const log = createWriteStream(logFile)
    const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', VITRINE_BUILD_DIR: buildDir, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.pipe(log)
    child.stderr.pipe(log)
    child.on('exit', (status) => resolve(status ?? 1))
  })
  if (code !== 0) throw new StartProblem(`The app could not be built:\n${readFileSync(logFile, 'utf8').split('\n').slice(-40).join('\n')}`)
  writeFileSync(join(root, buildDir, 'built'), '')
  removeOldBuilds(buildDir)
}

/** Keeps the three newest: another instance may run on an older one. */
function removeOldBuilds(current: string) {
  const all = readdirSync(join(root, '.build'))
    .filter((name) => !name.includes('.lock'))
    .map((name) => ({ name, at: statSync(join(root, '.build', name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { name } of all.slice(3))
    if (join('.build', name) !== current) rmSync(join(root, '.build', name), { recursive: true, force: true })
}
