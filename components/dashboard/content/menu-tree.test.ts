import { expect, test } from 'vitest'
import { indentRow, moveRow, placeRow, type Row, toItems, toRows } from './menu-tree.ts'

const row = (title: string, depth: number): Row => ({ key: title, title, url: `/${title}`, depth })
const rows = [row('a', 0), row('a1', 1), row('a2', 1), row('b', 0), row('c', 0)]
const seen = (list: Row[]) => list.map((r) => `${'-'.repeat(r.depth)}${r.title}`).join(' ')

test('a menu comes back as it went', () => {
  const items = toItems(rows)
  expect(items.map((i) => [i.title, i.items.length])).toEqual([
    ['a', 2],
    ['b', 0],
    ['c', 0],
  ])
  expect(seen(toRows(items))).toBe('a -a1 -a2 b c')
})
test('a link moves with all that hangs under it', () => {
  expect(seen(moveRow(rows, 0, 1))).toBe('b a -a1 -a2 c')
  expect(seen(moveRow(rows, 3, -1))).toBe('b a -a1 -a2 c')
  expect(seen(moveRow(rows, 2, -1))).toBe('a -a2 -a1 b c')
  expect(seen(moveRow(rows, 4, 1))).toBe('a -a1 -a2 b c')
  expect(seen(placeRow(rows, 0, 4))).toBe('b c a -a1 -a2')
  expect(seen(placeRow(rows, 4, 0))).toBe('c a -a1 -a2 b')
})
test('in and out, three levels deep and never under nothing', () => {
  expect(seen(indentRow(rows, 3, 1))).toBe('a -a1 -a2 -b c')
  expect(seen(indentRow(indentRow(rows, 3, 1), 3, 1))).toBe('a -a1 -a2 --b c')
  expect(indentRow(rows, 0, 1)).toBe(rows)
  expect(indentRow(rows, 0, -1)).toBe(rows)
  expect(seen(indentRow(rows, 1, -1))).toBe('a a1 -a2 b c')
  expect(seen(placeRow(rows, 1, 0))).toBe('a1 a -a2 b c')
})
