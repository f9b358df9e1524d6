import { expect, test } from 'vitest'
import { aStore } from '../../test/builders.ts'
import { getSetting, updateSetting } from './index.ts'
import { fillPattern } from './seo.ts'

test.each([
  ['{title} · {store}', { title: 'Mug', store: 'Kiln' }, 'Mug · Kiln'],
  ['{title} · {vendor} · {store}', { title: 'Mug', vendor: '', store: 'Kiln' }, 'Mug · Kiln'],
  ['{vendor} | {title}', { title: 'Mug', vendor: '' }, 'Mug'],
  ['Buy {title} for {price}', { title: 'Mug {price}', price: '€5' }, 'Buy Mug {price} for €5'],
  ['{constructor}{nothing}{title}', { title: 'Mug' }, 'Mug'],
  ['Half-price {title}', { title: 'T-shirt' }, 'Half-price T-shirt'],
  ['', { title: 'Mug' }, ''],
])('%s becomes what its variables say', (pattern, values, text) => {
  expect(fillPattern(pattern, values)).toBe(text)
})

test('a setting from before the patterns is read, and a pattern is kept', async () => {
  const store = await aStore()
  await store.as((ctx) => updateSetting(ctx, 'seo', { title: 'Old', description: '' } as never))
  expect((await store.as((ctx) => getSetting(ctx, 'seo'))).value).toEqual({ title: 'Old', description: '', patterns: {} })
  const patterns = { product: { title: 'Buy {title}', description: '' } }
  await store.as((ctx) => updateSetting(ctx, 'seo', { title: 'Old', description: '', patterns }))
  expect((await store.as((ctx) => getSetting(ctx, 'seo'))).value.patterns).toEqual(patterns)
})
