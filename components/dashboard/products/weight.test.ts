import { expect, test } from 'vitest'
import { parseWeight, weightText } from './weight.ts'

test.each([
  ['g', 350, '350'],
  ['kg', 350, '0.35'],
  ['kg', 12_000, '12'],
  ['lb', 454, '1'],
  ['oz', 28, '1'],
] as const)('in %s %d grams read %s', (unit, grams, text) => {
  expect(weightText(grams, unit)).toBe(text)
  expect(parseWeight(text, unit)).toBe(grams)
})

test('no weight is an empty field, a comma is a point, and words are no weight', () => {
  expect(weightText(0, 'kg')).toBe('')
  expect(parseWeight('', 'kg')).toBe(0)
  expect(parseWeight('0,35', 'kg')).toBe(350)
  for (const text of ['heavy', '.', '-1', '1e3', '10001']) expect([text, parseWeight(text, 'kg')]).toEqual([text, null])
})
