import type { SectionDescription } from '#themes/core/describe.ts'
import type { SectionPreset } from '#themes/core/section.ts'

export type Values = Record<string, unknown>
export type Block = { type: string; hidden?: boolean; settings: Values }
export type Entry = {
  type: string
  ver: number
  name?: string
  hidden?: boolean
  settings: Values
  blocks?: Record<string, Block>
  blockOrder?: string[]
}
export type Doc = { v: 1; sections: Record<string, Entry>; order: string[] }
export type SettingsDoc = { v: 1; settings: Values }
/** Documents by name: `settings`, `groups/header`, `templates/product`… */
export type Docs = Record<string, unknown>
/** What an act is about: a section, or one of its blocks. */
export type Spot = { name: string; id: string; block?: string | null }

const empty: Doc = { v: 1, sections: {}, order: [] }
export const docOf = (docs: Docs, name: string): Doc => (docs[name] as Doc | undefined) ?? empty
export const settingsOf = (docs: Docs): Values => (docs.settings as SettingsDoc | undefined)?.settings ?? {}
export const entryOf = (docs: Docs, { name, id }: Spot): Entry | undefined => docOf(docs, name).sections[id]
export const blockOrderOf = (entry: Entry) => entry.blockOrder ?? Object.keys(entry.blocks ?? {})

const put = (docs: Docs, name: string, doc: Doc): Docs => ({ ...docs, [name]: doc })
const putEntry = (docs: Docs, { name, id }: Spot, entry: Entry): Docs => {
  const doc = docOf(docs, name)
  return put(docs, name, { ...doc, sections: { ...doc.sections, [id]: entry } })
}
const newId = (type: string, taken: Record<string, unknown>) => {
  const base = type.slice(0, 28)
  for (let n = 1; ; n += 1) if (!taken[`${base}-${n}`]) return `${base}-${n}`
}

/** Only what differs from the default is kept, so a theme may better its defaults. */
function withValue(values: Values, key: string, value: unknown, fallback: unknown): Values {
  const { [key]: _, ...rest } = values
  return JSON.stringify(value) === JSON.stringify(fallback) ? rest : { ...rest, [key]: value }
}

export function setValue(docs: Docs, spot: Spot, key: string, value: unknown, fallback: unknown): Docs {
  const entry = entryOf(docs, spot)
  if (!entry) return docs
  if (!spot.block) return putEntry(docs, spot, { ...entry, settings: withValue(entry.settings, key, value, fallback) })
  const block = entry.blocks?.[spot.block]
  if (!block) return docs
  const changed = { ...block, settings: withValue(block.settings, key, value, fallback) }
  return putEntry(docs, spot, { ...entry, blocks: { ...entry.blocks, [spot.block]: changed } })
}

export const setThemeValue = (docs: Docs, key: string, value: unknown, fallback: unknown): Docs => ({
  ...docs,
  settings: { v: 1, settings: withValue(settingsOf(docs), key, value, fallback) },
})

/** A section of a kind as the theme offers it. */
export function entryFrom(section: SectionDescription, preset: SectionPreset | undefined): Entry {
  const blocks = Object.fromEntries(
    (preset?.blocks ?? []).map((b, i) => [`${b.type}-${i + 1}`, { type: b.type, settings: b.settings ?? {} }]),
  )
  const entry: Entry = { type: section.type, ver: section.version, settings: preset?.settings ?? {} }
  return section.blocks.length ? { ...entry, blocks, blockOrder: Object.keys(blocks) } : entry
}

/** Puts a section at a place of the order; `at` beyond the end is the end. */
export function insertSection(docs: Docs, name: string, entry: Entry, at: number): { docs: Docs; id: string } {
  const doc = docOf(docs, name)
  const id = newId(entry.type, doc.sections)
  const order = [...doc.order.slice(0, at), id, ...doc.order.slice(at)]
  return { docs: put(docs, name, { ...doc, sections: { ...doc.sections, [id]: entry }, order }), id }
}

export function insertBlock(docs: Docs, spot: Spot, block: Block): { docs: Docs; id: string } {
  const entry = entryOf(docs, spot)
  if (!entry) return { docs, id: '' }
  const id = newId(block.type, entry.blocks ?? {})
  const order = blockOrderOf(entry)
  const at = spot.block ? order.indexOf(spot.block) + 1 : order.length
  const changed = { ...entry, blocks: { ...entry.blocks, [id]: block }, blockOrder: [...order.slice(0, at), id, ...order.slice(at)] }
  return { docs: putEntry(docs, spot, changed), id }
}

export function remove(docs: Docs, spot: Spot): Docs {
  const doc = docOf(docs, spot.name)
  const entry = doc.sections[spot.id]
  if (!entry) return docs
  if (spot.block) {
    const { [spot.block]: _, ...blocks } = entry.blocks ?? {}
    return putEntry(docs, spot, { ...entry, blocks, blockOrder: blockOrderOf(entry).filter((b) => b !== spot.block) })
  }
  const { [spot.id]: _, ...sections } = doc.sections
  return put(docs, spot.name, { ...doc, sections, order: doc.order.filter((s) => s !== spot.id) })
}

export function duplicate(docs: Docs, spot: Spot): { docs: Docs; spot: Spot } {
  const entry = entryOf(docs, spot)
  if (!entry) return { docs, spot }
  const block = spot.block ? entry.blocks?.[spot.block] : undefined
  if (block) {
    const made = insertBlock(docs, spot, structuredClone(block))
    return { docs: made.docs, spot: { ...spot, block: made.id } }
  }
  const made = insertSection(docs, spot.name, structuredClone(entry), docOf(docs, spot.name).order.indexOf(spot.id) + 1)
  return { docs: made.docs, spot: { name: spot.name, id: made.id } }
}

const shifted = (list: string[], item: string, to: number) => {
  const rest = list.filter((x) => x !== item)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** Moves a section in its document, or a block in its section, to a place of the order. */
export function move(docs: Docs, spot: Spot, to: number): Docs {
  const doc = docOf(docs, spot.name)
  const entry = doc.sections[spot.id]
  if (!entry || to < 0) return docs
  if (spot.block) {
    const order = blockOrderOf(entry)
    return to >= order.length ? docs : putEntry(docs, spot, { ...entry, blockOrder: shifted(order, spot.block, to) })
  }
  return to >= doc.order.length ? docs : put(docs, spot.name, { ...doc, order: shifted(doc.order, spot.id, to) })
}

export function placeIn(docs: Docs, spot: Spot): number {
  const entry = entryOf(docs, spot)
  if (!entry) return -1
  return spot.block ? blockOrderOf(entry).indexOf(spot.block) : docOf(docs, spot.name).order.indexOf(spot.id)
}

export function patchEntry(docs: Docs, spot: Spot, change: { name?: string; hidden?: boolean }): Docs {
  const entry = entryOf(docs, spot)
  if (!entry) return docs
  if (spot.block) {
    const block = entry.blocks?.[spot.block]
    return block
      ? putEntry(docs, spot, {
          ...entry,
          blocks: { ...entry.blocks, [spot.block]: clean({ ...block, hidden: change.hidden ?? block.hidden ?? false }) },
        })
      : docs
  }
  return putEntry(docs, spot, clean({ ...entry, ...change }))
}

function clean<T extends { name?: string; hidden?: boolean }>({ name, hidden, ...rest }: T): T {
  return { ...rest, ...(name ? { name } : {}), ...(hidden ? { hidden } : {}) } as T
}
