import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atelier } from './atelier/theme.ts'
import { documentProblems, readDocument } from './core/document.ts'
import { jsonForScript } from './core/html.ts'
import { renderDocument } from './core/render.tsx'
import { type Page, sectionTypes, type ThemeContext } from './core/types.ts'

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
  { kind: '404' },
]

function context(page: Page): ThemeContext {
  return {
    page,
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
    menus: { header: [{ title: hostile, url: 'javascript:alert(1)', isCurrent: false }], footer: [] },
    money: (m) => `€${m}`,
    collection: async () => ({ collection, cards: Array(6).fill(card) }),
    collections: async () => [collection],
    picture: async () => null,
  }
}

test('every section of every page draws with its defaults, and hostile words stay words', async () => {
  for (const page of pages) {
    for (const section of atelier.sections) {
      const settings = Object.fromEntries(
        Object.entries(section.settings.fields)
          .filter(([, f]) => f.kind === 'text' || f.kind === 'inlineText')
          .map(([key]) => [key, hostile]),
      )
      for (const given of [{}, settings]) {
        const errors: unknown[] = []
        const html = await renderDocument(
          atelier,
          { v: 1, sections: { a: { type: section.type, ver: 1, settings: given } }, order: ['a'] },
          context(page),
          (_s, e) => errors.push(e),
        )
        expect([page.kind, section.type, errors]).toEqual([page.kind, section.type, []])
        expect(html).not.toMatch(/<script>alert|<img src=x|href="javascript:/)
      }
    }
  }
})

test('the documents that ship with a theme are valid, and its sections are of the closed list, each listed once', () => {
  for (const [name, body] of Object.entries(atelier.documents)) expect([name, documentProblems(atelier.sections, body)]).toEqual([name, []])
  const types = atelier.sections.map((s) => s.type)
  expect(types.filter((t) => !sectionTypes.includes(t))).toEqual([])
  expect(new Set(types).size).toBe(types.length)
  const exported = readdirSync(join(import.meta.dirname, 'atelier/sections')).flatMap((f) => [
    ...readFileSync(join(import.meta.dirname, 'atelier/sections', f), 'utf8').matchAll(/export const \w+ = defineSection\(/g),
  ])
  expect(exported).toHaveLength(types.length)
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
  expect(await renderDocument(broken, body, context({ kind: 'index' }), (s) => errors.push(s))).toContain('still here')
  expect(errors).toEqual(['hero#a'])
})

test.each([
  [null],
  ['x'],
  [{ v: 2 }],
  [{ v: 1, sections: {}, order: ['gone'] }],
  [{ v: 1, sections: { a: { type: 'hero', ver: 1, settings: { nonsense: 1 } } }, order: ['a'] }],
  [{ v: 1, sections: { a: { type: 'hero', ver: 1, settings: { buttonLink: 'javascript:alert(1)' } } }, order: ['a'] }],
  [{ v: 1, sections: { a: { type: 'evil', ver: 1, settings: {} } }, order: ['a'] }],
  [{ v: 1, sections: {}, order: [], extra: 'x'.repeat(300_000) }],
])('%j may not be published, and is read as far as it goes', (body) => {
  expect(documentProblems(atelier.sections, body).length).toBeGreaterThan(0)
  expect(() => readDocument(body)).not.toThrow()
})

test('JSON in a script element cannot end it', () => {
  expect(jsonForScript({ a: '</script><script>alert(1)</script>' })).not.toContain('</script')
})
