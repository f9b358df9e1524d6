import { expect, test } from 'vitest'
import { atelier } from './atelier/theme.ts'
import { adaptDocuments } from './core/adapt.ts'
import { contrast, weakPairs } from './core/contrast.ts'
import { documentProblems, readDocument } from './core/document.ts'
import { tokenCss } from './core/tokens.ts'
import { themes } from './registry.ts'

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

test('a name of the language itself is a name like any other', async () => {
  const faq = (block: string) => ({ type: 'faq', ver: 1, settings: {}, blocks: { x: { type: block, settings: {} } }, blockOrder: ['x'] })
  for (const name of ['constructor', 'toString', '__proto__']) {
    const body = { v: 1, sections: { a: faq(name) }, order: ['a'] }
    expect(documentProblems(atelier, 'templates/index', body)).toEqual([])
    expect(() => adaptDocuments(atelier, { 'templates/index': body })).not.toThrow()
  }
  expect(documentProblems(atelier, 'templates/index', { v: 1, sections: {}, order: ['constructor'] })).toMatchObject([
    { path: 'order.constructor' },
  ])
  const stray = { ...faq('question'), blockOrder: ['x', 'constructor'] }
  expect(documentProblems(atelier, 'templates/index', { v: 1, sections: { a: stray }, order: ['a'] })).toMatchObject([
    { path: 'sections.a.blockOrder.constructor' },
  ])
})

test('what is nested too deeply is refused before anything walks through it', () => {
  const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)
  const body = { v: 1, sections: { a: { type: 'unknown', ver: 1, settings: { deep } } }, order: ['a'] }
  expect(documentProblems(atelier, 'templates/index', body)).toEqual([{ path: '', message: 'It is nested too deeply' }])
})
