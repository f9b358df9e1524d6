import { lookup } from 'node:dns/promises'
import { request } from 'node:https'
import { isIP } from 'node:net'
import { DomainError, isPublicAddress } from '../kernel/index.ts'

export type Resolver = (host: string) => Promise<string[]>
const resolveAll: Resolver = async (host) => (await lookup(host, { all: true })).map((a) => a.address)

type Options = { maxBytes: number; timeoutMs: number; resolver?: Resolver; maxRedirects?: number }

/** Gets a public https address, and nothing else: resolved once, the address pinned, every redirect checked again, size and time capped. */
export async function safeFetch(address: string, options: Options): Promise<Buffer> {
  let url = parse(address)
  for (let hop = 0; hop <= (options.maxRedirects ?? 3); hop += 1) {
    const ips = await (options.resolver ?? resolveAll)(url.hostname).catch(() => [])
    const ip = ips[0]
    if (!ip) throw refused(`The host ${url.hostname} was not found`)
    if (!ips.every(isPublicAddress)) throw refused('This address is not on the public internet')
    const answer = await get(url, ip, options)
    if (Buffer.isBuffer(answer)) return answer
    url = parse(new URL(answer.location, url).href)
  }
  throw refused('Too many redirects')
}

function parse(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' || url.username || url.password || (url.port && url.port !== '443'))
    throw refused('Only https addresses without a password or port')
  if (isIP(url.hostname.replaceAll(/[[\]]/g, ''))) throw refused('Only addresses with a name')
  return url
}

function get(url: URL, ip: string, { maxBytes, timeoutMs }: Options): Promise<Buffer | { location: string }> {
  return new Promise((resolve, reject) => {
    const req = request(
      url,
      {
        servername: url.hostname,
        timeout: timeoutMs,
        lookup: (_host, opts, done) => (opts.all ? done(null, [{ address: ip, family: isIP(ip) }]) : done(null, ip, isIP(ip))),
        headers: { 'user-agent': 'Vitrine', accept: 'image/*' },
      },
      (res) => {
        const status = res.statusCode ?? 0
        if (status >= 300 && status < 400 && res.headers.location) {
          res.resume()
          return resolve({ location: res.headers.location })
        }
        if (status !== 200) {
          res.resume()
          return reject(refused(`It was answered with ${status}`))
        }
        const chunks: Buffer[] = []
        let size = 0
        res.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > maxBytes) req.destroy(refused('It is too large'))
          else chunks.push(chunk)
        })
        res.on('end', () => resolve(Buffer.concat(chunks)))
        res.on('error', reject)
      },
    )
    const deadline = setTimeout(() => req.destroy(refused('It did not answer in time')), timeoutMs)
    req.on('close', () => clearTimeout(deadline))
    req.on('error', (error) => reject(error instanceof DomainError ? error : refused('It could not be reached')))
    req.end()
  })
}

const refused = (message: string) => new DomainError('fetch.refused', 422, message)
