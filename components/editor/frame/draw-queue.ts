import type { FromFrame } from '../protocol.ts'
import { morph } from './sections.ts'

type Wanted = { name: string; id: string; entry: Record<string, unknown>; settings?: Record<string, unknown> | undefined }
const restMs = 120

/** Asks the server for one section at a time each: the newest wish wins, a second one waits for the first. */
export class DrawQueue {
  private waiting = new Map<string, Wanted>()
  private busy = new Set<string>()
  private lastAt = new Map<string, number>()
  token = ''

  private say: (message: FromFrame) => void
  private onDrawn: () => void

  constructor(say: (message: FromFrame) => void, onDrawn: () => void) {
    this.say = say
    this.onDrawn = onDrawn
  }

  ask(wanted: Wanted) {
    this.waiting.set(`${wanted.name}/${wanted.id}`, wanted)
    this.next(`${wanted.name}/${wanted.id}`)
  }

  private next(key: string) {
    const wanted = this.waiting.get(key)
    if (!wanted || this.busy.has(key)) return
    this.busy.add(key)
    const wait = Math.max(0, (this.lastAt.get(key) ?? 0) + restMs - performance.now())
    setTimeout(() => void this.draw(key), wait)
  }

  private async draw(key: string) {
    const wanted = this.waiting.get(key)
    this.waiting.delete(key)
    const startedAt = performance.now()
    this.lastAt.set(key, startedAt)
    if (wanted) await this.fetch(wanted, startedAt)
    this.busy.delete(key)
    this.next(key)
  }

  private async fetch({ name, id, entry, settings }: Wanted, startedAt: number) {
    const place = { name, id }
    try {
      const { pathname, search } = location
      const query = new URLSearchParams(search)
      query.delete('vt')
      const body = JSON.stringify({
        token: this.token,
        path: `${pathname}${query.size ? `?${query}` : ''}`,
        ...place,
        entry,
        ...(settings ? { settings } : {}),
      })
      const response = await fetch('/vt/section', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      if (response.status === 403) return this.say({ type: 'refused' })
      if (!response.ok) return this.say({ type: 'error', ...place, message: ((await response.json()) as { title: string }).title })
      const html = await response.text()
      if (!this.waiting.has(`${name}/${id}`)) morph(name, id, html) // an older drawing would take newer words back
      this.onDrawn()
      this.say({ type: 'drawn', ...place, ms: Math.round(performance.now() - startedAt) })
    } catch {
      this.say({ type: 'error', ...place, message: '' }) // no connection: the words stand already, the drawing follows
    }
  }
}
