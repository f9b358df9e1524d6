import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import next from 'next'
import { log, mainHost, purges } from '#domain/kernel'
import { captureResponse } from './capture.ts'
import { resolveHost } from './hosts.ts'
import { metricsText, observe } from './metrics.ts'
import { findPage, type Page } from './page-cache.ts'
import { pageKey } from './page-key.ts'
import { cleanRequest, refuseRequest } from './request-guard.ts'
import { startShared } from './shared.ts'

/** The entry for every request: refusals, health, page cache, and Next behind it. */
export async function createHttpServer(): Promise<Server> {
  await startShared()
  const app = next({ dev: false, dir: process.cwd(), customServer: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer(async (req, res) => {
    const startedAt = performance.now()
    res.on('close', () => observe(req, res, performance.now() - startedAt))
    try {
      await answer(req, res, handle)
    } catch (error) {
      log.error({ err: error, path: req.url }, 'a request failed')
      if (!res.headersSent) send(res, 500, 'Something went wrong on our side.')
      else res.destroy()
    }
  })
  server.on('upgrade', (_req, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'))
  server.keepAliveTimeout = 65_000
  server.requestTimeout = 120_000
  return server
}

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>

async function answer(req: IncomingMessage, res: ServerResponse, handle: Handle): Promise<void> {
  const refused = refuseRequest(req)
  if (refused) return send(res, refused.status, refused.message)
  if (req.url === '/livez') return send(res, 200, 'alive')
  cleanRequest(req)
  if (req.url === '/metrics' && isLoopback(req) && isDirect(req)) return send(res, 200, await metricsText())
  if (req.url?.startsWith('/tls/ask?') && isLoopback(req) && isDirect(req)) return answerTlsAsk(req, res)
  res.removeHeader('x-powered-by')
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  const host = isRead ? await resolveHost(req.headers.host) : null
  const isMain = host?.kind === 'store' && host.host === mainHost(host.store) // others lead to it
  const key = isMain && host.store.status === 'active' && !host.store.gate ? pageKey(host.store.storeId, host.host, req.url ?? '/') : null
  if (!key) return handle(req, host?.kind === 'store' && host.store.gate ? keepPrivate(hideInternals(res)) : hideInternals(res))
  const page = findPage(key)
  if (page) return sendPage(req, res, page)
  delete req.headers['accept-encoding'] // what is kept is kept plain, and packed by the page cache
  const seq = purges().now
  const captured = captureResponse(hideInternals(res), key, seq)
  return handle(req, captured)
}

/** Caddy's on-demand TLS asks before it gets a certificate: yes for the platform and for verified hosts, nobody else's. */
async function answerTlsAsk(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { kind } = await resolveHost(new URL(req.url ?? '/', 'http://localhost').searchParams.get('domain'))
  return kind === 'unknown' ? send(res, 404, 'not one of ours') : send(res, 200, 'one of ours')
}

/** A page from memory: no Next, no SQL. */
function sendPage(req: IncomingMessage, res: ServerResponse, page: Page): void {
  for (const [name, value] of Object.entries(page.headers)) if (value !== undefined) res.setHeader(name, value)
  res.setHeader('x-vitrine-cache', 'HIT')
  if (req.headers['if-none-match'] === page.etag && page.status === 200) {
    res.statusCode = 304
    return void res.end()
  }
  const accepts = String(req.headers['accept-encoding'] ?? '')
  const [body, encoding] =
    page.br && /\bbr\b/.test(accepts) ? [page.br, 'br'] : page.gzip && /\bgzip\b/.test(accepts) ? [page.gzip, 'gzip'] : [page.plain, null]
  if (encoding) res.setHeader('content-encoding', encoding)
  res.setHeader('content-length', body.length)
  res.statusCode = page.status
  res.end(req.method === 'HEAD' ? undefined : body)
}

const internals = new Set([
  'x-middleware-rewrite',
  'x-middleware-next',
  'x-middleware-set-cookie',
  'x-nextjs-cache',
  'x-nextjs-stale-time',
  'x-nextjs-prerender',
  'x-next-cache-tags',
  'x-matched-path',
  'x-powered-by',
  'x-vitrine-tags',
])

/** While the shop is shut nobody on the way keeps its pages. */
function keepPrivate(res: ServerResponse): ServerResponse {
  const writeHead = res.writeHead.bind(res)
  res.writeHead = ((...args: Parameters<typeof writeHead>) => {
    res.setHeader('cache-control', 'private, no-store')
    res.setHeader('x-robots-tag', 'noindex')
    return writeHead(...args)
  }) as typeof res.writeHead
  return res
}

/** Strips what Next tells about itself from every answer. The tags are read by the capture before they go. */
function hideInternals(res: ServerResponse): ServerResponse {
  const writeHead = res.writeHead.bind(res)
  res.writeHead = ((...args: Parameters<typeof writeHead>) => {
    for (const name of internals) res.removeHeader(name)
    return writeHead(...args)
  }) as typeof res.writeHead
  return res
}

function send(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  res.end(text)
}

/** Asked from this machine itself, not through a proxy that runs on it. */
const isDirect = (req: IncomingMessage) =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(req.headers.host ?? '') &&
  !req.rawHeaders.some((h) => /^(x-forwarded-|forwarded$|via$)/i.test(h))
const isLoopback = (req: IncomingMessage) => /^(127\.|::1$|::ffff:127\.)/.test(req.socket.remoteAddress ?? '')
