import type { FieldMeta } from '#themes/core/section.ts'
import { envelope, type FromFrame, fromFrame, ghostId, type ToFrame } from './protocol.ts'
import { type Doc, type Docs, docOf, type Entry, entryOf, settingsOf } from './state/documents.ts'
import type { EditorStore } from './state/editor-store.ts'

type Options = { words: Record<string, string>; renew: () => Promise<string>; onMessage: (message: FromFrame) => void }
/** Theme settings that are CSS variables alone; every other one changes what sections draw. */
const cssOnly = new Set([
  'palette',
  'displayFace',
  'displayWeight',
  'displayCase',
  'displayTracking',
  'displayScale',
  'bodyFace',
  'bodyScale',
  'pageWidth',
  'rhythm',
  'radius',
  'buttonShape',
  'cardRatio',
  'hasMotion',
  'customCss',
])

/** The editor's end of the wire to the page in its frame. It tells the frame what has changed since it last told it. */
export class FrameLink {
  private nonce = crypto.randomUUID()
  private frame: HTMLIFrameElement | null = null
  private greeting: ReturnType<typeof setInterval> | undefined
  private told: Docs
  private isOpen = false
  private zoom = 1
  private ghostIn: string | null = null
  private store: EditorStore
  private origin: string
  private options: Options
  token: string

  constructor(store: EditorStore, { origin, token }: { origin: string; token: string }, options: Options) {
    this.store = store
    this.origin = origin
    this.token = token
    this.options = options
    this.told = store.state.docs
  }

  /** Address of a page of the draft in the frame. */
  address(path: string): string {
    return this.page(path, this.token)
  }
  page(path: string, token: string): string {
    const given = new URL(path, this.origin)
    const url = given.origin === this.origin ? given : new URL(this.origin) // the frame stays in the preview
    url.searchParams.set('vt', token)
    return url.href
  }

  /** Address of one section in small; see thumbnail.tsx. */
  thumbnail({ entry, name, path, token = this.token }: { entry: unknown; name: string; path: string; token?: string }): string {
    const url = new URL('/vt/one', this.origin)
    url.search = new URLSearchParams({ vt: token, path, name, entry: JSON.stringify(entry) }).toString()
    return url.href
  }

  start(): () => void {
    const hear = (event: MessageEvent<unknown>) => this.hear(event)
    addEventListener('message', hear)
    const stop = this.store.subscribe(() => this.tell())
    return () => {
      stop()
      clearInterval(this.greeting)
      removeEventListener('message', hear)
    }
  }

  /** A page has begun to load that shows these documents: greets it until it answers. */
  greet(frame: HTMLIFrameElement, drawn: Docs) {
    this.frame = frame
    this.isOpen = false
    this.told = drawn
    clearInterval(this.greeting)
    const hello = () => this.send({ type: 'hello', token: this.token, words: this.options.words, labels: this.labels() })
    this.greeting = setInterval(hello, 120)
    hello()
  }

  /** The page is drawn smaller than it is; what lies over it keeps its size. */
  setZoom(zoom: number) {
    this.zoom = zoom
    this.send({ type: 'zoom', zoom })
  }

  async renew(): Promise<void> {
    this.token = await this.options.renew()
    this.send({ type: 'token', token: this.token })
  }

  send(message: ToFrame) {
    this.frame?.contentWindow?.postMessage({ vitrine: 1, nonce: this.nonce, message }, this.origin)
  }

  private hear(event: MessageEvent<unknown>) {
    if (event.origin !== this.origin || event.source !== this.frame?.contentWindow) return
    const wrapped = envelope.safeParse(event.data)
    if (!wrapped.success || wrapped.data.nonce !== this.nonce) return
    const message = fromFrame.safeParse(wrapped.data.message)
    if (!message.success) return
    if (message.data.type === 'ack') this.opened()
    if (message.data.type === 'refused') void this.renew().then(() => this.redrawAll())
    this.options.onMessage(message.data)
  }

  private opened() {
    clearInterval(this.greeting)
    if (this.isOpen) return
    this.isOpen = true
    const { mode, selection } = this.store.state
    this.send({ type: 'mode', mode })
    this.send({ type: 'zoom', zoom: this.zoom })
    this.tell()
    this.sendSelection(selection !== null)
  }

  sendSelection(scroll: boolean) {
    const { selection } = this.store.state
    this.send({ type: 'select', place: selection && { name: selection.name, id: selection.id, block: selection.block ?? null }, scroll })
  }

