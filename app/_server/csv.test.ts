import { expect, test } from 'vitest'
import { everyRow, plain } from './csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-1+cmd', "'-1+cmd"],
  ['\tx', "'\tx"],
  ['-12.50', '-12.50'],
  ['-3', '-3'],
  ['plain', 'plain'],
  [5, 5],
])('%j in a cell is %j', (given, cell) => {
  expect(plain(given)).toBe(cell)
})

test('a list is read to its end, or to the page that is the last allowed', async () => {
  const pages = [1, 2, 3].map((n) => ({ items: [n], nextCursor: n < 3 ? String(n) : null }))
  const read = async (cursor: string | undefined) => pages[Number(cursor ?? 0)] ?? { items: [], nextCursor: null }
  expect(await everyRow(read)).toEqual([1, 2, 3])
  expect(await everyRow(read, 2)).toEqual([1, 2])
})
