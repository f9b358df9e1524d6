import type { IncomingMessage } from 'node:http'
import { env } from '#domain/kernel'

/** What is refused before anything else looks at a request; null when it may go on. */
export function refuseRequest(req: IncomingMessage): { status: number; message: string } | null {
  const target = req.url ?? ''
  if (!target.startsWith('/') || target.startsWith('//') || /[\\#]/.test(target))
    return { status: 400, message: 'The request target must be a path.' }
  if (!isWellFormed(target)) return { status: 400, message: 'The address cannot be read.' }
  if (req.method === 'TRACE' || req.method === 'CONNECT') return { status: 405, message: 'This method is not offered.' }
  if (countHeader(req, 'host') !== 1) return { status: 400, message: 'One Host header, please.' }
  if (/^\/(s|preview|_error)(\/|$|\?)/.test(target)) return { status: 404, message: 'Not found' }
  return null
}

const dropped = /^x-(middleware|nextjs|vitrine-(?!store-slug)|matched-path|invoke|now-route)/

/** Headers and query keys with which a client could steer the framework are taken away. */
export function cleanRequest(req: IncomingMessage): void {
  for (const name of Object.keys(req.headers)) {
    if (dropped.test(name)) delete req.headers[name]
    if (name.startsWith('x-forwarded-') && env().VITRINE_TRUST_PROXY !== '1') delete req.headers[name]
  }
  req.headers['x-vitrine-ip'] = clientAddress(req)
  const url = req.url ?? '/'
  if (/[?&](nxt[PI]|__next)/i.test(url)) {
    const parsed = new URL(url, 'http://x')
    for (const key of [...parsed.searchParams.keys()]) if (/^(nxt[PI]|__next)/i.test(key)) parsed.searchParams.delete(key)
    req.url = parsed.pathname + parsed.search
  }
}

function clientAddress(req: IncomingMessage): string {
  const forwarded =
    env().VITRINE_TRUST_PROXY === '1'
      ? String(req.headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : ''
  return forwarded || req.socket.remoteAddress || 'unknown'
}

function countHeader(req: IncomingMessage, name: string): number {
  let count = 0
  for (let i = 0; i < req.rawHeaders.length; i += 2) if (req.rawHeaders[i]?.toLowerCase() === name) count += 1
  return count
}

/** Percent-encoding that decodes, also a second time where a route decodes again, and no NUL anywhere. */
function isWellFormed(target: string): boolean {
  try {
    const path = target.split('?')[0] ?? ''
    const once = decodeURIComponent(path)
    decodeURIComponent(once)
    return !/\0|%00/.test(once) && !/%00/i.test(target)
  } catch {
    return false
  }
}
