import { expect, test } from 'vitest'
import { aStore, type TestStore } from '../../test/builders.ts'
import {
  cancelSchedule,
  exportTheme,
  getDraft,
  getLiveTheme,
  importTheme,
  listSchedules,
  listThemes,
  publishDraft,
  runSchedule,
  saveDraft,
  scheduleDraft,
  type ThemeFile,
} from './index.ts'

const hero = (text: string) => ({ v: 1, sections: { hero: { type: 'hero', ver: 1, settings: { heading: text } } }, order: ['hero'] })
const hour = (n: number) => new Date(Date.now() + n * 3_600_000)
const liveId = async (store: TestStore) => (await store.as(listThemes)).find((t) => t.isLive)?.id ?? ''
const shown = async (store: TestStore, name = 'templates/index') => JSON.stringify((await store.as(getLiveTheme)).documents[name])
const draft = async (store: TestStore, id: string, documents: Record<string, unknown>) => {
  const { rev } = await store.as((ctx) => getDraft(ctx, id))
  return store.as((ctx) => saveDraft(ctx, { id, rev, documents }))
}
const publish = async (store: TestStore, id: string, documents: Record<string, unknown>) => {
  const { rev } = await draft(store, id, documents)
  await store.as((ctx) => publishDraft(ctx, { id, rev, note: '' }))
}
async function plan(store: TestStore, id: string, text: string, returnAt?: Date) {
  const { rev } = await draft(store, id, { 'templates/index': hero(text) })
  return store.as((ctx) =>
    scheduleDraft(ctx, { id, rev, note: 'Sale', at: hour(1).toISOString(), ...(returnAt ? { returnAt: returnAt.toISOString() } : {}) }),
  )
}

test('a planned version is shown at its time and goes back at its time; running twice changes nothing', async () => {
  const store = await aStore()
  const id = await liveId(store)
  await publish(store, id, { 'templates/index': hero('Every day') })
  const made = await plan(store, id, 'Sale', hour(48))
  expect(await store.as((ctx) => getDraft(ctx, id))).toMatchObject({ isOpen: false, rev: made.rev })
  expect(await shown(store)).toContain('Every day')
  await publish(store, id, { 'templates/404': hero('Lost') }) // something else meanwhile
  for (const _ of [1, 2]) await store.as((ctx) => runSchedule(ctx, made.id, 'publish'))
  expect(await shown(store)).toContain('Sale')
  expect(await shown(store, 'templates/404')).toContain('Lost')
  for (const _ of [1, 2]) await store.as((ctx) => runSchedule(ctx, made.id, 'return'))
  expect(await shown(store)).toContain('Every day')
  expect(await shown(store, 'templates/404')).toContain('Lost')
  expect(await store.as((ctx) => listSchedules(ctx, id))).toEqual([])
})

test('what somebody changed since stays when the rest goes back', async () => {
  const store = await aStore()
  const id = await liveId(store)
  const { id: scheduleId } = await plan(store, id, 'Sale', hour(48))
  await store.as((ctx) => runSchedule(ctx, scheduleId, 'publish'))
  await publish(store, id, { 'templates/index': hero('Mended by hand') })
  await store.as((ctx) => runSchedule(ctx, scheduleId, 'return'))
  expect(await shown(store)).toContain('Mended by hand')
})

test('a plan can be called off before it is published, and its return after', async () => {
  const store = await aStore()
  const id = await liveId(store)
  const first = await plan(store, id, 'Never')
  await store.as((ctx) => cancelSchedule(ctx, { id, scheduleId: first.id }))
  await store.as((ctx) => runSchedule(ctx, first.id, 'publish'))
  expect(await shown(store)).not.toContain('Never')
  const second = await plan(store, id, 'For good', hour(48))
  await store.as((ctx) => runSchedule(ctx, second.id, 'publish'))
  await store.as((ctx) => cancelSchedule(ctx, { id, scheduleId: second.id }))
  await store.as((ctx) => runSchedule(ctx, second.id, 'return'))
  expect(await shown(store)).toContain('For good')
  await expect(store.as((ctx) => cancelSchedule(ctx, { id, scheduleId: second.id }))).rejects.toMatchObject({ status: 409 })
})