  /** Everything of the page on show that differs from what the frame has. */
  private tell() {
    const { docs } = this.store.state
    if (!this.isOpen || docs === this.told) return
    const before = this.told
    this.told = docs
    for (const name of this.store.shown) if (docs[name] !== before[name]) this.tellDoc(name, docOf(docs, name), docOf(before, name))
    if (docs.settings !== before.settings) this.tellSettings(docs, before)
    this.send({ type: 'labels', labels: this.labels() })
    this.sendSelection(false)
  }

  private tellDoc(name: string, now: Doc, before: Doc) {
    if (now.order.join() !== before.order.join()) this.send({ type: 'order', name, ids: now.order })
    for (const id of now.order) {
      const [entry, old] = [now.sections[id], before.sections[id]]
      if (!entry || entry === old || JSON.stringify(entry) === JSON.stringify(old)) continue
      if (old) this.tellLive(name, id, entry.settings, old.settings, entry.type)
      for (const [key, block] of Object.entries(entry.blocks ?? {}))
        this.tellLive(name, id, block.settings, old?.blocks?.[key]?.settings ?? block.settings, entry.type, key, block.type)
      this.draw(name, id)
    }
  }

  /** Texts are written at once; the drawing of the server follows. */
  private tellLive(name: string, id: string, now: object, before: object, type: string, block?: string, blockType?: string) {
    const section = this.store.theme.sections.find((s) => s.type === type)
    const fields: ({ name: string } & FieldMeta)[] =
      (blockType ? section?.blocks.find((b) => b.type === blockType)?.fields : section?.fields) ?? []
    for (const field of fields) {
      const value = (now as Record<string, unknown>)[field.name]
      if (field.live !== 'text' || value === (before as Record<string, unknown>)[field.name]) continue
      this.send({ type: 'live', name, id, key: block ? `${block}.${field.name}` : field.name, text: String(value ?? field.default) })
    }
  }

  private tellSettings(docs: Docs, before: Docs) {
    const [now, old] = [this.allSettings(docs), this.allSettings(before)]
    this.send({ type: 'tokens', settings: now })
    if (now.customCss !== old.customCss) void this.tellCss()
    const isMore = Object.keys(now).some((key) => !cssOnly.has(key) && JSON.stringify(now[key]) !== JSON.stringify(old[key]))
    if (isMore) this.redrawAll()
  }
  /** As the shop will have it: what may not stay is not seen here either. Its parser is loaded with the first change. */
  private async tellCss() {
    const { cleanCss } = await import('#themes/core/sanitize/css.ts')
    this.send({ type: 'css', css: cleanCss(String(settingsOf(this.store.state.docs).customCss ?? '')) })
  }
  private allSettings(docs: Docs): Record<string, unknown> {
    return { ...Object.fromEntries(this.store.theme.settings.map((f) => [f.name, f.default])), ...settingsOf(docs) }
  }

  /** What would be added stands in the page, faint, until something else is looked at or the picker is closed. */
  ghost(wish: { name: string; at: number; entry: Entry } | null) {
    const name = wish?.name ?? this.ghostIn
    if (!name) return
    const ids = docOf(this.store.state.docs, name).order
    this.ghostIn = wish ? name : null
    this.send({ type: 'order', name, ids: wish ? ids.toSpliced(wish.at, 0, ghostId) : ids })
    if (wish) this.send({ type: 'section', name, id: ghostId, entry: wish.entry as unknown as Record<string, unknown> })
  }

  redrawAll() {
    for (const name of this.store.shown) for (const id of docOf(this.store.state.docs, name).order) this.draw(name, id)
  }

  private draw(name: string, id: string) {
    const { docs, saved } = this.store.state
    const entry = entryOf(docs, { name, id })
    if (!entry) return
    const settings = docs.settings === saved.settings ? {} : { settings: settingsOf(docs) }
    this.send({ type: 'section', name, id, entry: entry as unknown as Record<string, unknown>, ...settings })
  }

  private labels(): Record<string, string> {
    const { docs } = this.store.state
    return Object.fromEntries(
      this.store.shown.flatMap((name) =>
        Object.entries(docOf(docs, name).sections).map(([id, entry]) => [
          `${name}/${id}`,
          entry.name ?? this.store.theme.sections.find((s) => s.type === entry.type)?.name ?? entry.type,
        ]),
      ),
    )
  }
}
