import type { MenuItemInput } from '#schemas/content'

/** A menu as the list one sees: each link with its depth. Moving is then a matter of places and depths alone. */
export type Row = { key: string; title: string; url: string; depth: number }
const deepest = 2
let count = 0
export const newKey = () => `row-${++count}`

export const toRows = (items: MenuItemInput[], depth = 0): Row[] =>
  items.flatMap((item) => [{ key: newKey(), title: item.title, url: item.url, depth }, ...toRows(item.items, depth + 1)])

export function toItems(rows: Row[]): MenuItemInput[] {
  const root: MenuItemInput[] = []
  const last: MenuItemInput[] = []
  for (const { title, url, depth } of rows) {
    const item: MenuItemInput = { title, url, items: [] }
    const parent = depth > 0 ? last[depth - 1] : undefined
    ;(parent?.items ?? root).push(item)
    last[depth] = item
    last.length = depth + 1
  }
  return root
}

/** How many rows belong to the one at this place: itself and what hangs under it. */
export function sizeOf(rows: Row[], at: number): number {
  const depth = rows[at]?.depth ?? 0
  let n = 1
  while ((rows[at + n]?.depth ?? -1) > depth) n += 1
  return n
}

/** Depths without a hole: nobody hangs under nothing. */
const settled = (rows: Row[]) => {
  let before = -1
  return rows.map((row) => {
    const depth = Math.min(row.depth, before + 1, deepest)
    before = depth
    return depth === row.depth ? row : { ...row, depth }
  })
}

/** Moves a link with all that hangs under it past its neighbour of the same level. */
export function moveRow(rows: Row[], at: number, by: -1 | 1): Row[] {
  const size = sizeOf(rows, at)
  const part = rows.slice(at, at + size)
  const rest = [...rows.slice(0, at), ...rows.slice(at + size)]
  const to = by === -1 ? previousPlace(rows, at) : at + (rest[at] ? sizeOf(rest, at) : 0)
  if (to < 0 || to > rest.length) return rows
  return settled([...rest.slice(0, to), ...part, ...rest.slice(to)])
}
function previousPlace(rows: Row[], at: number): number {
  const depth = rows[at]?.depth ?? 0
  for (let i = at - 1; i >= 0; i -= 1) if ((rows[i]?.depth ?? 0) <= depth) return i
  return 0
}

/** Takes a link, with all under it, to a place of the list at a depth: what dragging does. */
export function placeRow(rows: Row[], from: number, to: number): Row[] {
  const size = sizeOf(rows, from)
  const part = rows.slice(from, from + size)
  const rest = [...rows.slice(0, from), ...rows.slice(from + size)]
  const at = Math.max(0, Math.min(rest.length, to > from ? to - size + 1 : to))
  return settled([...rest.slice(0, at), ...part, ...rest.slice(at)])
}

/** One level in or out, with all under it; a menu is three levels deep at most. */
export function indentRow(rows: Row[], at: number, by: -1 | 1): Row[] {
  const size = sizeOf(rows, at)
  const part = rows.slice(at, at + size)
  const above = rows[at - 1]
  const first = part[0]
  if (!first || first.depth + by < 0 || (by === 1 && (!above || first.depth > above.depth || part.some((r) => r.depth + by > deepest))))
    return rows
  return settled([...rows.slice(0, at), ...part.map((r) => ({ ...r, depth: r.depth + by })), ...rows.slice(at + size)])
}

/** What keeps a link from being saved. */
export const wrongIn = (row: Row): 'linkNoWords' | 'linkNoPlace' | null =>
  !row.title.trim() ? 'linkNoWords' : /^(\/(?![/\\])|https:\/\/|mailto:|tel:)[^\s\\]*$/.test(row.url.trim()) ? null : 'linkNoPlace'
