// npm test: types and lint, unit and integration tests on a real Postgres, then journeys in a real Chromium against a started platform.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './lib/postgres.ts'
import { waitUntilReady } from './lib/ready.ts'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const onlyE2e = process.argv.includes('--e2e')
const total = { passed: 0, failed: 0 }
mkdirSync(join(root, '.cache'), { recursive: true })

function step(name: string, file: string, args: string[]): void {
  console.log(`\n▸ ${name}`)
  const { status } = spawnSync(file, args, { cwd: root, stdio: 'inherit', env: process.env })
  if (status === 0) total.passed += 1
  else total.failed += 1
}

function unit(): void {
  console.log('\n▸ unit and integration tests')
  const report = join(root, '.cache/vitest.json')
  rmSync(report, { force: true })
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...(process.env.CI ? ['--silent'] : [])],
    { cwd: root, stdio: 'inherit', env: process.env },
  )
  count(report, (r: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }) => [
    r.numPassedTests,
    r.numFailedTests || (status ? Math.max(1, r.numFailedTestSuites) : 0),
  ])
}

function count<T>(file: string, read: (report: T) => [number, number]): void {
  try {
    const [passed, failed] = read(JSON.parse(readFileSync(file, 'utf8')) as T)
    total.passed += passed
    total.failed += failed
  } catch {
    total.failed += 1 // a run that leaves no report has failed
  }
}

async function journeys(): Promise<void> {
  console.log('\n▸ journeys in Chromium')
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-e2e-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    VITRINE_DATA_DIR: folder,
    VITRINE_TEST_FSYNC: 'off',
    DATABASE_URL: '',
    VITRINE_SEED: 'demo',
    VITRINE_DNS: `127.0.0.1:${await freePort()}`, // the journey of addresses answers there
    LOG_LEVEL: 'warn',
  }
  const platform = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts/main.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => platform.once('exit', () => resolve()))
  try {
    if (!(await waitUntilReady(port, '127.0.0.1', 360_000, () => platform.exitCode !== null))) {
      console.error('The platform did not start.')
      total.failed += 1
      return
    }
    const report = join(root, '.cache/playwright.json')
    rmSync(report, { force: true })
    const { status } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2).filter((a) => a !== '--e2e')],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      },
    )
    count(report, (r: { stats: { expected: number; unexpected: number; flaky: number } }) => [
      r.stats.expected,
      r.stats.unexpected + r.stats.flaky || (status ? 1 : 0),
    ])
  } finally {
    platform.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

if (!onlyE2e) {
  step('types', bin('tsc'), ['--noEmit'])
  step('lint and format', bin('biome'), ['check', '--diagnostic-level=error', '.'])
  unit()
}
await journeys()
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed ? 1 : 0)
