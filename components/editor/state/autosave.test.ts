import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ThemeDescription } from '#themes/core/describe.ts'
import type { Problem } from '../../dashboard/client.ts'
import { Autosave } from './autosave.ts'
import { type Docs, setValue } from './documents.ts'
import { EditorStore } from './editor-store.ts'

const name = 'templates/index'
const section = (settings = {}) => ({ type: 'hero', ver: 1, settings })
const start: Docs = { [name]: { v: 1, sections: { a: section(), b: section() }, order: ['a', 'b'] } }
const heading = (docs: Docs, id: string) => (docs[name] as { sections: Record<string, { settings: object }> }).sections[id]?.settings

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Sent = { rev: number; documents: Docs; answer: (rev: number) => void; refuse: (problem: Partial<Problem>) => void }
function editor() {
  const store = new EditorStore({} as ThemeDescription, { docs: start, rev: 1, isOpen: false, template: name, path: '/' })
  const sent: Sent[] = []
  const save = (input: { rev: number; documents: Docs }) =>
    new Promise<{ rev: number }>((resolve, reject) => sent.push({ ...input, answer: (rev) => resolve({ rev }), refuse: reject }))
  const autosave = new Autosave(store, 'key', save, (error) => error as Problem)
  // only what `start` subscribes to; there is no window here
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('document', { addEventListener: () => {} })
  autosave.start()
  const type = (id: string, text: string) => store.edit('Heading', setValue(store.state.docs, { name, id }, 'heading', text, ''))
  return { store, sent, autosave, type, pass: (ms = 2_000) => vi.advanceTimersByTimeAsync(ms) }
}
const last = (sent: Sent[]) => sent.at(-1) as Sent

test('what is typed while a save is under way goes with the next one, and never two at once', async () => {
  const { store, sent, autosave, type, pass } = editor()
  type('a', 'One')
  await pass()
  type('a', 'Two')
  void autosave.flush()
  void autosave.flush()
  await pass()
  expect(sent).toHaveLength(1)
  last(sent).answer(2)
  await pass()
  expect(sent).toHaveLength(2)
  expect(last(sent)).toMatchObject({ rev: 2 })
  expect(heading(last(sent).documents, 'a')).toEqual({ heading: 'Two' })
  last(sent).answer(3)
  await pass()
  expect(store.state).toMatchObject({ rev: 3, status: 'saved' })
  expect(sent).toHaveLength(2)
})

test('somebody else’s section is joined with what was typed meanwhile; undo does not take it back', async () => {
  const { store, sent, type, pass } = editor()
  type('a', 'Mine')
  await pass()
  type('a', 'Mine, longer')
  // keys in the order the database gives them
  const theirs = {
    [name]: { order: ['a', 'b'], v: 1, sections: { b: { settings: { heading: 'Theirs' }, ver: 1, type: 'hero' }, a: section() } },
  }
  last(sent).refuse({ status: 409, code: 'theme.version_conflict', current: { rev: 7, documents: theirs, updatedBy: 'Ben' } })
  await pass()
  expect(store.state.clash).toBeNull()
  expect(last(sent).rev).toBe(7)
  expect([heading(last(sent).documents, 'a'), heading(last(sent).documents, 'b')]).toEqual([
    { heading: 'Mine, longer' },
    { heading: 'Theirs' },
  ])
  last(sent).answer(8)
  await pass()
  store.undo()
  store.undo()
  expect([heading(store.state.docs, 'a'), heading(store.state.docs, 'b')]).toEqual([{}, { heading: 'Theirs' }])
})

test('the same section changed by both waits for a choice; nothing is sent until then', async () => {
  const { store, sent, autosave, type, pass } = editor()
  type('a', 'Mine')
  await pass()
  const theirs = setValue(start, { name, id: 'a' }, 'heading', 'Theirs', '')
  last(sent).refuse({ status: 409, code: 'theme.version_conflict', current: { rev: 7, documents: theirs, updatedBy: 'Ben' } })
  await pass(60_000)
  expect(store.state.clash).toMatchObject({ by: 'Ben', clashes: [{ name, id: 'a' }] })
  expect(await autosave.flush()).toBe(false)
  expect(sent).toHaveLength(1)
  expect(heading(store.state.docs, 'a')).toEqual({ heading: 'Mine' })
})

test('without a connection it tries again, less often each time; a refusal is not repeated until something changes', async () => {
  const { store, sent, type, pass } = editor()
  type('a', 'One')
  await pass()
  for (const status of [0, 503, 401, 429]) {
    last(sent).refuse({ status, title: 'no' })
    await pass(0)
    expect(store.state.status).toBe('offline')
    await pass(31_000)
  }
  expect(sent).toHaveLength(5)
  last(sent).refuse({ status: 422, title: 'Not a heading.' })
  await pass(120_000)
  expect(sent).toHaveLength(5)
  expect(store.state).toMatchObject({ status: 'refused', problems: [{ message: 'Not a heading.' }] })
  type('a', 'Two')
  await pass()
  expect(sent).toHaveLength(6)
})

test('back to what the server has: nothing to save', async () => {
  const { store, sent, type, pass } = editor()
  type('a', 'One')
  store.undo()
  await pass(10_000)
  expect(sent).toHaveLength(0)
  expect(store.state.status).toBe('saved')
})
