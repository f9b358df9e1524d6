import { expect, test } from 'vitest'
import { describeTheme, type FieldList, type ThemeDescription } from '../../themes/core/describe.ts'
import { themes } from '../../themes/registry.ts'
import { translateDescription } from './theme-words.ts'

/** Every word of a description that somebody reads. */
function wordsOf(theme: ThemeDescription): string[] {
  const fields = (list: FieldList) => list.flatMap((f) => [f.label, f.info ?? '', ...(f.roles ?? []).map((r) => r.label)])
  return [
    ...fields(theme.settings),
    ...theme.presets.map((p) => p.name),
    ...theme.pairs.map((p) => p.use),
    ...theme.sections.flatMap((s) => [
      s.name,
      ...fields(s.fields),
      ...s.blocks.flatMap((b) => [b.name, ...fields(b.fields)]),
      ...s.presets.map((p) => p.name),
    ]),
  ].filter(Boolean)
}
const brands = ['CSS', 'HTML', 'Instagram', 'TikTok', 'YouTube', 'Pinterest', 'Facebook']

test.each(themes.map((t) => [t.code, t] as const))('%s: every setting, section, block and preset has its Chinese name', (_code, theme) => {
  const english = describeTheme(theme)
  const words = wordsOf(translateDescription(english, 'zh'))
  expect(words.filter((word) => !/\p{Script=Han}/u.test(word) && !brands.includes(word))).toEqual([])
  expect(words.length).toBeGreaterThan(100)
  expect(translateDescription(english, 'en')).toBe(english)
})
