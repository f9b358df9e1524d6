import type { ReactNode } from 'react'
import type { Card, Page, SectionType, ThemeContext } from './types.ts'

/** What the editor needs to draw a setting's control. Plain JSON, so that it travels. */
export type FieldMeta = {
  kind: string
  label: string
  default: unknown
  info?: string
  group?: string
  options?: string[]
  min?: number
  max?: number
  step?: number
  unit?: string
  /** `text`: the frame writes it at once into the elements that carry `live(name)`. */
  live?: 'text'
  /** Drawn only while the other settings have these values. */
  visibleIf?: Record<string, unknown>
  /** Of a palette: what each colour is for. */
  roles?: { id: string; label: string }[]
}
export type FieldSet<S> = {
  fields: Record<string, FieldMeta>
  /** Field by field: what does not fit falls back to its default. For reading. */
  read(raw: unknown): S
  /** Strict: every wrong or unknown field with its path. For writing. */
  check(raw: unknown): { path: string; message: string }[]
}

/** How a theme shows a product in a list. */
export type CardView = (props: { card: Card; ctx: ThemeContext }) => ReactNode
type Live = (name: string) => { 'data-live'?: string }
export type BlockView = { id: string; type: string; settings: Record<string, unknown>; attrs: { 'data-block'?: string }; live: Live }
export type SectionProps<S> = {
  id: string
  settings: S
  blocks: BlockView[]
  ctx: ThemeContext
  /** Marks the element whose text is this setting; nothing in the shop, an attribute in the preview. */
  live: Live
}
export type BlockDefinition = { name: string; settings: FieldSet<Record<string, unknown>> }
export type SectionPreset = {
  name: string
  category: string
  settings?: Record<string, unknown>
  blocks?: { type: string; settings?: Record<string, unknown> }[]
}
export type Section<S = Record<string, unknown>> = {
  type: SectionType
  name: string
  version: number
  settings: FieldSet<S>
  blocks?: Record<string, BlockDefinition>
  maxBlocks?: number
  /** Page kinds whose templates may hold it; without it, all. `header` and `footer` are the groups. */
  enabledOn?: (Page['kind'] | 'header' | 'footer')[]
  /** Ways to add it; without one it cannot be added, only stand in a template. */
  presets?: SectionPreset[]
  migrate?: Record<number, (settings: Record<string, unknown>) => Record<string, unknown>>
  render: (props: SectionProps<S>) => ReactNode | Promise<ReactNode>
}

/** Two colours of the palette that stand on each other, and how much contrast they need (WCAG 2.2, 1.4.3). */
export type ColorPair = { text: string; ground: string; use: string; atLeast: number }
export type ThemePreset = { id: string; name: string; settings: Record<string, unknown> }
export type Theme = {
  code: string
  name: string
  summary: string
  sections: Section[]
  card: CardView
  documents: Record<string, unknown>
  /** Faces beside the two of the settings, such as one for figures. */
  moreFonts?: string[]
  settings: FieldSet<Record<string, unknown>>
  presets: ThemePreset[]
  /** For checkout and mails: colour roles of its buttons, size of its name, width of its face. */
  brand: { accent: string; onAccent: string; size: string; titleSize: string; stretch?: string }
  pairs: ColorPair[]
}
