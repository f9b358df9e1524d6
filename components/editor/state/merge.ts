import { same } from '../../../domain/kernel/same.ts'
import type { Doc, Docs } from './documents.ts'

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && 'order' in value
export type Clash = { name: string; id: string | null }

/** Names of the documents that differ. */
export const changedNames = (now: Docs, before: Docs) =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])].filter((name) => now[name] !== before[name] && !same(now[name], before[name]))

/**
 * Joins two people's work on the same draft. What only one of them touched is taken from that one; a section that both changed is a
 * clash and stays as it is in `mine` until somebody has chosen.
 */
export function mergeDocs(base: Docs, mine: Docs, theirs: Docs): { docs: Docs; clashes: Clash[] } {
  const clashes: Clash[] = []
  const docs: Docs = { ...theirs }
  for (const name of changedNames(mine, base)) {
    if (same(theirs[name], base[name])) docs[name] = mine[name]
    else if (isDoc(mine[name]) && isDoc(theirs[name])) docs[name] = mergeDoc(name, asDoc(base[name]), mine[name], theirs[name], clashes)
    else if (!same(mine[name], theirs[name])) {
      docs[name] = mine[name]
      clashes.push({ name, id: null })
    }
  }
  return { docs, clashes }
}

const asDoc = (value: unknown): Doc => (isDoc(value) ? value : { v: 1, sections: {}, order: [] })

function mergeDoc(name: string, base: Doc, mine: Doc, theirs: Doc, clashes: Clash[]): Doc {
  const sections: Doc['sections'] = {}
  for (const id of new Set([...Object.keys(mine.sections), ...Object.keys(theirs.sections)])) {
    const [b, m, t] = [base.sections[id], mine.sections[id], theirs.sections[id]]
    const isMine = !same(m, b)
    if (isMine && !same(t, b) && !same(m, t)) clashes.push({ name, id })
    const kept = isMine ? m : t
    if (kept) sections[id] = kept
  }
  const order = same(mine.order, base.order) ? theirs.order : mine.order
  const other = order === mine.order ? theirs.order : mine.order
  const all = [...order, ...other.filter((id) => !order.includes(id))].filter((id) => sections[id])
  return { v: 1, sections, order: all }
}

/** Takes the other person's version of a section, or of a whole document, into ours. */
export function takeTheirs(docs: Docs, theirs: Docs, { name, id }: Clash): Docs {
  if (id === null) return { ...docs, [name]: theirs[name] }
  const [mine, other] = [asDoc(docs[name]), asDoc(theirs[name])]
  const { [id]: _, ...rest } = mine.sections
  const section = other.sections[id]
  const sections = section ? { ...rest, [id]: section } : rest
  const order = section && !mine.order.includes(id) ? [...mine.order, id] : mine.order.filter((x) => sections[x])
  return { ...docs, [name]: { v: 1, sections, order } }
}
