import { keywords } from './keywords.ts'
import type { FieldMeta, SectionPreset, Theme } from './section.ts'

export type FieldList = ({ name: string } & FieldMeta)[]
export type SectionDescription = {
  type: string
  name: string
  version: number
  /** Other words that people look for it by. */
  keywords: string
  fields: FieldList
  blocks: { type: string; name: string; fields: FieldList }[]
  maxBlocks: number
  enabledOn: string[] | null
  presets: SectionPreset[]
}
export type ThemeDescription = {
  code: string
  name: string
  summary: string
  sections: SectionDescription[]
  settings: FieldList
  presets: Theme['presets']
  pairs: Theme['pairs']
}

const list = (fields: Record<string, FieldMeta>): FieldList => Object.entries(fields).map(([name, meta]) => ({ name, ...meta }))

/** A theme's code as plain JSON: everything the editor draws its forms from. */
export const describeTheme = (theme: Theme): ThemeDescription => ({
  code: theme.code,
  name: theme.name,
  summary: theme.summary,
  sections: theme.sections.map((s) => ({
    type: s.type,
    name: s.name,
    version: s.version,
    keywords: keywords[s.type] ?? '',
    fields: list(s.settings.fields),
    blocks: Object.entries(s.blocks ?? {}).map(([type, b]) => ({ type, name: b.name, fields: list(b.settings.fields) })),
    maxBlocks: s.maxBlocks ?? 100,
    enabledOn: s.enabledOn ?? null,
    presets: s.presets ?? [],
  })),
  settings: list(theme.settings.fields),
  presets: theme.presets,
  pairs: theme.pairs,
})
