import { expect, test } from 'vitest'
import { slugProblem } from './index.ts'

test.each([
  ['kiln-table', null],
  ['abc', null],
  ['a'.repeat(54), null],
  ['', 'empty'],
  ['ab', 'too_short'],
  ['a'.repeat(55), 'too_long'],
  ['a--b', 'double_hyphen'],
  ['xn--kln-1ma', 'double_hyphen'],
  ['-abc', 'edge_hyphen'],
  ['abc-', 'edge_hyphen'],
  ['kíln', 'characters'],
  ['аcme', 'characters'],
  ['Acme', 'characters'],
  ['a.b.c', 'characters'],
  ['a_b', 'characters'],
  ['admin', 'reserved'],
  ['api', 'reserved'],
  ['adm1n', 'look_alike'],
  ['v1trine', 'look_alike'],
  ['checkout', 'reserved'],
  ['che-ckout', 'look_alike'],
])('%j → %s', (slug, problem) => {
  expect(slugProblem(slug)).toBe(problem)
})
