import { inStore, isStale, purges, tags } from '#domain/kernel'
import { findRedirect } from '#domain/stores'

type Entry = { at: number; seq: number; to: string | null }
const key = Symbol.for('vitrine.redirects')
const holder = globalThis as { [key]?: Map<string, Entry> }
const keepMs = 60_000

/** Where a store's unused address leads. Answers are kept for a minute, so that asking for nothing again and again costs nothing. */
export async function redirectOf(storeId: number, path: string): Promise<string | null> {
  holder[key] ??= new Map()
  const cache = holder[key]
  const name = `${storeId} ${path}`
  const known = cache.get(name)
  if (known && known.at + keepMs > Date.now() && !isStale(known.seq, [tags.content(storeId)])) return known.to
  const seq = purges().now
  const to = await inStore(storeId, { kind: 'shopper' }, (ctx) => findRedirect(ctx, path))
  if (cache.size > 20_000) cache.clear()
  cache.set(name, { at: Date.now(), seq, to })
  return to
}

/** An address with letters of every script as a header may carry it; what is escaped already stays. */
export const asLocation = (to: string) => (URL.canParse(to) ? new URL(to).href : encodeURI(to).replaceAll(/%25([0-9a-f]{2})/gi, '%$1'))
