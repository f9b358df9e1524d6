import { expect, test } from 'vitest'
import { lexemes, sanitizeRichText, slugify } from './index.ts'

test('handles are made from titles of every script', () => {
  expect([slugify('Stoneware Mug, 350 ml'), slugify('Größe & Maß'), slugify('  --  '), slugify('手作り 茶碗')]).toEqual([
    'stoneware-mug-350-ml',
    'grosse-mass',
    'item',
    '手作り-茶碗',
  ])
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<p onclick=alert(1)>x</p>',
  '<iframe src="https://x"></iframe>',
  '<svg><script>alert(1)</script></svg>',
  '<a href="//evil">x</a>',
  '<style>*{}</style>',
  '<math><mi xlink:href="javascript:alert(1)">',
  '<form action=/x><input></form>',
])('%s loses what could run', (html) => {
  expect(sanitizeRichText(html)).not.toMatch(/script|onerror|onclick|iframe|svg|style|javascript|\/\/evil|form|input|math/i)
})

test('rich text keeps its shape, and cleaning twice changes nothing', () => {
  const html = '<h1>Big</h1><p>A <strong>b</strong> <a href="https://x.example" target="_blank">link</a></p><ul><li>1</li></ul>'
  const once = sanitizeRichText(html)
  expect(once).toBe('<h2>Big</h2><p>A <strong>b</strong> <a href="https://x.example">link</a></p><ul><li>1</li></ul>')
  expect(sanitizeRichText(once)).toBe(once)
})

test('search finds words without accents and pairs of Chinese characters', () => {
  expect(lexemes('Café')).toEqual(['cafe'])
  expect(lexemes('茶碗蒸し')).toContain('茶碗')
})
