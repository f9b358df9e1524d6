import { expect, test } from 'vitest'
import { aStore, type TestStore } from '../../test/builders.ts'
import {
  deleteTheme,
  discardDraft,
  duplicateTheme,
  getDraft,
  getLiveTheme,
  listThemes,
  listVersions,
  makeThemeLive,
  publishDraft,
  restoreVersion,
  saveDraft,
  type ThemeDocument,
} from './index.ts'

const live = async (store: TestStore) => (await store.as(listThemes)).find((t) => t.isLive)?.id ?? ''
const headline = (documents: Record<string, unknown>) =>
  Object.values((documents['templates/index'] as ThemeDocument).sections).find((s) => s.type === 'hero')?.settings.heading

const revOf = async (store: TestStore, id: string) => (await store.as((ctx) => getDraft(ctx, id))).rev

/** The home page with another headline. */
async function withHeadline(store: TestStore, id: string, heading: string) {
  const { documents } = await store.as((ctx) => getDraft(ctx, id))
  const index = structuredClone(documents['templates/index']) as ThemeDocument
  const hero = Object.values(index.sections).find((s) => s.type === 'hero')
  Object.assign(hero?.settings ?? {}, { heading })
  return { 'templates/index': index }
}

test('a draft is nobody’s business until it is published, and an earlier version comes back as a new one', async () => {
  const store = await aStore()
  const id = await live(store)
  const rev = await revOf(store, id)
  expect(await store.as((ctx) => getDraft(ctx, id))).toMatchObject({ isOpen: false, updatedBy: null })
  await expect(store.as((ctx) => publishDraft(ctx, { id, rev, note: '' }))).rejects.toMatchObject({
    status: 422,
    code: 'theme.no_draft',
  })
  const documents = await withHeadline(store, id, 'Winter')
  expect(await store.as((ctx) => saveDraft(ctx, { id, rev, documents }))).toEqual({ rev: rev + 1 })
  expect(headline((await store.as(getLiveTheme)).documents)).not.toBe('Winter')
  expect(headline((await store.as((ctx) => getDraft(ctx, id))).documents)).toBe('Winter')
  await store.as((ctx) => publishDraft(ctx, { id, rev: rev + 1, note: 'For the cold days' }))
  expect(headline((await store.as(getLiveTheme)).documents)).toBe('Winter')
  expect(await store.as((ctx) => getDraft(ctx, id))).toMatchObject({ isOpen: false })

  const { items } = await store.as((ctx) => listVersions(ctx, { id, limit: 50 }))
  expect(items).toMatchObject([
    { kind: 'published', note: 'For the cold days', createdBy: 'Ana', isCurrent: true, changed: ['templates/index'] },
    { kind: 'installed', isCurrent: false },
  ])
  await store.as((ctx) => restoreVersion(ctx, { id, versionId: items[1]?.id ?? '' }))
  expect(headline((await store.as(getLiveTheme)).documents)).not.toBe('Winter')
  const after = (await store.as((ctx) => listVersions(ctx, { id, limit: 1 }))).items
  expect(after).toMatchObject([{ kind: 'restored', isCurrent: true, changed: ['templates/index'] }])
})

test('of eight saves of the same state one counts; the others are told what stands now', async () => {
  const store = await aStore()
  const id = await live(store)
  const documents = await withHeadline(store, id, 'One')
  const rev = await revOf(store, id)
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => store.as((ctx) => saveDraft(ctx, { id, rev, documents }))))
  expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1)
  const refused = results.find((r) => r.status === 'rejected')
  expect(refused).toMatchObject({ reason: { status: 409, code: 'theme.version_conflict', data: { current: { rev: rev + 1 } } } })
  await expect(store.as((ctx) => publishDraft(ctx, { id, rev, note: '' }))).rejects.toMatchObject({ status: 409 })
  await store.as((ctx) => discardDraft(ctx, id))
  expect(await store.as((ctx) => getDraft(ctx, id))).toMatchObject({ isOpen: false })
})

