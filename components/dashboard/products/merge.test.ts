import { expect, test } from 'vitest'
import { conflictsOf, merge } from './merge.ts'
import { type Draft, draftOf } from './product-draft.ts'

const blank = draftOf(null, 'g')
const variant = (value: string, patch: Partial<Draft['variants'][number]> = {}) => ({
  ...(blank.variants[0] as Draft['variants'][number]),
  id: value,
  optionValues: [value],
  price: '10.00',
  ...patch,
})
const options = [{ name: 'Size', values: ['S', 'L'], swatches: {} }]
const base: Draft = { ...blank, title: 'Mug', vendor: 'Kiln', options, variants: [variant('S'), variant('L')] }

test('changes of different fields and variants stand together without a question', () => {
  const theirs = { ...base, title: 'Big mug', variants: [variant('S', { price: '12.00' }), variant('L')] }
  const mine = { ...base, vendor: 'Table', variants: [variant('S', { sku: 'S-1' }), variant('L', { price: '15.00' })] }
  expect(conflictsOf(base, theirs, mine)).toEqual([])
  const both = merge(base, theirs, mine)
  expect([both.title, both.vendor]).toEqual(['Big mug', 'Table'])
  expect(both.variants.map((v) => [v.price, v.sku])).toEqual([
    ['12.00', 'S-1'],
    ['15.00', ''],
  ])
})

test('a field that both changed is asked for, and is as chosen; the rest stays merged', () => {
  const theirs = { ...base, title: 'Big mug', variants: [variant('S', { price: '12.00' }), variant('L')] }
  const mine = { ...base, title: 'Cup', vendor: 'Table', variants: [variant('S', { price: '9.00' }), variant('L')] }
  expect(conflictsOf(base, theirs, mine).map((f) => f.key)).toEqual(['title', 'S:price'])
  const chosen = merge(base, theirs, mine, { title: 'theirs', 'S:price': 'mine' })
  expect([chosen.title, chosen.vendor, chosen.variants[0]?.price]).toEqual(['Big mug', 'Table', '9.00'])
})

test('the same change on both sides is no conflict', () => {
  const both = { ...base, title: 'Big mug' }
  expect(conflictsOf(base, both, { ...both, vendor: 'Table' })).toEqual([])
})

test('when one changed which variants there are, variants are one decision, and stock that was sold is not undone', () => {
  const theirs = { ...base, variants: [variant('S', { onHand: '3', wasOnHand: 3 }), variant('L')] }
  const wider = {
    ...base,
    options: [{ name: 'Size', values: ['S', 'L', 'XL'], swatches: {} }],
    variants: [...base.variants, variant('XL')],
  }
  expect(conflictsOf(base, theirs, wider).map((f) => f.key)).toEqual(['variants'])
  expect(merge(base, theirs, wider).variants).toHaveLength(2)
  expect(merge(base, theirs, wider, { variants: 'mine' }).variants).toHaveLength(3)
  expect(merge(base, theirs, { ...base, title: 'Cup' }).variants[0]).toMatchObject({ onHand: '3', wasOnHand: 3 })
})
