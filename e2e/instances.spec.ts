import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildDirOf, sourceHash } from '../scripts/lib/build.ts'
import { openSecrets } from '../scripts/lib/data-dir.ts'
import { openDatabases } from '../scripts/lib/database.ts'
import { freePort } from '../scripts/lib/postgres.ts'
import { waitUntilReady } from '../scripts/lib/ready.ts'
import { processEnv } from '../scripts/lib/runtime.ts'
import { buy, callApi, http, port, signUp } from './lib/shop.ts'

const root = join(import.meta.dirname, '..')
const running: ChildProcess[] = []
const folders: string[] = []
test.afterEach(async () => {
  for (const child of running.splice(0)) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGTERM')) await ended
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd: root, env, stdio: ['ignore', 2, 2] })
  running.push(child)
  expect(await waitUntilReady(Number(env.PORT), 'localhost', 60_000, () => child.exitCode !== null)).toBe(true)
}

test('`next start` without our server serves the same shop, sells, and hears of a change at once', async ({ page }) => {
  const { slug } = await signUp(page)
  const made = await callApi<{ id: string; variants: { id: string }[] }>(page, slug, 'POST', '/products', {
    title: 'Plain pot',
    status: 'active',
    variants: [{ price: { amount: 1000, currency: 'EUR' }, tracked: false }],
  })
  const variant = made.variants[0]?.id ?? ''
  const second = await freePort()
  const dataDir = process.env.VITRINE_DATA_DIR ?? ''
  const secrets = openSecrets(dataDir)
  const env = processEnv(dataDir, secrets, await openDatabases(dataDir, secrets, () => {}), buildDirOf(sourceHash()))
  await run([join(root, 'node_modules/next/dist/bin/next'), 'start', '-p', `${second}`, '-H', 'localhost'], { ...env, PORT: `${second}` })

  const there = (host: string, path: string) =>
    http(`${host}.localhost:${second}`, path, { port: second, headers: { accept: 'text/html' } })
  expect((await there('kiln', '/products/teapot')).text).toContain('€148.00')
  expect((await there('kiln', '/products/plain-pot')).status).toBe(404)
  expect((await there('nobody', '/')).status).toBe(404)
  expect((await there('kiln', '/s/1001')).status).toBe(404)
  for (let n = 1; n <= 5; n += 1) {
    expect((await there(slug, '/products/plain-pot')).text).toContain(`€${9 + n}.00`)
    await callApi(page, slug, 'PATCH', `/products/${made.id}/variants/${variant}`, { price: { amount: (10 + n) * 100, currency: 'EUR' } })
    await expect.poll(async () => (await there(slug, '/products/plain-pot')).text).toContain(`€${10 + n}.00`)
  }
  const paid = await buy(slug, variant, second)
  expect([paid.status, paid.json<{ financialStatus: string }>().financialStatus]).toEqual([200, 'paid'])
})

test('two instances of one folder share the build and nothing else', async ({ page }) => {
  const second = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-second-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  await run([join(root, 'scripts/main.ts')], {
    ...process.env,
    PORT: `${second}`,
    VITRINE_DATA_DIR: folder,
    VITRINE_SEED: 'none',
    VITRINE_TEST_FSYNC: 'off',
  })
  expect((await http(`kiln.localhost:${second}`, '/', { port: second })).status).toBe(404)
  expect(openSecrets(folder).operator).not.toBe(openSecrets(process.env.VITRINE_DATA_DIR ?? '').operator)

  const here = await signUp(page)
  await page.goto(`http://localhost:${second}/stores`)
  await expect(page).toHaveURL(/sign-in/) // the first one's session is nothing to the second
  const there = await signUp(page, undefined, `http://localhost:${second}`)
  expect((await http(`${there.slug}.localhost:${second}`, '/', { port: second })).status).toBe(200)
  expect((await http(`${there.slug}.localhost:${port}`, '/')).status).toBe(404)
  await page.goto('/stores') // and the other way round: still signed in at the first
  await expect(page.getByText(here.name)).toBeVisible()
})
