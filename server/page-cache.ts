import type { OutgoingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isStale, purges } from '#domain/kernel'

export type Page = {
  status: number
  headers: OutgoingHttpHeaders
  tags: string[]
  seq: number
  expiresAt: number
  plain: Buffer
  gzip: Buffer | null
  br: Buffer | null
  etag: string
}

const maxBytes = 128 * 1024 * 1024
const key = Symbol.for('vitrine.pages')
const holder = globalThis as { [key]?: { pages: Map<string, Page>; bytes: number } }
const state = () => {
  holder[key] ??= { pages: new Map(), bytes: 0 }
  return holder[key]
}
const gz = promisify(gzip)
const br = promisify(brotliCompress)

/** A finished page, or null. What was purged since it was rendered is never served. */
export function findPage(id: string, now = Date.now()): Page | null {
  const { pages } = state()
  const page = pages.get(id)
  if (!page) return null
  if (page.expiresAt < now || isStale(page.seq, page.tags)) {
    drop(id, page)
    return null
  }
  pages.delete(id) // the order of a Map is the order of use
  pages.set(id, page)
  return page
}

/** Keeps a page unless one of its tags moved while it was rendered. Compressed once, not once a request. */
export async function keepPage(id: string, input: Omit<Page, 'gzip' | 'br'>): Promise<void> {
  if (isStale(input.seq, input.tags)) return
  const isText =
    /^(text\/|application\/(xml|json|ld\+json|javascript))/.test(String(input.headers['content-type'] ?? '')) && input.plain.length > 400
  const page: Page = {
    ...input,
    gzip: isText ? await gz(input.plain, { level: 7 }) : null,
    br: isText ? await br(input.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : null,
  }
  if (isStale(input.seq, input.tags)) return
  const s = state()
  const old = s.pages.get(id)
  if (old) drop(id, old)
  s.pages.set(id, page)
  s.bytes += weight(page)
  for (const [oldest, entry] of s.pages) {
    if (s.bytes <= maxBytes) break
    drop(oldest, entry)
  }
}

export const pageCacheStats = () => ({ pages: state().pages.size, bytes: state().bytes, purges: purges().now })

function drop(id: string, page: Page) {
  const s = state()
  if (s.pages.delete(id)) s.bytes -= weight(page)
}
const weight = (page: Page) => page.plain.length + (page.gzip?.length ?? 0) + (page.br?.length ?? 0) + 500
