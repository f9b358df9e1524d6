/** Cache tags, spelt here and nowhere else. Each begins with the store. */
export const tags = {
  host: (host: string) => `host:${host}`,
  store: (storeId: number) => `store:${storeId}`,
  settings: (storeId: number) => `store:${storeId}:settings`,
  theme: (storeId: number) => `store:${storeId}:theme`,
  content: (storeId: number) => `store:${storeId}:content`,
  lists: (storeId: number) => `store:${storeId}:lists`,
  product: (storeId: number, id: string) => `store:${storeId}:product:${id}`,
  collection: (storeId: number, id: string) => `store:${storeId}:collection:${id}`,
}

/**
 * When each tag was last purged, as a running number. A cache notes the number before it renders and neither stores
 * nor serves what has moved since; so a purge in the middle of a render is never lost. One per process (proxy, routes
 * and server get separate copies of a module, hence the global).
 */
type Purges = { now: number; byTag: Map<string, number>; floor: number }
const key = Symbol.for('vitrine.purges')
const holder = globalThis as { [key]?: Purges }

export function purges(): Purges {
  holder[key] ??= { now: 1, byTag: new Map(), floor: 0 }
  return holder[key]
}

export function purgeTags(list: Iterable<string>): void {
  const state = purges()
  state.now += 1
  for (const tag of list) state.byTag.set(tag, state.now)
  if (state.byTag.size > 50_000) {
    state.byTag.clear() // forgets the oldest by forgetting all: everything cached before now is stale
    state.floor = state.now
  }
}

/** After a lost connection purges may have been missed: nothing older than now may be served. */
export function purgeAll(): void {
  const state = purges()
  state.now += 1
  state.floor = state.now
}

export function isStale(since: number, list: readonly string[]): boolean {
  const state = purges()
  return since < state.floor || list.some((tag) => (state.byTag.get(tag) ?? 0) > since)
}

export const purgeChannel = 'vitrine_purge'

/** `seq=12,store:1,…` as one string or, from Next, as a list: when the render began, and the tags of the page. */
export function readTagHeader(header: unknown): { seq: number | null; tags: string[] } {
  const parts = [header].flat().join(',').split(',').filter(Boolean)
  const [first = ''] = parts
  return first.startsWith('seq=') ? { seq: Number(first.slice(4)), tags: parts.slice(1) } : { seq: null, tags: parts }
}
