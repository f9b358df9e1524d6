import type { ThemeRegistry } from '#domain/themes'
import { atelier } from './atelier/theme.ts'
import { circuit } from './circuit/theme.ts'
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

/** What the domain may know of the themes' code. */
export const themeRegistry: ThemeRegistry = {
  codes: () => themes.map((t) => t.code),
  defaults: (code) => ({ name: getTheme(code).name, documents: getTheme(code).documents }),
  describe: (code) => describeTheme(getTheme(code)),
  problems: (code, name, body) => documentProblems(getTheme(code), name, body),
}
