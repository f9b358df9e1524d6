import { env, isStale, purges, tags } from '#domain/kernel'
import { findStoreByHost, type HostEntry } from '#domain/stores'

export type Host =
  | { kind: 'platform' }
  | { kind: 'preview'; store: HostEntry; host: string }
  | { kind: 'store'; store: HostEntry; host: string }
  | { kind: 'unknown' }

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
  const previewed = /^(.+)--preview\.(.+)$/.exec(host)
  if (previewed && previewed[2] === env().VITRINE_STORES_DOMAIN) return previewHost(host, `${previewed[1]}.${previewed[2]}`)
  const store = await lookUp(host)
  return store ? { kind: 'store', store, host } : { kind: 'unknown' }
}

async function previewHost(host: string, shop: string): Promise<Host> {
  const store = await lookUp(shop)
  return store ? { kind: 'preview', store, host } : { kind: 'unknown' }
}

async function lookUp(host: string): Promise<HostEntry | null> {
  holder[key] ??= new Map()
  const cache = holder[key]
  const known = cache.get(host)
  const isFresh =
    known &&
    known.at + (known.value ? keepMs : keepMissMs) > Date.now() &&
    !isStale(known.seq, [known.value ? tags.store(known.value.storeId) : tags.host(host)])
  if (known && isFresh) return known.value
  const seq = purges().now
  const value = await findStoreByHost(host)
  if (cache.size > 20_000) cache.clear()
  cache.set(host, { at: Date.now(), seq, value })
  return value
}