test('times that are over or in the wrong order, a stale draft and another store are refused', async () => {
  const [store, other] = [await aStore(), await aStore()]
  const id = await liveId(store)
  const { rev } = await draft(store, id, { 'templates/index': hero('x') })
  const ask = (more: object) => store.as((ctx) => scheduleDraft(ctx, { id, rev, note: '', at: hour(1).toISOString(), ...more }))
  await expect(ask({ at: hour(-1).toISOString() })).rejects.toMatchObject({ status: 422, errors: [{ path: 'at' }] })
  await expect(ask({ returnAt: hour(0.5).toISOString() })).rejects.toMatchObject({ status: 422, errors: [{ path: 'returnAt' }] })
  await expect(ask({ rev: rev + 1 })).rejects.toMatchObject({ status: 409 })
  const { id: scheduleId } = await ask({})
  await expect(other.as((ctx) => listSchedules(ctx, id))).rejects.toMatchObject({ status: 404 })
  await other.as((ctx) => runSchedule(ctx, scheduleId, 'publish')) // finds nothing of its own
  expect(await shown(store)).not.toContain('"x"')
  const otherId = await liveId(other)
  await expect(other.as((ctx) => cancelSchedule(ctx, { id: otherId, scheduleId }))).rejects.toMatchObject({ status: 404 })
})

test('a theme goes out as a file and comes in elsewhere, word for word; a wrong file brings nothing', async () => {
  const [store, other] = [await aStore(), await aStore()]
  const id = await liveId(store)
  await publish(store, id, { 'templates/index': hero('Carried over') })
  await draft(store, id, { 'templates/index': hero('Not yet') })
  const file = await store.as((ctx) => exportTheme(ctx, { id, isDraft: false }))
  expect(JSON.stringify(file)).toContain('Carried over')
  expect(JSON.stringify(await store.as((ctx) => exportTheme(ctx, { id, isDraft: true })))).toContain('Not yet')
  const made = await other.as((ctx) => importTheme(ctx, JSON.parse(JSON.stringify(file)) as ThemeFile))
  const again = await other.as((ctx) => exportTheme(ctx, { id: made, isDraft: false }))
  expect({ ...again, name: file.name }).toEqual(file)
  expect((await other.as(listThemes)).find((t) => t.id === made)).toMatchObject({ isLive: false, name: `${file.name} 2` })
  const bad = { ...file, documents: { ...file.documents, 'templates/index': { v: 2 } } }
  await expect(other.as((ctx) => importTheme(ctx, bad))).rejects.toMatchObject({ status: 422 })
  await expect(other.as((ctx) => importTheme(ctx, { ...file, code: 'nowhere' }))).rejects.toMatchObject({ status: 404 })
  expect((await other.as(listThemes)).length).toBe(2)
})

test('of one document the plan changes its own sections; what others published in it meanwhile stays', async () => {
  const store = await aStore()
  const id = await liveId(store)
  const two = (a: string, b: string) => ({
    v: 1,
    sections: { a: { type: 'hero', ver: 1, settings: { heading: a } }, b: { type: 'rich-text', ver: 1, settings: { text: b } } },
    order: ['a', 'b'],
  })
  await publish(store, id, { 'templates/index': two('Hello', 'Words'), settings: { v: 1, settings: {} } })
  const { rev } = await draft(store, id, { 'templates/index': two('Sale', 'Words'), settings: { v: 1, settings: { radius: 3 } } })
  const at = hour(1).toISOString()
  const made = await store.as((ctx) => scheduleDraft(ctx, { id, rev, note: '', at }))
  await publish(store, id, { 'templates/index': two('Hello', 'New words'), settings: { v: 1, settings: { logoHeight: 50 } } })
  await store.as((ctx) => runSchedule(ctx, made.id, 'publish'))
  expect(await shown(store)).toMatch(/Sale.*New words/)
  expect(await shown(store, 'settings')).toBe('{"v":1,"settings":{"radius":3,"logoHeight":50}}')
})

test('plans that overlap leave nothing behind, whichever ends first', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const store = await aStore()
    const id = await liveId(store)
    await publish(store, id, { 'templates/index': hero('Every day') })
    const plans: string[] = []
    for (const text of ['First sale', 'Second sale']) {
      const { id: scheduleId } = await plan(store, id, text, hour(48))
      await store.as((ctx) => runSchedule(ctx, scheduleId, 'publish'))
      plans.push(scheduleId)
    }
    expect(await shown(store)).toContain('Second sale')
    for (const n of order) await store.as((ctx) => runSchedule(ctx, plans[n] ?? '', 'return'))
    expect(await shown(store)).toContain('Every day')
  }
})
