import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { atelier } from './atelier/theme.ts'
import { adaptDocuments } from './core/adapt.ts'
import { contrast, weakPairs } from './core/contrast.ts'
import { documentProblems, readDocument, readSettings } from './core/document.ts'
import { jsonForScript } from './core/html.ts'
import { renderDocument } from './core/render.tsx'
import type { Theme } from './core/section.ts'
import type { ThemeSettings } from './core/settings.ts'
import { tokenCss } from './core/tokens.ts'
import { type Page, sectionTypes, type ThemeContext } from './core/types.ts'
import { themes } from './registry.ts'

const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
const card = {
  id: '1',
  title: hostile,
  url: '/products/x',
  note: hostile,
  priceMinor: 1,
  priceMaxMinor: 2,
  compareAtMinor: 3,
  isAvailable: true,
  isNew: true,
  pictures: [],
  swatches: [{ name: hostile, hex: '#ffffff' }],
  quickVariantId: 'v',
}
const variant = {
  id: 'v',
  optionValues: [hostile],
  priceMinor: 1,
  compareAtMinor: null,
  isAvailable: true,
  stock: 1,
  sku: hostile,
  picture: null,
}
const collection = { handle: 'c', title: hostile, url: '/collections/c', descriptionHtml: '', count: 1, picture: null }
const listing = {
  action: '/search',
  cards: [card],
  total: 1,
  page: 1,
  pages: 3,
  sort: 'title',
  sorts: [{ value: 'title', label: 'Name' }],
  query: hostile,
  facets: [{ name: 'filter.vendor', label: hostile, values: [{ value: hostile, label: hostile, count: 1, isOn: true, swatch: null }] }],
  price: { min: '', max: '', lowMinor: 0, highMinor: 1 },
  chips: [{ label: hostile, url: '/' }],
  clearUrl: '/',
  pageUrl: () => '/',
}
const article = {
  title: hostile,
  url: '/blogs/x/y',
  excerpt: hostile,
  author: hostile,
  day: '1 May',
  at: '2026-05-01T00:00:00.000Z',
  image: '',
}
const pages: Page[] = [
  { kind: 'index' },
  {
    kind: 'product',
    product: {
      ...card,
      handle: 'x',
      vendor: hostile,
      type: hostile,
      descriptionHtml: '',
      seoTitle: '',
      seoDescription: '',
      options: [{ name: hostile, values: [{ value: hostile, hex: null }] }],
      variants: [variant],
      collections: [{ title: hostile, url: '/c' }],
    },
    variantId: null,
    related: [card],
  },
  { kind: 'collection', collection, listing },
  { kind: 'collections', collections: [collection] },
  { kind: 'search', listing: { ...listing, total: 0, cards: [] }, collections: [collection] },
  {
    kind: 'cart',
    cart: {
      lines: [
        {
          id: '1',
          title: hostile,
          variantTitle: hostile,
          url: '/x',
          quantity: 2,
          unitMinor: 1,
          compareAtMinor: null,
          totalMinor: 2,
          available: 1,
          picture: null,
        },
      ],
      itemCount: 2,
      subtotalMinor: 2,
    },
    unpaid: null,
    message: hostile,
  },
  { kind: 'cart', cart: { lines: [], itemCount: 0, subtotalMinor: 0 }, message: null, unpaid: { url: '/checkout/x', number: 1001 } },
  { kind: 'policy', title: hostile, html: '<p>ok</p>' },
  { kind: 'page', title: hostile, html: '<p>ok</p>', seo: { title: '', description: '' }, template: '' },
  { kind: 'blog', blog: { title: hostile, url: '/blogs/x', feedUrl: '/blogs/x/feed.xml' }, articles: [article] },
  {
    kind: 'article',
    article: { ...article, html: '<p>ok</p>', seo: { title: '', description: '' }, blog: { title: hostile, url: '/blogs/x' } },
    more: [article],
  },
  { kind: '404' },
]

function context(page: Page): ThemeContext {
  return {
    page,
    settings: atelier.settings.read({}) as ThemeSettings,
    store: {
      name: hostile,
      url: 'http://x',
      currency: 'EUR',
      locale: 'en',
      country: 'DE',
      isTest: true,
      legalName: hostile,
      address: hostile,
      phone: hostile,
      email: 'a@b.co',
      policies: [],
    },
    menus: { header: [{ title: hostile, url: 'javascript:alert(1)', isCurrent: false, items: [] }], footer: [] },
    money: (m) => `€${m}`,
    collection: async () => ({ collection, cards: Array(6).fill(card) }),
    collections: async () => [collection],
    articles: async () => [article],
    products: async () => [card, { ...card, id: '2' }],
    picture: async () => null,
  }
}

