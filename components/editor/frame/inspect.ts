import type { FromFrame } from '../protocol.ts'
import { placeOf } from './gestures.ts'

/** What would trouble shoppers on this page: the order of headings, pictures without words, sections with nothing in them. */
export function inspect(): Extract<FromFrame, { type: 'report' }> {
  const shown = (node: Element) => node.checkVisibility()
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(shown).map((h) => Number(h.tagName[1]))
  const pictures = [...document.querySelectorAll<HTMLImageElement>('[data-vt] img')].filter(
    (i) => shown(i) && !i.alt && !i.closest('[aria-hidden=true], .second'),
  )
  const empty = [...document.querySelectorAll('[data-empty=""]')].flatMap((node) => {
    const place = placeOf(node)
    return place ? [{ name: place.name, id: place.id }] : []
  })
  return { type: 'report', headings, noAlt: pictures.slice(0, 20).map((i) => i.currentSrc.split('/').at(-1) ?? ''), empty }
}
