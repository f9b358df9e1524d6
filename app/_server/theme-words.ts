import chinese from '../../messages/themes.zh.json' with { type: 'json' }
import type { FieldList, ThemeDescription } from '../../themes/core/describe.ts'

const known: Record<string, string> = chinese

/** A theme's description in the language of whoever edits it. Themes are written in English; what a merchant has named stays. */
export function translateDescription(theme: ThemeDescription, locale: string): ThemeDescription {
  if (locale !== 'zh') return theme
  const t = (words: string) => (Object.hasOwn(known, words) ? (known[words] ?? words) : words)
  const fields = (list: FieldList): FieldList =>
    list.map((field) => ({
      ...field,
      label: t(field.label),
      ...(field.info ? { info: t(field.info) } : {}),
      ...(field.roles ? { roles: field.roles.map((role) => ({ ...role, label: t(role.label) })) } : {}),
    }))
  return {
    ...theme,
    settings: fields(theme.settings),
    presets: theme.presets.map((preset) => ({ ...preset, name: t(preset.name) })),
    pairs: theme.pairs.map((pair) => ({ ...pair, use: t(pair.use) })),
    sections: theme.sections.map((section) => ({
      ...section,
      name: t(section.name),
      fields: fields(section.fields),
      blocks: section.blocks.map((block) => ({ ...block, name: t(block.name), fields: fields(block.fields) })),
      presets: section.presets.map((preset) => ({ ...preset, name: t(preset.name) })),
    })),
  }
}
