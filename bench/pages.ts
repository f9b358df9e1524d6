import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { call, cpuSeconds, type Instance, load, show } from './lib.ts'

/** A page from the page cache beside bare node:http that answers the same bytes. */
export async function pages(instance: Instance) {
  const { port, folder } = instance
  const host = `kiln.localhost:${port}`
  const path = '/products/teapot'
  const headers = { 'accept-encoding': 'gzip' }
  for (let n = 0; n < 200 && (await call(port, host, path, { headers })).headers['x-vitrine-cache'] !== 'HIT'; n += 1) await sleep(20)
  const { body, headers: sent } = await call(port, host, path, { headers })
  const bare = spawn(
    process.execPath,
    [
      '-e',
      `require('node:http').createServer((q,s)=>{s.writeHead(200,${JSON.stringify({ 'content-type': sent['content-type'], 'content-encoding': 'gzip', 'content-length': body.length })});s.end(b)}).listen(0,'127.0.0.1',function(){console.log(this.address().port)});const b=Buffer.from('${body.toString('base64')}','base64') /* vitrine-bare ${folder} */`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const barePort = await new Promise<number>((resolve) => bare.stdout.once('data', (d: Buffer) => resolve(Number(d.toString()))))
  const server = () => cpuSeconds(instance, (c) => c.includes('server.mjs'))
  for (let round = 0; round < 2; round += 1) {
    const get = (from: number) => async () => {
      const answer = await call(from, host, path, { headers })
      if (answer.status !== 200 || answer.body.length !== body.length) throw new Error(`${answer.status} instead of the page`)
    }
    await load(3_000, 32, get(port), server) // warm
    const ours = await load(20_000, 32, get(port), server)
    const theirs = await load(20_000, 32, get(barePort), () => cpuSeconds(instance, (c) => c.includes('vitrine-bare')))
    show('hot product page', ours)
    show('bare node:http, the same bytes', theirs)
    console.log(`ratio of CPU: ${(ours.cpuMs / theirs.cpuMs).toFixed(2)}\n`)
  }
  bare.kill()
}

const kinds: Record<string, Record<string, string>> = {
  kiln: { home: '/', collection: '/collections/plates', product: '/products/teapot' },
  circuit: { home: '/', collection: '/collections/listening', product: '/products/headphones' },
  larder: { home: '/', collection: '/collections/breakfast', product: '/products/honey' },
}

/** What travels for a page of each theme, gzip, without pictures and faces. */
export async function weights({ port }: Instance) {
  console.log('page                     HTML       CSS    script')
  for (const [slug, paths] of Object.entries(kinds))
    for (const [kind, path] of Object.entries(paths)) {
      const host = `${slug}.localhost:${port}`
      const { body } = await call(port, host, path)
      const size = async (pattern: RegExp) => {
        const files = [...body.toString().matchAll(pattern)].map((m) => m[1] ?? '')
        const bytes = await Promise.all(files.map(async (file) => gzipSync((await call(port, host, file)).body).length))
        return bytes.reduce((sum, n) => sum + n, 0)
      }
      const cells = [
        gzipSync(body).length,
        await size(/<link rel="stylesheet" href="([^"]+)"/g),
        await size(/<script type="module" src="([^"]+)"/g),
      ]
      console.log(`${`${slug} ${kind}`.padEnd(20)} ${cells.map((n) => `${(n / 1024).toFixed(1)} KB`.padStart(9)).join(' ')}`)
    }
}