test('a save that saw the state before a publish, a restore or a discard is refused, and a null takes a document out', async () => {
  const store = await aStore()
  const id = await live(store)
  const stale = (rev: number) => expect(store.as(async (ctx) => saveDraft(ctx, { id, rev, documents: {} }))).rejects
  const first = await revOf(store, id)
  const documents = { ...(await withHeadline(store, id, 'Autumn')), 'templates/page.about': { v: 1, sections: {}, order: [] } }
  const { rev } = await store.as((ctx) => saveDraft(ctx, { id, rev: first, documents }))
  await store.as((ctx) => publishDraft(ctx, { id, rev, note: '' }))
  await stale(rev).toMatchObject({ status: 409 })
  await stale(first).toMatchObject({ status: 409 })
  const published = await revOf(store, id)
  const { items } = await store.as((ctx) => listVersions(ctx, { id, limit: 1 }))
  await store.as((ctx) => restoreVersion(ctx, { id, versionId: items[0]?.id ?? '' }))
  await stale(published).toMatchObject({ status: 409 })
  const restored = await revOf(store, id)
  const without = await store.as((ctx) => saveDraft(ctx, { id, rev: restored, documents: { 'templates/page.about': null } }))
  expect((await store.as((ctx) => getDraft(ctx, id))).documents).not.toHaveProperty(['templates/page.about'])
  await store.as((ctx) => publishDraft(ctx, { id, rev: without.rev, note: '' }))
  expect((await store.as(getLiveTheme)).documents).not.toHaveProperty(['templates/page.about'])
  const open = await store.as(async (ctx) => saveDraft(ctx, { id, rev: await revOf(store, id), documents }))
  await store.as((ctx) => discardDraft(ctx, id))
  await stale(open.rev).toMatchObject({ status: 409 })
})

test('a document that is not right is refused with its fields, and nothing of the save is kept', async () => {
  const store = await aStore()
  const id = await live(store)
  const good = await withHeadline(store, id, 'Good')
  const rev = await revOf(store, id)
  const bad = {
    v: 1,
    sections: { a: { type: 'hero', ver: 1, settings: { image: 'https://evil.example/x.png' } }, b: { type: 'nothing', ver: 1 } },
    order: ['a', 'c'],
  }
  await expect(store.as((ctx) => saveDraft(ctx, { id, rev, documents: { ...good, 'templates/404': bad } }))).rejects.toMatchObject({
    status: 422,
    code: 'theme.document_invalid',
    errors: expect.arrayContaining([
      expect.objectContaining({ path: 'templates/404.order.c' }),
      expect.objectContaining({ path: 'templates/404.sections.a.settings.image' }),
      expect.objectContaining({ path: 'templates/404.sections.b' }),
    ]),
  })
  expect(await store.as((ctx) => getDraft(ctx, id))).toMatchObject({ rev, isOpen: false })
})

test('a copy stands beside the live theme, takes its place, and the former one can go', async () => {
  const [store, other] = [await aStore(), await aStore()]
  const first = await live(store)
  const copy = await store.as((ctx) => duplicateTheme(ctx, { id: first, name: 'For winter' }))
  const documents = await withHeadline(store, copy, 'Snow')
  const { rev } = await store.as(async (ctx) => saveDraft(ctx, { id: copy, rev: await revOf(store, copy), documents }))
  await store.as((ctx) => publishDraft(ctx, { id: copy, rev, note: '' }))
  expect(headline((await store.as(getLiveTheme)).documents)).not.toBe('Snow')
  await expect(store.as((ctx) => deleteTheme(ctx, first))).rejects.toMatchObject({ status: 409, code: 'theme.is_live' })
  await store.as((ctx) => makeThemeLive(ctx, copy))
  expect(headline((await store.as(getLiveTheme)).documents)).toBe('Snow')
  await store.as((ctx) => deleteTheme(ctx, first))
  expect(await store.as(listThemes)).toMatchObject([{ id: copy, name: 'For winter', isLive: true, hasDraft: false }])
  for (const act of [getDraft, discardDraft, makeThemeLive, deleteTheme])
    await expect(other.as((ctx) => act(ctx, copy) as Promise<unknown>)).rejects.toMatchObject({ status: 404 })
})

test('themes made live at once leave one live, and nobody fails; the limit holds for copies made at once', async () => {
  const store = await aStore()
  const first = await live(store)
  const made = await Promise.allSettled(
    Array.from({ length: 22 }, (_, n) => store.as((ctx) => duplicateTheme(ctx, { id: first, name: `Copy ${n}` }))),
  )
  const copies = made.flatMap((m) => (m.status === 'fulfilled' ? [m.value] : []))
  expect(copies).toHaveLength(19)
  await Promise.all(copies.map((id) => store.as((ctx) => makeThemeLive(ctx, id))))
  expect((await store.as(listThemes)).filter((t) => t.isLive)).toHaveLength(1)
})
