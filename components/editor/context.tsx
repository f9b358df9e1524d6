'use client'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FieldList, SectionDescription } from '#themes/core/describe.ts'
import type { FrameLink } from './frame-link.ts'
import type { FromFrame } from './protocol.ts'
import type { Autosave } from './state/autosave.ts'
import { type Entry, entryOf, type Spot } from './state/documents.ts'
import type { EditorState, EditorStore } from './state/editor-store.ts'

type FrameReport = Extract<FromFrame, { type: 'report' }>
export type FrameActs = {
  goTo: (template: string | null, path: string) => Promise<void>
  openPicker: (name: string) => void
  showSections: () => void
  showKeys: () => void
}
export type EditorTools = {
  store: EditorStore
  link: FrameLink
  autosave: Autosave
  themeId: string
  themeName: string
  /** Name of whoever sits here, as the server writes it. */
  me: string
  isLive: boolean
  /** Looks through the page on show; null when it does not answer. */
  inspect: () => Promise<FrameReport | null>
  /** What the page in the frame may ask of the screen. */
  onFrame: { current: FrameActs | null }
}
export const EditorContext = createContext<EditorTools | null>(null)

export function useTools(): EditorTools {
  const tools = useContext(EditorContext)
  if (!tools) throw new Error('No theme is open here')
  return tools
}

/** A part of the editor's state; the component follows it alone. */
export function useEditor<T>(pick: (state: EditorState) => T): T {
  const { store } = useTools()
  return useSyncExternalStore(
    store.subscribe,
    () => pick(store.state),
    () => pick(store.state),
  )
}

export const sectionOf = (store: EditorStore, type: string | undefined): SectionDescription | undefined =>
  store.theme.sections.find((s) => s.type === type)

/** How the editor calls a section: the merchant's own name for it, else the kind's. */
export const labelOf = (store: EditorStore, entry: Entry) => entry.name ?? sectionOf(store, entry.type)?.name ?? entry.type

/** A block's words are its best name. */
export function blockLabel(store: EditorStore, entry: Entry, block: string): string {
  const found = entry.blocks?.[block]
  const kind = sectionOf(store, entry.type)?.blocks.find((b) => b.type === found?.type)
  const word = kind?.fields.find((f) => f.kind === 'inlineText' || f.kind === 'text')
  const text = word && found?.settings[word.name]
  return (typeof text === 'string' && text.trim()) || kind?.name || found?.type || ''
}

export function fieldsOf(store: EditorStore, spot: Spot): FieldList {
  const entry = entryOf(store.state.docs, spot)
  const section = sectionOf(store, entry?.type)
  if (!spot.block) return section?.fields ?? []
  const block = entry?.blocks?.[spot.block]
  return section?.blocks.find((b) => b.type === block?.type)?.fields ?? []
}
