import { inStore, isStale, purges, tags } from '#domain/kernel'
import { listRedirects } from '#domain/stores'

type Entry = { at: number; seq: number; paths: Map<string, string> }
const key = Symbol.for('vitrine.redirects')
const holder = globalThis as { [key]?: Map<number, Entry> }
const keepMs = 60_000
const most = 5_000

/** Where a store's unused address leads, from memory; read again when the store's content has changed. */
export async function redirectOf(storeId: number, path: string): Promise<string | null> {
  holder[key] ??= new Map()
  const cache = holder[key]
  const known = cache.get(storeId)
  if (known && known.at + keepMs > Date.now() && !isStale(known.seq, [tags.content(storeId)])) return known.paths.get(path) ?? null
  const seq = purges().now
  const paths = await inStore(storeId, { kind: 'shopper' }, async (ctx) => {
    const found = new Map<string, string>()
    let cursor: string | undefined
    do {
      const page = await listRedirects(ctx, { limit: 250, ...(cursor ? { cursor } : {}) })
      for (const { fromPath, toPath } of page.items) found.set(fromPath, toPath)
      cursor = page.nextCursor ?? undefined
    } while (cursor && found.size < most)
    return found
  })
  if (cache.size > 5_000) cache.clear()
  cache.set(storeId, { at: Date.now(), seq, paths })
  return paths.get(path) ?? null
}
