// npm run bench: figures of one run, on this machine, as ratios and CPU per request. Starts its own platform and leaves nothing behind.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../scripts/lib/postgres.ts'
import { editorFigures } from './editor.ts'
import { imports } from './imports.ts'
import { memory, startPlatform } from './lib.ts'
import { lighthouseScores } from './lighthouse.ts'
import { orders } from './orders.ts'
import { pages, weights } from './pages.ts'
import { screenLoads } from './screens.ts'

const parts = { editor: editorFigures, lighthouse: lighthouseScores, screens: screenLoads, pages, orders, imports }
const wanted = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'))
chmodSync(folder, 0o755)
const port = await freePort()
const env = { ...process.env, PORT: String(port), VITRINE_DATA_DIR: folder, LOG_LEVEL: 'error', DATABASE_URL: '' }
const instance = { port, folder, env }
try {
  const first = await startPlatform(instance)
  await first.stop()
  const { seconds, stop } = await startPlatform(instance)
  try {
    console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}`)
    console.log(
      `ready after ${first.seconds.toFixed(1)} s with an empty database, demo stores seeded; again after ${seconds.toFixed(1)} s\n`,
    )
    for (const [name, measure] of Object.entries(parts)) if (!wanted.length || wanted.includes(name)) await measure(instance)
    await weights(instance)
    await memory(instance)
  } finally {
    await stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
