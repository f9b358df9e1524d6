import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { pageCacheStats } from './page-cache.ts'

const registry = new Registry()
collectDefaultMetrics({ register: registry })
const requests = new Counter({
  name: 'vitrine_http_requests_total',
  help: 'Requests by kind, status class and cache',
  labelNames: ['kind', 'status', 'cache'],
  registers: [registry],
})
const seconds = new Histogram({
  name: 'vitrine_http_request_seconds',
  help: 'Time to answer by kind',
  labelNames: ['kind'],
  buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
})
new Gauge({
  name: 'vitrine_page_cache_bytes',
  help: 'Bytes in the page cache',
  registers: [registry],
  collect() {
    this.set(pageCacheStats().bytes)
  },
})
new Gauge({
  name: 'vitrine_page_cache_pages',
  help: 'Pages in the page cache',
  registers: [registry],
  collect() {
    this.set(pageCacheStats().pages)
  },
})

export function observe(req: IncomingMessage, res: ServerResponse, durationMs: number): void {
  const kind = kindOf(req.url ?? '')
  requests.inc({
    kind,
    status: `${Math.floor(res.statusCode / 100)}xx`,
    cache: res.getHeader('x-vitrine-cache') === 'HIT' ? 'hit' : 'none',
  })
  seconds.observe({ kind }, durationMs / 1000)
}

export const metricsText = () => registry.metrics()

/** A bounded set of labels, whatever people ask for. */
function kindOf(url: string): string {
  const first = url.split(/[/?]/)[1] ?? ''
  return ['products', 'collections', 'search', 'cart', 'checkout', 'orders', 'api', 'store', 'media', 'build', '_next'].includes(first)
    ? first
    : first
      ? 'other'
      : 'home'
}
