import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findChromium } from '../e2e/lib/chromium.ts'
import { freePort } from '../scripts/lib/postgres.ts'

type Audit = { numericValue?: number }
type Report = { lhr: { categories: Record<string, { score: number }>; audits: Record<string, Audit> } }
type Lighthouse = (url: string, options: object) => Promise<Report>
const runs = 5
const kinds = ['performance', 'accessibility', 'best-practices', 'seo']

/** Lighthouse's mobile scores of home, collection and product of each theme: the median of five runs. It is no dependency: `npm i --no-save lighthouse`. */
export async function lighthouseScores({ port }: { port: number }): Promise<void> {
  const name = 'lighthouse'
  const found = (await import(name).catch(() => null)) as { default: Lighthouse } | null
  if (!found) return console.log('Lighthouse is not here: npm i --no-save lighthouse')
  const { executablePath, args, env } = await findChromium()
  const [debugPort, profile] = [await freePort(), mkdtempSync(join(tmpdir(), 'vitrine-lighthouse-'))]
  const flags = [...args, '--headless=new', `--remote-debugging-port=${debugPort}`, `--user-data-dir=${profile}`, 'about:blank']
  const chromium = spawn(executablePath, flags, { env: { ...process.env, ...env }, stdio: 'ignore' })
  await wait(3_000)
  try {
    for (const store of ['kiln', 'circuit', 'larder']) {
      const shop = `http://${store}.localhost:${port}`
      const map = execFileSync('curl', ['-s', `${shop}/sitemap.xml`]).toString() // curl knows *.localhost
      const first = (room: string) => new RegExp(`<loc>[^<]*(/${room}/[^<]+)</loc>`).exec(map)?.[1] ?? '/'
      for (const path of ['/', first('collections'), first('products')]) await score(found.default, shop + path, debugPort)
    }
  } finally {
    chromium.kill()
    await wait(1_000)
    rmSync(profile, { recursive: true, force: true })
  }
}

async function score(lighthouse: Lighthouse, url: string, port: number) {
  const reports: Report['lhr'][] = []
  for (let n = 0; n <= runs; n += 1) {
    const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: kinds })
    if (n > 0) reports.push(lhr) // the first one warms
  }
  const median = (read: (lhr: Report['lhr']) => number) => reports.map(read).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  const of = (kind: string) => `${kind} ${Math.round(median((lhr) => lhr.categories[kind]?.score ?? 0) * 100)}`
  const paint = Math.round(median((lhr) => lhr.audits['largest-contentful-paint']?.numericValue ?? 0))
  const shift = Math.max(...reports.map((lhr) => lhr.audits['cumulative-layout-shift']?.numericValue ?? 0)).toFixed(3)
  console.log(`${url}  ${kinds.map(of).join(', ')}; largest paint ${paint} ms, worst layout shift ${shift}`)
}
