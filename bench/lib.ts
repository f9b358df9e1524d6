import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { waitUntilReady } from '../scripts/lib/ready.ts'

export const root = join(import.meta.dirname, '..')
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
export type Instance = { port: number; folder: string; env: NodeJS.ProcessEnv }

/** Starts the platform and says how long it took; `stop` waits for its end. */
export async function startPlatform({ port, env }: Instance): Promise<{ seconds: number; stop: () => Promise<void> }> {
  const startedAt = performance.now()
  const platform = spawn(process.execPath, [join(root, 'scripts/main.ts')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env })
  const ended = new Promise<void>((resolve) => platform.once('exit', () => resolve()))
  const stop = () => {
    platform.kill('SIGTERM')
    return ended
  }
  if (await waitUntilReady(port, '127.0.0.1', 180_000, () => platform.exitCode !== null))
    return { seconds: (performance.now() - startedAt) / 1000, stop }
  await stop()
  throw new Error('The platform did not start')
}

/** Opens a store from the command line; returns its API key. */
export function openStore({ env }: Instance, slug: string): string {
  const args = ['store', 'create', '--slug', slug, '--name', 'Bench', '--email', `${slug}@example.com`]
  const more = ['--password', 'a long enough password', '--currency', 'GBP', '--country', 'GB', '--json']
  const made = spawnSync(process.execPath, [join(root, 'scripts/operate.ts'), ...args, ...more], { cwd: root, env })
  return (JSON.parse(made.stdout.toString()) as { apiKey: string }).apiKey
}

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

export function call(
  port: number,
  host: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
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

/** Reads something of every process of this instance, workers and Postgres included (Linux). The load generator is not among them. */
export function eachProcess<T>({ folder }: Instance, read: (pid: string, commandLine: string) => T): T[] {
  return readdirSync('/proc')
    .filter((n) => /^\d+$/.test(n) && n !== String(process.pid))
    .flatMap((pid) => {
      try {
        const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        const isOurs = commandLine.includes(folder) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(folder)
        return isOurs ? [read(pid, commandLine)] : []
      } catch {
        return [] // ended meanwhile
      }
    })
}

/** CPU seconds of the instance's processes whose command line fits. */
export function cpuSeconds(instance: Instance, match: (commandLine: string) => boolean): number {
  const ticks = eachProcess(instance, (pid, commandLine) => {
    if (!match(commandLine)) return 0
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return ticks.reduce((sum, n) => sum + n, 0) / 100
}

/** A figure in kB from a file of /proc. */
export const kbOf = (pid: string, file: string, name: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0)

export type Load = { requests: number; seconds: number; cpuMs: number }

export async function load(count: number, parallel: number, once: (n: number) => Promise<void>, cpu: () => number): Promise<Load> {
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

export const show = (name: string, { requests, seconds, cpuMs }: Load) =>
  console.log(
    `${name.padEnd(46)} ${Math.round(requests / seconds)
      .toLocaleString('en')
      .padStart(8)} req/s   ${cpuMs.toFixed(3).padStart(8)} CPU ms each`,
  )

/** Proportional set size of every process of this instance. */
export async function memory(instance: Instance) {
  await new Promise((done) => setTimeout(done, 20_000)) // idle
  const parts = new Map<string, number>()
  eachProcess(instance, (pid, commandLine) => {
    const kind = ['server.mjs', 'worker.mjs', 'postgres'].find((k) => commandLine.includes(k)) ?? 'start'
    parts.set(kind, (parts.get(kind) ?? 0) + kbOf(pid, 'smaps_rollup', 'Pss') / 1024)
  })
  const all = [...parts.values()].reduce((sum, n) => sum + n, 0)
  const each = [...parts].map(([kind, mb]) => `${kind} ${Math.round(mb)}`).join(', ')
  console.log(`memory of all processes after 20 s of rest, proportional: ${Math.round(all)} MB (${each})`)
}
