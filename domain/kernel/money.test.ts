import { expect, test } from 'vitest'
import { formatMoney, includedTax, majorString, parseMinor, partsPerMillion } from './index.ts'

test('amounts are read in the digits of their currency', () => {
  expect([
    parseMinor('12', 'EUR'),
    parseMinor('12.5', 'EUR'),
    parseMinor('1,234.50', 'EUR'),
    parseMinor('12.500', 'EUR'),
    parseMinor('1200', 'JPY'),
    parseMinor('1.234', 'KWD'),
    parseMinor('12,5', 'EUR'),
    parseMinor('1.234,50', 'EUR'),
    parseMinor('1.234.567,8', 'EUR'),
    parseMinor('1,234', 'EUR'),
    parseMinor('1’234.50', 'CHF'),
  ]).toEqual([1200, 1250, 123450, 1250, 1200, 1234, 1250, 123450, 123456780, 123400, 123450])
})

test('a comma before three digits is refused where the currency has three', () => {
  expect([parseMinor('12,500', 'TND'), parseMinor('12.500', 'TND'), parseMinor('1,234.500', 'KWD')]).toEqual([null, 12_500, 1_234_500])
})

test.each(['', '-1', '1.234', 'abc', '1e3', '12,50,1', '1,23.4', '12.34,5', ',5', '١٢'])('%j is no amount in euros', (text) => {
  expect(parseMinor(text, 'EUR')).toBeNull()
})

test('tax is rounded half up, exactly, inside and on top', () => {
  expect(includedTax(11_900, 190_000)).toBe(1900)
  expect(includedTax(1, 190_000)).toBe(0)
  expect(partsPerMillion(50, 190_000)).toBe(10) // 9.5
  expect(partsPerMillion(9_007_199_254_740, 88_750)).toBe(799_388_933_858) // 799388933858.175
})

test('money is shown with both digits in the locale of the store', () => {
  expect(formatMoney(4200, 'EUR', 'en-BE')).toBe('€42.00')
  expect(formatMoney(4200, 'JPY', 'ja-JP')).toMatch(/4,200/)
  expect(majorString(5, 'EUR')).toBe('0.05')
})
