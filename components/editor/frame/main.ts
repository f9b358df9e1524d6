// The editor's half inside the page it shows: selects, draws anew what has changed, and follows links in browse mode.
import { tokenCss } from '../../../themes/core/tokens.ts'
import { envelope, type FromFrame, ghostId, type Place, type ToFrame, toFrame } from '../protocol.ts'
import { DrawQueue } from './draw-queue.ts'
import { listenToGestures } from './gestures.ts'
import { inspect } from './inspect.ts'
import { Overlay } from './overlay.ts'
import { arrange, nodeOf, writeLive } from './sections.ts'

const editor = document.body.dataset.editor ?? ''
const defaults = JSON.parse(document.body.dataset.defaults ?? '{}') as Record<string, unknown>
let nonce = ''
let isBrowsing = false
let early: FromFrame | null = null // pressed before the editor has greeted
function say(message: FromFrame) {
  if (nonce) parent.postMessage({ vitrine: 1, nonce, message }, editor)
  else early = message
}

/** A section that is only looked at comes into view by itself. */
let wanted: Place | null = null // chosen before it was drawn
function heard(message: FromFrame) {
  say(message)
  if (message.type === 'drawn' && wanted?.name === message.name && wanted.id === message.id) {
    const place = wanted
    wanted = null
    select(place, true)
  }
  const ghost = message.type === 'drawn' && message.id === ghostId ? nodeOf(message.name, ghostId) : null
  if (!ghost) return
  const { top, bottom } = ghost.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) scrollTo({ top: scrollY + top - Math.max(0, (innerHeight - (bottom - top)) / 2) })
}

const overlay = new Overlay(nodeOf, { onAct: ({ name, id }, act) => say({ type: 'act', name, id, act }) })
const queue = new DrawQueue(heard, () => overlay.draw())

// what shoppers do not see, but who edits must find: empty sections, and those that cannot be drawn
const style = document.createElement('style')
style.textContent =
  'html[data-editing] body{user-select:none}[data-empty]{display:block!important}[data-vt$="/ghost"]{opacity:.55;outline:2px dashed #00658a;outline-offset:-2px;pointer-events:none}.vt-error{padding:1.5rem;margin:1rem;border:2px dashed #b3261e;color:#b3261e;background:#fff;font:500 16px/1.5 system-ui,sans-serif}'
document.head.append(style)

function select(place: Place | null, scroll: boolean) {
  overlay.select(place)
  const node = place && nodeOf(place.name, place.id)
  if (!scroll || !place) return
  if (!node || node.hidden) {
    wanted = place
    return
  }
  const { top, bottom } = node.getBoundingClientRect()
  if (top < 0 || top > innerHeight - 120 || bottom < 120) scrollTo({ top: scrollY + top }) // the page alone: scrollIntoView would move the editor around it too
}

function hear(message: ToFrame) {
  switch (message.type) {
    case 'hello':
      queue.token = message.token
      overlay.words = message.words
      overlay.labels = message.labels
      say({ type: 'ack', template: document.body.dataset.template ?? '' })
      if (early) say(early)
      early = null
      return
    case 'token':
      queue.token = message.token
      return
    case 'labels':
      overlay.labels = message.labels
      return overlay.draw()
    case 'mode':
      isBrowsing = message.mode === 'browse'
      overlay.isOff = isBrowsing
      document.documentElement.toggleAttribute('data-editing', !isBrowsing)
      return overlay.draw()
    case 'live':
      writeLive(message.name, message.id, message.key, message.text)
      return overlay.draw()
    case 'section':
      return queue.ask(message)
    case 'order':
      arrange(message.name, message.ids)
      return overlay.draw()
    case 'tokens': {
      const style = document.getElementById('tokens')
      if (style) style.textContent = tokenCss(message.settings, defaults)
      return overlay.draw()
    }
    case 'css': {
      const own = document.getElementById('own')
      if (own) own.textContent = message.css
      return overlay.draw()
    }
    case 'select':
      return select(message.place, message.scroll)
    case 'hover':
      return overlay.hover(message.place)
    case 'zoom':
      overlay.zoom = message.zoom
      return overlay.draw()
    case 'inspect':
      return say(inspect())
  }
}

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.origin !== editor || event.source !== parent) return
  const wrapped = envelope.safeParse(event.data)
  if (!wrapped.success) return
  const message = toFrame.safeParse(wrapped.data.message)
  if (!message.success) return
  if (message.data.type === 'hello') nonce = wrapped.data.nonce
  if (wrapped.data.nonce === nonce) hear(message.data)
})
listenToGestures({ isBrowsing: () => isBrowsing, say, onHover: (place) => overlay.hover(place) })
