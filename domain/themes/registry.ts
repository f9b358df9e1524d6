import { invalid, notFound, sha256 } from '../kernel/index.ts'

export type ThemeDocument = {
  v: number
  sections: Record<
    string,
    { type: string; ver: number; settings: Record<string, unknown>; blocks?: Record<string, unknown>; blockOrder?: string[] }
  >
  order: string[]
}
export type ThemeDocuments = Record<string, unknown>
/** What the editor draws its forms from; the theme's code knows its shape (themes/core/describe.ts). */
export type ThemeDescription = { code: string; name: string }

export type ThemeBrand = {
  accent: string
  onAccent: string
  ground: string
  displayStack: string
  bodyStack: string
  weight: number
  letters: string
  tracking: number
  /** Value of a picture setting, or empty. */
  logo: string
}

export type ThemeRegistry = {
  /** The themes that this installation has. */
  list(): { code: string; name: string; summary: string; colors: string[] }[]
  /** Documents of another theme, as far as this one has a place for them; its own for the rest. */
  adapt(code: string, documents: ThemeDocuments): ThemeDocuments
  /** A theme's sections, settings and presets as JSON, for the editor's forms. */
  describe(code: string): ThemeDescription
  /** The documents a theme ships with. Throws when there is no such theme. */
  defaults(code: string): { name: string; documents: ThemeDocuments }
  /** What mails and the checkout take from a theme's settings. */
  brand(code: string, settings: unknown): ThemeBrand
  /** Field paths of what is wrong in a document; empty when it may be published. */
  problems(code: string, name: string, body: unknown): { path: string; message: string }[]
}

const key = Symbol.for('vitrine.themes')
const holder = globalThis as { [key]?: ThemeRegistry }
export const registerThemes = (registry: ThemeRegistry) => {
  holder[key] = registry
}

export function registry(): ThemeRegistry {
  if (!holder[key]) throw new Error('No themes are registered in this process')
  return holder[key]
}

/** Throws 422 `theme.document_invalid` with the fields of every document that may not be kept. */
export function checkDocuments(code: string, documents: ThemeDocuments): void {
  const errors = Object.entries(documents).flatMap(([name, body]) =>
    registry()
      .problems(code, name, body)
      .map((p) => ({ path: `${name}.${p.path}`, message: p.message })),
  )
  if (errors.length) throw invalid('theme.document_invalid', `${errors.length} fields of the theme are not right.`, errors.slice(0, 50))
}

/** The name of a document's content. The order of its keys is no content: the database keeps its own. */
export const hashDocument = (body: unknown) =>
  sha256(
    JSON.stringify(body, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ),
  )

/** 404 for a theme that this installation does not have. */
export function requireCode(code: string): void {
  if (
    !registry()
      .list()
      .some((theme) => theme.code === code)
  )
    throw notFound('theme')
}
