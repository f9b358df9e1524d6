import { setTimeout as sleep } from 'node:timers/promises'
import { call, eachProcess, type Instance, kbOf, openStore } from './lib.ts'
import { listLatency } from './lists.ts'

type Progress = { status: string; rows: { total: number; created: number; updated: number; failed: number } }

/** Product files of 10,000 and 100,000 rows: dry, written, and written again, with the worker's highest memory after each. */
export async function imports(instance: Instance) {
  const key = openStore(instance, 'bench-import')
  for (const rows of [10_000, 100_000]) {
    const file = productFile(rows)
    for (const dryRun of [true, false, false]) {
      const startedAt = performance.now()
      const { rows: done } = await importFile(instance, key, file, dryRun)
      const name = `import of ${rows.toLocaleString('en')} rows, ${(file.length / 1e6).toFixed(1)} MB${dryRun ? ', dry' : ''}`
      console.log(
        `${name.padEnd(46)} ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s   ${done.created} created, ${done.updated} updated, ${done.failed} failed; worker's highest memory ${workerPeakMb(instance)} MB`,
      )
    }
    if (rows === 10_000) continue
    await listLatency(instance, key, 'list of 25,000 products', {
      newest: '/products?limit=50',
      'by title': '/products?limit=50&sort=title',
      'best sellers': '/products?limit=50&sort=sold',
      'search, one word': '/products?limit=50&q=bowl',
      'search, one product': '/products?limit=50&q=bowl%2012345',
      'running out': '/products?limit=50&stock=low',
    })
  }
}

/** Four sizes a product, and a description that makes 100,000 rows about 60 MB. */
function productFile(rows: number): Buffer {
  const text = 'Thrown on the wheel, dried for a week, fired twice. '.repeat(10)
  const lines = [
    'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Status',
  ]
  for (let n = 0; n < rows; n += 1) {
    const product = Math.floor(n / 4)
    lines.push(
      `bowl-${product},Bowl ${product},"<p>${text}</p>",Kiln,Bowl,"stoneware, table",TRUE,Size,${'SMLX'[n % 4]},B-${n},${n % 50},${10 + (n % 90)}.00,active`,
    )
  }
  return Buffer.from(`${lines.join('\n')}\n`)
}

async function importFile({ port }: Instance, key: string, file: Buffer, dryRun: boolean): Promise<Progress> {
  const host = `localhost:${port}`
  const authorization = `Bearer ${key}`
  const line = 'vitrine-bench'
  const part = (name: string, value: string) => `--${line}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = `${part('kind', 'products')}${part('dryRun', String(dryRun))}--${line}\r\ncontent-disposition: form-data; name="file"; filename="products.csv"\r\ncontent-type: text/csv\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${line}--\r\n`)])
  const headers = { authorization, 'content-type': `multipart/form-data; boundary=${line}` }
  const sent = await call(port, host, '/api/v1/imports', { method: 'POST', headers, body })
  if (sent.status !== 202) throw new Error(`${sent.status}: ${sent.body.toString()}`)
  const { id } = JSON.parse(sent.body.toString()) as { id: string }
  for (;;) {
    const progress = JSON.parse(
      (await call(port, host, `/api/v1/imports/${id}`, { headers: { authorization } })).body.toString(),
    ) as Progress
    if (progress.status !== 'queued' && progress.status !== 'running') return progress
    await sleep(200)
  }
}

/** The worker's peak resident set since it started. */
const workerPeakMb = (instance: Instance) =>
  Math.round(Math.max(...eachProcess(instance, (pid, line) => (line.includes('worker.mjs') ? kbOf(pid, 'status', 'VmHWM') : 0))) / 1024)
