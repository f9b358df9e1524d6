// npm run bench: figures of one run, on this machine, as ratios and CPU per request. Starts its own platform and leaves nothing behind.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { freePort } from '../scripts/lib/postgres.ts'

const root = join(import.meta.dirname, '..')
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

function call(
  port: number,
  host: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(
      { agent, host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: { host, ...options.headers } },
      (res) => {
        const chunks: Buffer[] = []
        res.on('data', (c: Buffer) => chunks.push(c))
        res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }))
      },
    )
    req.on('error', reject)
    req.end(options.body)
  })
}

/** CPU seconds of processes by a part of their command line (Linux); the load generator is not among them. */
function cpuSeconds(match: (commandLine: string) => boolean): number {
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      if (!match(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))) continue
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // the process ended meanwhile
    }
  }
  return ticks / 100
}

type Load = { requests: number; seconds: number; cpuMs: number }

async function load(count: number, parallel: number, once: (n: number) => Promise<void>, cpu: () => number): Promise<Load> {
  let next = 0
  const before = cpu()
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (next < count) {
        next += 1
        await once(next)
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  return { requests: count, seconds, cpuMs: ((cpu() - before) * 1000) / count }
}

const show = (name: string, { requests, seconds, cpuMs }: Load) =>
  console.log(
    `${name.padEnd(46)} ${Math.round(requests / seconds)
      .toLocaleString('en')
      .padStart(8)} req/s   ${cpuMs.toFixed(3).padStart(8)} CPU ms each`,
  )

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const startedAt = performance.now()
  const platform = spawn(process.execPath, [join(root, 'scripts/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), VITRINE_DATA_DIR: folder, LOG_LEVEL: 'error', DATABASE_URL: '' },
  })
  const ended = new Promise((resolve) => platform.once('exit', resolve))
  try {
    for (
      let n = 0;
      n < 1500 &&
      (await call(port, `localhost:${port}`, '/readyz').then(
        (a) => a.status,
        () => 0,
      )) !== 200;
      n += 1
    )
      await sleep(100)
    console.log(
      `ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s (empty database, demo stores seeded); ${cpus().length} cores, ${cpus()[0]?.model ?? ''}\n`,
    )
    await pages(port)
    await orders(port, folder)
    await weights(port)
    memory(folder)
  } finally {
    platform.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pages(port: number) {
  const host = `kiln.localhost:${port}`
  const path = '/products/teapot'
  const headers = { 'accept-encoding': 'gzip' }
  for (let n = 0; n < 200 && (await call(port, host, path, { headers })).headers['x-vitrine-cache'] !== 'HIT'; n += 1) await sleep(20)
  const { body, headers: sent } = await call(port, host, path, { headers })
  const bare = spawn(
    process.execPath,
    [
      '-e',
      `require('node:http').createServer((q,s)=>{s.writeHead(200,${JSON.stringify({ 'content-type': sent['content-type'], 'content-encoding': 'gzip', 'content-length': body.length })});s.end(b)}).listen(0,'127.0.0.1',function(){console.log(this.address().port)});const b=Buffer.from('${body.toString('base64')}','base64') /* vitrine-bare */`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const barePort = await new Promise<number>((resolve) => bare.stdout.once('data', (d: Buffer) => resolve(Number(d.toString()))))
  const server = () => cpuSeconds((c) => c.includes('server.mjs'))
  for (let round = 0; round < 2; round += 1) {
    const get = (from: number) => async () => {
      const answer = await call(from, host, path, { headers })
      if (answer.status !== 200 || answer.body.length !== body.length) throw new Error(`${answer.status} instead of the page`)
    }
    await load(3_000, 32, get(port), server) // warm
    const ours = await load(20_000, 32, get(port), server)
    const theirs = await load(20_000, 32, get(barePort), () => cpuSeconds((c) => c.includes('vitrine-bare')))
    show('hot product page', ours)
    show('bare node:http, the same bytes', theirs)
    console.log(`ratio of CPU: ${(ours.cpuMs / theirs.cpuMs).toFixed(2)}\n`)
  }
  bare.kill()
}

/** A store of its own with one product that is not counted, so that stock never ends the run. */
async function openShop(port: number, folder: string): Promise<{ slug: string; variant: string }> {
  const slug = 'bench-shop'
  const args = [
    'store',
    'create',
    '--slug',
    slug,
    '--name',
    'Bench',
    '--email',
    'bench@example.com',
    '--password',
    'a long enough password',
    '--currency',
    'GBP',
    '--country',
    'GB',
    '--json',
  ]
  const made = spawnSync(process.execPath, [join(root, 'scripts/operate.ts'), ...args], {
    cwd: root,
    env: { ...process.env, PORT: String(port), VITRINE_DATA_DIR: folder, DATABASE_URL: '' },
  })
  const { apiKey } = JSON.parse(made.stdout.toString()) as { apiKey: string }
  const body = JSON.stringify({
    title: 'Endless',
    status: 'active',
    variants: [{ price: { amount: 1000, currency: 'GBP' }, tracked: false }],
  })
  const product = await call(port, `localhost:${port}`, '/api/v1/products', {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body,
  })
  const { variants } = JSON.parse(product.body.toString()) as { variants: { id: string }[] }
  return { slug, variant: variants[0]?.id ?? '' }
}

async function orders(port: number, folder: string) {
  const { slug, variant } = await openShop(port, folder)
  const host = `${slug}.localhost:${port}`
  const accept = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  const form = new URLSearchParams({
    email: 'bench@example.com',
    name: 'Bench',
    address1: 'Street 1',
    city: 'London',
    postalCode: 'SE1 2EZ',
    country: 'GB',
    paymentMethod: 'test',
    cardNumber: '4242424242424242',
    cardExpiry: '12/40',
    cardCvc: '123',
  }).toString()
  const app = () => cpuSeconds((c) => c.includes('server.mjs') || c.includes('worker.mjs') || /postgres/.test(c))
  let placed = 0
  let refused = 0
  const buy = async () => {
    const added = await call(port, host, '/cart/add', { method: 'POST', headers: accept, body: `variant=${variant}&quantity=1` })
    const cookie = [added.headers['set-cookie']]
      .flat()
      .map((c) => c?.split(';')[0])
      .join('; ')
    const { checkoutId } = JSON.parse(
      (await call(port, host, '/cart/checkout', { method: 'POST', headers: { ...accept, cookie } })).body.toString(),
    ) as { checkoutId: string }
    const done = await call(port, host, `/checkout/${checkoutId}/complete`, { method: 'POST', headers: { ...accept, cookie }, body: form })
    if (done.status === 200) placed += 1
    else refused += 1
  }
  await load(20, 4, buy, app)
  const rest = await load(400, 32, buy, app)
  show('add, checkout, order: one flow, 32 shoppers', rest)
  console.log(`${placed} orders placed, ${refused} refused; CPU of app, worker and database together\n`)
}

async function weights(port: number) {
  const host = `kiln.localhost:${port}`
  const { body } = await call(port, host, '/products/teapot')
  const scripts = [...body.toString().matchAll(/<script type="module" src="([^"]+)"/g)].map((m) => m[1] ?? '')
  let script = 0
  for (const path of scripts) script += gzipSync((await call(port, host, path)).body).length
  console.log(
    `product page: HTML ${(gzipSync(body).length / 1024).toFixed(1)} KB gz, script ${(script / 1024).toFixed(1)} KB gz in ${scripts.length} files`,
  )
}

/** Proportional set size of every process of this instance (Linux). */
function memory(folder: string) {
  let kb = 0
  for (const pid of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
      if (!environment.includes(folder) && !commandLine.includes(folder)) continue
      kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      // ended, or not ours to read
    }
  }
  console.log(`memory of all processes, proportional: ${Math.round(kb / 1024)} MB`)
}

await main()
