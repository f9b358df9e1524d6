import type { FromFrame, Place } from '../protocol.ts'

/** The section and block under an element of the page. */
export function placeOf(target: EventTarget | null): Place | null {
  const element = target instanceof Element ? target : null
  const key = element?.closest<HTMLElement>('[data-vt]')?.dataset.vt
  if (!key) return null
  const cut = key.lastIndexOf('/')
  const marked = element?.closest<HTMLElement>('[data-block], [data-live*="."]')
  const block = marked?.dataset.block ?? marked?.dataset.live?.split('.')[0] ?? null
  return { name: key.slice(0, cut), id: key.slice(cut + 1), block }
}

/** What the editor's keys act on; everything else stays the browser's. */
const isForEditor = (key: string, ctrl: boolean, alt: boolean) =>
  ctrl ? /^[zyd]$/i.test(key) : alt ? /^Arrow(?:Up|Down)$/.test(key) : /^(?:Escape|Delete|F2|[abh?])$/i.test(key)

type Options = { isBrowsing: () => boolean; say: (message: FromFrame) => void; onHover: (place: Place | null) => void }

/** Clicks choose a section; in browse mode they follow links, within the preview. Nothing is ever sent from here. */
export function listenToGestures({ isBrowsing, say, onHover }: Options) {
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element
      if (target.closest('vt-overlay')) return
      const link = target.closest<HTMLAnchorElement>('a[href]')
      if (isBrowsing()) {
        if (!link || (link.hash && link.pathname === location.pathname)) return
        event.preventDefault()
        if (link.origin === location.origin) say({ type: 'navigate', path: link.pathname + link.search })
        return
      }
      if (!target.closest('summary')) event.preventDefault() // an accordion may be opened to see what is in it
      event.stopPropagation()
      const place = placeOf(target)
      if (place) say({ type: 'select', ...place })
    },
    true,
  )
  document.addEventListener(
    'submit',
    (event) => {
      event.preventDefault()
      event.stopPropagation()
      const form = event.target as HTMLFormElement
      if (!isBrowsing() || form.method !== 'get') return
      const query = new URLSearchParams([...new FormData(form)].map(([key, value]) => [key, String(value)]))
      say({ type: 'navigate', path: `${new URL(form.action).pathname}?${query}` })
    },
    true,
  )
  document.addEventListener('pointermove', (event) => onHover(isBrowsing() ? null : placeOf(event.target)), { passive: true })
  document.documentElement.addEventListener('pointerleave', () => onHover(null))
  document.addEventListener('keydown', (event) => {
    const isTyping = (event.target as Element).matches('input, textarea, select')
    const ctrl = event.ctrlKey || event.metaKey
    if (isTyping || !isForEditor(event.key, ctrl, event.altKey)) return
    if (ctrl || event.altKey) event.preventDefault()
    say({ type: 'key', key: event.key, code: event.code, ctrl, shift: event.shiftKey, alt: event.altKey })
  })
}
