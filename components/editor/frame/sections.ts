import { Idiomorph } from 'idiomorph'

export const nodeOf = (name: string, id: string) => document.querySelector<HTMLElement>(`[data-vt="${CSS.escape(`${name}/${id}`)}"]`)
const nodesOf = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-vt]')].filter((n) => (n.dataset.vt ?? '').startsWith(`${name}/`))

/** Puts the sections of a document in this order: new ones get an empty place, those that are not named go. */
export function arrange(name: string, ids: string[]) {
  for (const node of nodesOf(name)) if (!ids.includes((node.dataset.vt ?? '').slice(name.length + 1))) node.remove()
  const main = document.getElementById('main')
  if (!main) return
  const nodes = ids.map((id) => nodeOf(name, id) ?? blank(`${name}/${id}`))
  const isInPlace = nodesOf(name).length === nodes.length && nodesOf(name).every((n, i) => n === nodes[i])
  if (isInPlace) return // moving an element would start its scripts and films again
  if (name === 'groups/header') for (const node of nodes) main.before(node)
  else if (name === 'groups/footer') main.after(...nodes)
  else main.append(...nodes)
}

function blank(key: string) {
  const node = document.createElement('div')
  node.hidden = true
  node.dataset.vt = key
  return node
}

// what scripts and shoppers have changed in the page, and a new drawing must not take back
const kept = (attribute: string, node: Element) => (attribute === 'open' && node.matches('details, dialog')) || attribute === 'data-ready'

/** Brings a section to its new HTML without building it anew: open accordions stay open, what was typed stays. */
export function morph(name: string, id: string, html: string) {
  const node = nodeOf(name, id)
  if (!node) return
  if (node.hidden || node.tagName !== /^<([a-z0-9-]+)/.exec(html)?.[1]?.toUpperCase()) node.outerHTML = html
  else
    Idiomorph.morph(node, html, {
      morphStyle: 'outerHTML',
      ignoreActiveValue: true,
      callbacks: { beforeAttributeUpdated: (attribute: string, element: Element) => !kept(attribute, element) },
    })
}

/** Writes a text where it stands, before the server has drawn it. */
export function writeLive(name: string, id: string, key: string, text: string) {
  const section = nodeOf(name, id)
  for (const node of section?.querySelectorAll<HTMLElement>(`[data-live="${CSS.escape(key)}"]`) ?? [])
    if (node.textContent !== text) node.textContent = text
}
