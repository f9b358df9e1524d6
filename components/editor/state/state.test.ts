import { describe, expect, test } from 'vitest'
import {
  type Doc,
  type Docs,
  docOf,
  duplicate,
  entryOf,
  insertBlock,
  insertSection,
  move,
  patchEntry,
  placeIn,
  remove,
  setThemeValue,
  setValue,
} from './documents.ts'
import { noHistory, record, redo, undo } from './history.ts'
import { changedNames, mergeDocs, takeTheirs } from './merge.ts'

const name = 'templates/index'
const doc = (...ids: string[]): Doc => ({
  v: 1,
  sections: Object.fromEntries(ids.map((id) => [id, { type: 'hero', ver: 1, settings: {} }])),
  order: ids,
})
const docs = (...ids: string[]): Docs => ({ [name]: doc(...ids), 'groups/header': doc('bar') })
const at = (id: string) => ({ name, id })
const titled = (d: Docs, id: string, heading: string) => setValue(d, at(id), 'heading', heading, '')

describe('documents', () => {
  test('a value that equals its default is not kept', () => {
    const set = titled(docs('a'), 'a', 'Hello')
    expect(entryOf(set, at('a'))?.settings).toEqual({ heading: 'Hello' })
    expect(entryOf(titled(set, 'a', ''), at('a'))?.settings).toEqual({})
    expect(setThemeValue(set, 'rhythm', 80, 100).settings).toEqual({ v: 1, settings: { rhythm: 80 } })
  })
  test('sections are put in, moved, doubled and taken out; the former documents stay as they were', () => {
    const start = docs('a', 'b')
    const { docs: more, id } = insertSection(start, name, { type: 'hero', ver: 1, settings: {} }, 1)
    expect(docOf(more, name).order).toEqual(['a', id, 'b'])
    expect(docOf(move(more, at('b'), 0), name).order).toEqual(['b', 'a', id])
    expect(move(more, at('b'), 9)).toBe(more)
    const copy = duplicate(titled(more, 'a', 'Twice'), at('a'))
    expect(entryOf(copy.docs, copy.spot)?.settings).toEqual({ heading: 'Twice' })
    expect(placeIn(copy.docs, copy.spot)).toBe(1)
    expect(docOf(remove(more, at('a')), name)).toEqual({
      ...doc('b'),
      sections: { b: doc('b').sections.b, [id]: more[name] && docOf(more, name).sections[id] },
      order: [id, 'b'],
    })
    expect(docOf(start, name).order).toEqual(['a', 'b'])
  })
  test('blocks behave like sections', () => {
    const one = insertBlock(docs('a'), at('a'), { type: 'column', settings: {} })
    const two = insertBlock(one.docs, { ...at('a'), block: one.id }, { type: 'column', settings: {} })
    expect(entryOf(two.docs, at('a'))?.blockOrder).toEqual(['column-1', 'column-2'])
    expect(entryOf(move(two.docs, { ...at('a'), block: 'column-2' }, 0), at('a'))?.blockOrder).toEqual(['column-2', 'column-1'])
    expect(entryOf(remove(two.docs, { ...at('a'), block: 'column-1' }), at('a'))?.blocks).toEqual({
      'column-2': { type: 'column', settings: {} },
    })
    expect(entryOf(patchEntry(two.docs, { ...at('a'), block: 'column-1' }, { hidden: true }), at('a'))?.blocks?.['column-1']?.hidden).toBe(
      true,
    )
  })
})

describe('undo', () => {
  test('typing is one step, a pause makes another, and what was undone can be done again', () => {
    const [a, b, c, d] = [docs('a'), docs('a', 'b'), docs('a', 'b', 'c'), docs('d')] as [Docs, Docs, Docs, Docs]
    let history = record(noHistory, a, 'x', 'heading', 1_000)
    history = record(history, b, 'x', 'heading', 1_500)
    expect(history.past).toHaveLength(1)
    history = record(history, c, 'x', 'heading', 9_000)
    expect(history.past).toHaveLength(2)
    const back = undo(history, d)
    expect(back?.docs).toBe(c)
    expect(redo(back?.history ?? noHistory, c)?.docs).toBe(d)
    expect(undo(noHistory, a)).toBeNull()
  })
})

describe('two people on one draft', () => {
  const base = docs('a', 'b')
  test('what only one of them touched is joined', () => {
    const { docs: joined, clashes } = mergeDocs(base, titled(base, 'a', 'Mine'), titled(base, 'b', 'Theirs'))
    expect(clashes).toEqual([])
    expect(entryOf(joined, at('a'))?.settings.heading).toBe('Mine')
    expect(entryOf(joined, at('b'))?.settings.heading).toBe('Theirs')
  })
  test('a section both changed is a clash: ours stands until somebody chooses', () => {
    const theirs = titled(base, 'a', 'Theirs')
    const { docs: joined, clashes } = mergeDocs(base, titled(base, 'a', 'Mine'), theirs)
    expect(clashes).toEqual([{ name, id: 'a' }])
    expect(entryOf(joined, at('a'))?.settings.heading).toBe('Mine')
    expect(entryOf(takeTheirs(joined, theirs, { name, id: 'a' }), at('a'))?.settings.heading).toBe('Theirs')
  })
  test('a section that one took away and the other left alone is gone; new ones of both are there', () => {
    const mine = insertSection(remove(base, at('a')), name, { type: 'mine', ver: 1, settings: {} }, 0)
    const theirs = insertSection(base, name, { type: 'theirs', ver: 1, settings: {} }, 2)
    const { docs: joined, clashes } = mergeDocs(base, mine.docs, theirs.docs)
    expect(clashes).toEqual([])
    expect([...docOf(joined, name).order].sort()).toEqual(['b', mine.id, theirs.id].sort())
  })
  test('of one that they took away and we changed, ours stands and the clash is named', () => {
    const { docs: joined, clashes } = mergeDocs(base, titled(base, 'a', 'Mine'), remove(base, at('a')))
    expect(clashes).toEqual([{ name, id: 'a' }])
    expect(docOf(joined, name).order).toContain('a')
  })
  test('equal work is no change', () => {
    expect(changedNames(titled(base, 'a', 'x'), titled(base, 'a', 'x'))).toEqual([])
  })
})
