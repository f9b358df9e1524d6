import { expect, test } from 'vitest'
import { isSafeLink } from './url.ts'

test.each(['', '/', '/products/a?x=1#y', '#top', 'https://example.com/a', 'mailto:a@b.co', 'tel:+4930123'])('%j may be linked', (link) => {
  expect(isSafeLink(link)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  'http://plain.example',
  'data:text/html,x',
  'vbscript:x',
  'https://',
  'https://a@b.example',
  '\u0000https://a.b',
  'blob:x',
  'file:///etc/passwd',
])('%j may not', (link) => {
  expect(isSafeLink(link)).toBe(false)
})
