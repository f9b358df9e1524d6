import { isStale, purges, readTagHeader } from '../domain/kernel/tags.ts'

type Entry = { value: unknown; lastModified: number; tags: string[]; seq: number; bytes: number }
type Context = { tags?: string[]; softTags?: string[]; fetchCache?: boolean }

const key = Symbol.for('vitrine.next-cache')
const holder = globalThis as { [key]?: { entries: Map<string, Entry>; started: Map<string, number>; bytes: number } }
const maxBytes = 96 * 1024 * 1024

/**
 * Next's cache in memory, with our rule: a tag that moved since a render began makes its result worthless, so a purge in
 * the middle of a render is never lost, and nothing old survives a restart. Bounded, the least used goes first.
 */
export default class CacheHandler {
  #state() {
    holder[key] ??= { entries: new Map(), started: new Map(), bytes: 0 }
    return holder[key]
  }

  async get(id: string): Promise<{ value: unknown; lastModified: number } | null> {
    const state = this.#state()
    const entry = state.entries.get(id)
    if (entry && !isStale(entry.seq, entry.tags)) {
      state.entries.delete(id)
      state.entries.set(id, entry)
      return { value: entry.value, lastModified: entry.lastModified }
    }
    if (entry) this.#drop(id, entry)
    if (state.started.size > 10_000) state.started.clear()
    state.started.set(id, purges().now)
    return null
  }

  async set(
    id: string,
    value: {
      kind?: string
      headers?: Record<string, unknown>
      tags?: string[]
      body?: { length: number }
      html?: string
      data?: { tags?: string[] }
    } | null,
    context: Context = {},
  ): Promise<void> {
    const state = this.#state()
    const startedAt = state.started.get(id) ?? 0
    state.started.delete(id)
    const old = state.entries.get(id)
    if (old) this.#drop(id, old)
    if (!value) return
    const page = readTagHeader(value.headers?.['x-vitrine-tags'] ?? '')
    const named = [...readTagHeader(value.headers?.['x-next-cache-tags'] ?? '').tags, ...page.tags]
    const tags = [...new Set([...(context.tags ?? []), ...(value.tags ?? []), ...named])]
    const seq = page.seq ?? startedAt
    if (isStale(seq, tags)) return
    const bytes = 500 + (value.body?.length ?? 0) + (value.html?.length ?? 0) + (value.data ? JSON.stringify(value.data).length : 0)
    state.entries.set(id, { value, lastModified: Date.now(), tags, seq, bytes })
    state.bytes += bytes
    for (const [oldest, entry] of state.entries) {
      if (state.bytes <= maxBytes) break
      this.#drop(oldest, entry)
    }
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    const state = purges()
    state.now += 1
    for (const tag of [tags].flat()) state.byTag.set(tag, state.now)
  }

  resetRequestCache(): void {}

  #drop(id: string, entry: Entry) {
    const state = this.#state()
    if (state.entries.delete(id)) state.bytes -= entry.bytes
  }
}