const draw = (theme: Theme, page: Page, body: unknown, report: (section: string, error: unknown) => void, isPreview = false) =>
  renderDocument({ theme, ctx: context(page), report, isPreview }, 'templates/index', body)
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

test.each([
  [null],
  ['x'],
  [{ v: 2 }],
  [{ v: 1, sections: {}, order: ['gone'] }],
  [{ v: 1, sections: { a: { type: 'hero', ver: 1, settings: { nonsense: 1 } } }, order: ['a'] }],
  [{ v: 1, sections: { a: { type: 'hero', ver: 1, settings: { buttonLink: 'javascript:alert(1)' } } }, order: ['a'] }],
  [{ v: 1, sections: { a: { type: 'hero', ver: 9, settings: {} } }, order: ['a'] }],
  [{ v: 1, sections: { a: { type: 'hero', ver: 1, settings: { heading: 'x'.repeat(10_000) } } }, order: ['a'] }],
  [{ v: 1, sections: { a: { type: 'hero', ver: 1, settings: {} } }, order: ['a', 'a'] }],
  [{ v: 1, sections: { a: { type: 'hero', ver: 1, settings: {} } }, order: [] }],
  [{ v: 1, sections: {}, order: [], extra: 'x'.repeat(300_000) }],
])('%j may not be published, and is read as far as it goes', (body) => {
  expect(documentProblems(atelier, 'templates/index', body).length).toBeGreaterThan(0)
  expect(() => readDocument(body)).not.toThrow()
})

test.each(themes.flatMap((from) => themes.map((to) => [from.code, to.code, from, to] as const)))(
  '%s to %s: what both know stays, and the result is valid',
  (_a, _b, from, to) => {
    const index = {
      v: 1,
      order: ['a', 'b'],
      sections: {
        a: { type: 'hero', ver: 1, settings: { heading: 'Kept', image: 'a'.repeat(32) } },
        b: { type: 'rich-text', ver: 1, hidden: true, settings: { text: 'Also kept' } },
      },
    }
    const settings = { v: 1, settings: { logo: 'b'.repeat(32), palette: { paper: '#123456' } } }
    const adapted = adaptDocuments(to, { ...from.documents, 'templates/index': index, settings })
    for (const [name, body] of Object.entries(adapted)) expect([name, documentProblems(to, name, body)]).toEqual([name, []])
    const { sections } = readDocument(adapted['templates/index'])
    expect(sections.a?.settings).toMatchObject({ heading: 'Kept', image: 'a'.repeat(32) })
    expect(sections.b).toMatchObject({ hidden: true, settings: { text: 'Also kept' } })
    expect(adapted.settings).toEqual({ v: 1, settings: { logo: 'b'.repeat(32) } })
    expect(Object.keys(adapted)).toEqual(expect.arrayContaining(Object.keys(to.documents)))
  },
)

test('a section that this theme does not know is kept and not drawn', async () => {
  const body = { v: 1, sections: { a: { type: 'from-another-theme', ver: 3, settings: { anything: 1 } } }, order: ['a'] }
  expect(documentProblems(atelier, 'templates/index', body)).toEqual([])
  expect(await draw(atelier, { kind: 'index' }, body, () => {})).toBe('')
})

test('a colour that is hard to read is found, with a shade that is not', () => {
  const [weak] = weakPairs({ ink: '#777777', paper: '#ffffff' }, [{ text: 'ink', ground: 'paper', use: 'Text', atLeast: 4.5 }])
  expect(weak?.contrast).toBe(4.4)
  expect(contrast(weak?.repair ?? '#ffffff', '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(contrast('#000000', '#ffffff')).toBe(21)
})

test('only settings that differ become CSS, in the order of the theme', () => {
  const defaults = atelier.settings.read({})
  expect(tokenCss(defaults, defaults)).toBe('')
  const css = tokenCss({ ...defaults, rhythm: 80, bodyFace: 'figtree', palette: { paper: '#ffffff' } }, defaults)
  expect(css).toBe(
    ':root{--color-paper:#ffffff;--face-body:"Figtree", ui-rounded, "Segoe UI", "Helvetica Neue", Arial, sans-serif;--scale-rhythm:0.8}',
  )
})

test('JSON in a script element cannot end it', () => {
  expect(jsonForScript({ a: '</script><script>alert(1)</script>' })).not.toContain('</script')
})
