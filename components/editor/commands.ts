import type { SectionDescription } from '#themes/core/describe.ts'
import type { SectionPreset } from '#themes/core/section.ts'
import { sectionOf } from './context.tsx'
import {
  type Block,
  docOf,
  duplicate,
  type Entry,
  entryFrom,
  entryOf,
  insertBlock,
  insertSection,
  move,
  patchEntry,
  placeIn,
  remove,
  type Spot,
} from './state/documents.ts'
import type { EditorStore } from './state/editor-store.ts'

/** Groups hold their fixed sections; only templates' and addable ones may go. */
export const isFixed = (store: EditorStore, spot: Spot) => {
  const entry = entryOf(store.state.docs, spot)
  return !spot.block && !spot.name.startsWith('templates/') && !sectionOf(store, entry?.type)?.presets.length
}
const isMain = (entry: Entry | undefined) => entry?.type.startsWith('main-') ?? false
/** The section that is the page itself, such as the product on a product page, stays once. */
export const mayLeave = (store: EditorStore, spot: Spot) =>
  !isFixed(store, spot) && (Boolean(spot.block) || !isMain(entryOf(store.state.docs, spot)))

/** Runs an act on a spot; nothing happens where it may not. */
export const commands = {
  moveBy(store: EditorStore, spot: Spot, by: number) {
    store.edit('move', move(store.state.docs, spot, placeIn(store.state.docs, spot) + by))
  },
  moveTo(store: EditorStore, spot: Spot, to: number) {
    store.edit('move', move(store.state.docs, spot, to))
  },
  duplicate(store: EditorStore, spot: Spot) {
    if (!mayLeave(store, spot)) return
    const made = duplicate(store.state.docs, spot)
    store.edit('duplicate', made.docs, { selection: made.spot })
  },
  remove(store: EditorStore, spot: Spot) {
    if (!mayLeave(store, spot)) return
    store.edit('delete', remove(store.state.docs, spot), { selection: spot.block ? { name: spot.name, id: spot.id } : null })
  },
  toggle(store: EditorStore, spot: Spot) {
    const entry = entryOf(store.state.docs, spot)
    const isHidden = spot.block ? entry?.blocks?.[spot.block]?.hidden : entry?.hidden
    store.edit('hide', patchEntry(store.state.docs, spot, { hidden: !isHidden }))
  },
  rename(store: EditorStore, spot: Spot, name: string) {
    const entry = entryOf(store.state.docs, spot)
    const kind = sectionOf(store, entry?.type)?.name
    store.edit('rename', patchEntry(store.state.docs, spot, { name: name.trim() === kind ? '' : name.trim() }))
  },
  add(store: EditorStore, section: SectionDescription, preset: SectionPreset | undefined, name: string, at: number) {
    const made = insertSection(store.state.docs, name, entryFrom(section, preset), at)
    store.edit('add', made.docs, { selection: { name, id: made.id } })
  },
  addBlock(store: EditorStore, spot: Spot, type: string) {
    const made = insertBlock(store.state.docs, spot, { type, settings: {} })
    store.edit('add', made.docs, { selection: { name: spot.name, id: spot.id, block: made.id } })
  },
}

/** After the chosen section of a document, else at its end. */
export function placeAfter(store: EditorStore, name: string): number {
  const { selection, docs } = store.state
  const { order } = docOf(docs, name)
  const at = selection?.name === name ? order.indexOf(selection.id) : -1
  return at < 0 ? order.length : at + 1
}

/** Kinds that may stand in a document. */
export function addable(store: EditorStore, name: string): SectionDescription[] {
  const kind = name.startsWith('groups/') ? name.slice(7) : (name.slice(10).split('.')[0] ?? '')
  return store.theme.sections.filter(
    (s) => s.presets.length > 0 && (s.enabledOn === null ? name.startsWith('templates/') : s.enabledOn.includes(kind)),
  )
}

type Clip = { vitrine: 'section'; entry: Entry } | { vitrine: 'block'; section: string; block: Block }

/** What Copy puts on the clipboard: JSON, so that it can be pasted into another template, theme or store. */
export function copyText(store: EditorStore, spot: Spot): string | null {
  const entry = entryOf(store.state.docs, spot)
  if (!entry) return null
  const block = spot.block ? entry.blocks?.[spot.block] : undefined
  const clip: Clip = block ? { vitrine: 'block', section: entry.type, block } : { vitrine: 'section', entry }
  return JSON.stringify(clip)
}

/** Takes what was copied; a message key says why not. */
export function pasteText(store: EditorStore, text: string): 'pasted' | 'notOurs' | 'notHere' {
  let clip: Clip
  try {
    clip = JSON.parse(text) as Clip
  } catch {
    return 'notOurs'
  }
  const { selection, docs, template } = store.state
  if (clip?.vitrine === 'block') {
    const entry = selection && entryOf(docs, selection)
    if (!selection || entry?.type !== clip.section || typeof clip.block?.type !== 'string') return 'notHere'
    const made = insertBlock(docs, selection, { type: clip.block.type, settings: { ...clip.block.settings } })
    store.edit('paste', made.docs, { selection: { ...selection, block: made.id } })
    return 'pasted'
  }
  if (clip?.vitrine !== 'section' || typeof clip.entry?.type !== 'string') return 'notOurs'
  const name = selection?.name ?? template
  if (!addable(store, name).some((s) => s.type === clip.entry.type)) return 'notHere'
  const made = insertSection(docs, name, clip.entry, placeAfter(store, name))
  store.edit('paste', made.docs, { selection: { name, id: made.id } })
  return 'pasted'
}
