import type { ThemeRegistry } from '#domain/themes'
import { atelier } from './atelier/theme.ts'
import { documentProblems } from './core/document.ts'
import type { Theme } from './core/types.ts'

const themes: Theme[] = [atelier]

export function getTheme(code: string): Theme {
  const theme = themes.find((t) => t.code === code)
  if (!theme) throw new Error(`There is no theme ${code}`)
  return theme
}

/** What the domain may know of the themes' code. */
export const themeRegistry: ThemeRegistry = {
  defaults: (code) => ({ name: getTheme(code).name, documents: getTheme(code).documents }),
  problems: (code, _name, body) => documentProblems(getTheme(code).sections, body),
}
