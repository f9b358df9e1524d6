import { env, isStale, purges, tags } from '#domain/kernel'
import { findStoreByHost, type HostEntry } from '#domain/stores'

export type Host = { kind: 'platform' } | { kind: 'store'; store: HostEntry; host: string } | { kind: 'unknown' }

/** Lower case, without port and without the root's dot; null for anything that is no plain host name. */
export function canonicalHost(header: string | null | undefined): string | null {
  const match = /^([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.exec(header ?? '')
  const host = match?.[1]?.toLowerCase()
  return host && !host.includes('..') ? host : null
}

type Entry = { at: number; seq: number; value: HostEntry | null }
const key = Symbol.for('vitrine.hosts')
const holder = globalThis as { [key]?: Map<string, Entry> }
const keepMs = 60_000
const keepMissMs = 5_000

/** Whose host this is: exact match only. Known hosts cost a map look-up; any purge of the store's tag makes it ask again. */
export async function resolveHost(header: string | null | undefined): Promise<Host> {
  const host = canonicalHost(header)
  if (!host) return { kind: 'unknown' }
  const { VITRINE_PLATFORM_HOST } = env()
  if (host === VITRINE_PLATFORM_HOST || host === '127.0.0.1' || host === '[::1]') return { kind: 'platform' }
  holder[key] ??= new Map()
  const cache = holder[key]
  const known = cache.get(host)
  const isFresh =
    known &&
    known.at + (known.value ? keepMs : keepMissMs) > Date.now() &&
    !isStale(known.seq, [known.value ? tags.store(known.value.storeId) : tags.host(host)])
  if (known && isFresh) return known.value ? { kind: 'store', store: known.value, host } : { kind: 'unknown' }
  const seq = purges().now
  const value = await findStoreByHost(host)
  if (cache.size > 20_000) cache.clear()
  cache.set(host, { at: Date.now(), seq, value })
  return value ? { kind: 'store', store: value, host } : { kind: 'unknown' }
}
