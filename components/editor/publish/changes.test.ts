import { expect, test } from 'vitest'
import type { Doc, Docs } from '../state/documents.ts'
import { EditorStore } from '../state/editor-store.ts'
import { applyChanges, changesOf } from './changes.ts'

const theme = { code: 'x', name: 'X', summary: '', sections: [], settings: [], presets: [], pairs: [] }
const doc = (...ids: string[]): Doc => ({
  v: 1,
  sections: Object.fromEntries(ids.map((id) => [id, { type: 'hero', ver: 1, settings: {} }])),
  order: ids,
})

test('a template that was taken out is gone when all of it is published, and whole or in part while something has no tick', () => {
  const before: Docs = { 'templates/product': doc('main'), 'templates/product.gift': doc('a', 'b') }
  const after: Docs = { 'templates/product': doc('main', 'more') }
  const store = new EditorStore(theme, { docs: after, rev: 1, isOpen: true, template: 'templates/product', path: '/' })
  const changes = changesOf(store, before, after)
  expect(changes.map((c) => [c.name, c.id, c.kind])).toEqual([
    ['templates/product', 'more', 'added'],
    ['templates/product.gift', 'a', 'removed'],
    ['templates/product.gift', 'b', 'removed'],
  ])
  const gone = changes.filter((c) => c.kind === 'removed')
  expect(Object.keys(applyChanges(before, after, gone))).toEqual(['templates/product'])
  expect((applyChanges(before, after, gone.slice(0, 1))['templates/product.gift'] as Doc).order).toEqual(['b'])
  expect(applyChanges(before, after, changes)).toEqual(after)
})
