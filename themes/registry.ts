import type { ThemeRegistry } from '#domain/themes'
import { atelier } from './atelier/theme.ts'
import { circuit } from './circuit/theme.ts'
import { adaptDocuments } from './core/adapt.ts'
import { brandOf } from './core/brand.ts'
import { describeTheme } from './core/describe.ts'
import { documentProblems } from './core/document.ts'
import type { Theme } from './core/section.ts'
import { market } from './market/theme.ts'

export const themes: Theme[] = [atelier, circuit, market]

export function getTheme(code: string): Theme {
  const theme = themes.find((t) => t.code === code)
  if (!theme) throw new Error(`There is no theme ${code}`)
  return theme
}

const colorsOf = (...palettes: unknown[]) => Object.values(Object.assign({}, ...palettes) as Record<string, string>).slice(0, 8)

/** What the domain may know of the themes' code. */
export const themeRegistry: ThemeRegistry = {
  list: () =>
    themes.map(({ code, name, summary, presets, settings }) => ({
      code,
      name,
      summary,
      colors: colorsOf(settings.fields.palette?.default, presets[0]?.settings.palette),
    })),
  adapt: (code, documents) => adaptDocuments(getTheme(code), documents),
  defaults: (code) => ({ name: getTheme(code).name, documents: getTheme(code).documents }),
  brand: (code, settings) => brandOf(getTheme(code), settings),
  describe: (code) => describeTheme(getTheme(code)),
  problems: (code, name, body) => documentProblems(getTheme(code), name, body),
}
