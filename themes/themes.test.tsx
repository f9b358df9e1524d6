import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { hostilePages, hostileView } from '../test/hostile-view.ts'
import { atelier } from './atelier/theme.ts'
import { weakPairs } from './core/contrast.ts'
import { documentProblems, readSettings } from './core/document.ts'
import { jsonForScript } from './core/html.ts'
import { renderPage } from './core/page.ts'
import { iconPath } from './core/picture.tsx'
import { renderDocument } from './core/render.tsx'
import type { Theme } from './core/section.ts'
import { type Page, sectionTypes } from './core/types.ts'
import { themes } from './registry.ts'

// the built files are not what is looked at here, and a fresh clone has none yet
vi.mock('./core/assets.ts', () => ({ assets: () => ({ css: {}, js: {}, fonts: {} }) }))

const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
const pages: Page[] = [
  ...hostilePages(hostile, '<p>ok</p>'),
  { kind: 'cart', cart: { lines: [], itemCount: 0, subtotalMinor: 0 }, message: null, unpaid: { url: '/checkout/x', number: 1001 } },
]

const draw = (theme: Theme, page: Page, body: unknown, report: (section: string, error: unknown) => void, isPreview = false) =>
  renderDocument({ theme, ctx: hostileView(page, hostile, theme.settings.read({})), report, isPreview }, 'templates/index', body)
const alone = (type: string, settings: Record<string, unknown> = {}) => ({
  v: 1,
  sections: { a: { type, ver: 1, settings } },
  order: ['a'],
})

describe.each(themes.map((t) => [t.code, t] as const))('%s', (code, theme) => {
  test('every section of every page draws with its defaults, and hostile words stay words', async () => {
    for (const page of pages) {
      for (const section of theme.sections) {
        const settings = Object.fromEntries(
          Object.entries(section.settings.fields)
            .filter(([, f]) => f.kind === 'text' || f.kind === 'inlineText')
            .map(([key]) => [key, hostile]),
        )
        for (const given of [{}, settings]) {
          const errors: unknown[] = []
          const html = await draw(theme, page, alone(section.type, given), (_s, e) => errors.push(e))
          expect([page.kind, section.type, errors]).toEqual([page.kind, section.type, []])
          expect(html).not.toMatch(/<script>alert|<img src=x|href="javascript:/)
        }
      }
    }
  })

  test('the preview draws what the shop draws, with marks in data attributes', async () => {
    const plain = (html: string) => html.replaceAll(/ data-(?:vt|live|block)="[^"]*"/g, '').replaceAll(/<div hidden=?"?"?><\/div>/g, '')
    for (const page of pages)
      for (const section of theme.sections) {
        const body = alone(section.type)
        const shop = await draw(theme, page, body, () => {})
        const preview = await draw(theme, page, body, () => {}, true)
        expect([section.type, plain(preview)]).toEqual([section.type, shop])
        expect(preview).toContain('data-vt="templates/index/a"')
      }
  })

  test('its documents are valid, and its sections are of the closed list, each listed once', () => {
    for (const [name, body] of Object.entries(theme.documents)) expect([name, documentProblems(theme, name, body)]).toEqual([name, []])
    const types = theme.sections.map((s) => s.type)
    expect(types.filter((t) => !sectionTypes.includes(t))).toEqual([])
    expect(new Set(types).size).toBe(types.length)
    const files = readdirSync(join(import.meta.dirname, code, 'sections'))
    const exported = files.flatMap((f) => [
      ...readFileSync(join(import.meta.dirname, code, 'sections', f), 'utf8').matchAll(/export (?:const \w+ =|default) defineSection\(/g),
    ])
    expect(types.length).toBeGreaterThanOrEqual(exported.length)
    expect(exported.length).toBeGreaterThan(5)
  })

  test('what it offers to add is valid', () => {
    for (const section of theme.sections)
      for (const preset of section.presets ?? []) {
        const blocks = Object.fromEntries((preset.blocks ?? []).map((b, i) => [`b${i}`, { type: b.type, settings: b.settings ?? {} }]))
        const entry = { type: section.type, ver: section.version, settings: preset.settings ?? {}, blocks, blockOrder: Object.keys(blocks) }
        expect([preset.name, documentProblems(theme, 'templates/index', { v: 1, sections: { a: entry }, order: ['a'] })]).toEqual([
          preset.name,
          [],
        ])
        expect((preset.blocks ?? []).filter((b) => !section.blocks?.[b.type])).toEqual([])
      }
  })

  test.each(theme.presets.map((p) => [p.name, p] as const))(
    'preset %s is valid and readable: every pair has its contrast',
    (_name, preset) => {
      const body = { v: 1, settings: preset.settings }
      expect(documentProblems(theme, 'settings', body)).toEqual([])
      const { palette } = readSettings(theme, body)
      expect(weakPairs(palette as Record<string, string>, theme.pairs)).toEqual([])
      expect(theme.pairs.length).toBeGreaterThan(4)
    },
  )
})

test('a section that throws is dropped, the rest of the page stands', async () => {
  const broken = {
    ...atelier,
    sections: atelier.sections.map((s) =>
      s.type === 'hero'
        ? {
            ...s,
            render: () => {
              throw new Error('no')
            },
          }
        : s,
    ),
  }
  const errors: string[] = []
  const body = {
    v: 1,
    sections: {
      a: { type: 'hero', ver: 1, settings: {} },
      b: { type: 'rich-text', ver: 1, settings: { text: 'still here' } },
      c: { type: 'unknown', ver: 1, settings: {} },
    },
    order: ['a', 'b', 'c'],
  }
  expect(await draw(broken, { kind: 'index' }, body, (s) => errors.push(s))).toContain('still here')
  expect(await draw(broken, { kind: 'index' }, body, () => {}, true)).toContain('Hero cannot be drawn')
  expect(errors).toEqual(['hero#a'])
})

test('a section that this theme does not know is kept and not drawn', async () => {
  const body = { v: 1, sections: { a: { type: 'from-another-theme', ver: 3, settings: { anything: 1 } } }, order: ['a'] }
  expect(documentProblems(atelier, 'templates/index', body)).toEqual([])
  expect(await draw(atelier, { kind: 'index' }, body, () => {})).toBe('')
})

test('JSON in a script element cannot end it', () => {
  expect(jsonForScript({ a: '</script><script>alert(1)</script>' })).not.toContain('</script')
})

test('the shop’s own icon takes the place of the first letter', () => {
  const head = {
    title: '',
    description: '',
    canonical: null,
    image: null,
    isNoindex: false,
    jsonLd: [],
    lang: 'en',
    siteName: '',
    type: '',
  }
  const page = (icon: string | null) => renderPage({ head, body: '', css: 'atelier', fonts: [], scripts: [], icon })
  expect(page('/media/a-64.webp')).toContain('<link rel="icon" href="/media/a-64.webp" type="image/webp">')
  expect(page(null)).toContain('<link rel="icon" href="/favicon.svg" type="image/svg+xml">')
  expect(iconPath({ hash: 'a', alt: '', width: 900, height: 900, widths: [320, 64, 640], ground: '' })).toBe('/media/a-64.webp')
})
