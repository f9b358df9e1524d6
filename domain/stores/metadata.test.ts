import { expect, test } from 'vitest'
import { aStore } from '../../test/builders.ts'
import { deleteMetadata, deleteView, getMetadata, listAudit, listMetadata, listViews, putMetadata, saveView } from './index.ts'
import type { MetadataKind } from './schemas.ts'

test('a fact is kept with its kind and its version; a stale change is refused, and everything stands in the log', async () => {
  const store = await aStore()
  const put = (key: string, value: unknown, version?: number) =>
    store.as((ctx) => putMetadata(ctx, key, { kind: 'number', value, version }))
  expect(await put('returns.days', 30, 0)).toMatchObject({ value: 30, version: 1 })
  await expect(put('returns.days', 14, 0)).rejects.toMatchObject({ status: 409, code: 'metadata.version_conflict' })
  expect(await put('returns.days', 14, 1)).toMatchObject({ value: 14, version: 2 })
  expect(await put('returns.days', 20)).toMatchObject({ version: 3 })
  expect(await store.as(listMetadata)).toMatchObject([{ key: 'returns.days', kind: 'number', value: 20 }])
  const other = await aStore()
  await expect(other.as((ctx) => getMetadata(ctx, 'returns.days'))).rejects.toMatchObject({ status: 404 })
  await expect(other.as((ctx) => deleteMetadata(ctx, 'returns.days'))).rejects.toMatchObject({ status: 404 })
  await store.as((ctx) => deleteMetadata(ctx, 'returns.days'))
  const [last] = (await store.as((ctx) => listAudit(ctx, { limit: 1 }))).items
  expect(last).toMatchObject({ action: 'metadata.deleted', before: { value: 20 }, after: null })
})

test('eight writers at once: each change counts or is refused, none is lost', async () => {
  const store = await aStore()
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) => store.as((ctx) => putMetadata(ctx, 'k', { kind: 'number', value: i, version: 0 }))),
  )
  expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1)
  expect(await store.as((ctx) => getMetadata(ctx, 'k'))).toMatchObject({ version: 1 })
})

test.each<[MetadataKind, unknown]>([
  ['text', 3],
  ['text', 'x'.repeat(2_001)],
  ['number', '3'],
  ['number', Number.NaN],
  ['boolean', 'true'],
  ['date', '2027-02-30'],
  ['date', 'tomorrow'],
  ['url', 'http://example.com'],
  ['url', 'javascript:alert(1)'],
  ['json', undefined],
  ['json', null],
  ['json', JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`)],
  ['json', 'x'.repeat(20_001)],
])('%s does not take %j', async (kind, value) => {
  const store = await aStore()
  await expect(store.as((ctx) => putMetadata(ctx, 'k', { kind, value }))).rejects.toMatchObject({ status: 422, code: 'metadata.invalid' })
})

test('no more views than a list takes, however many come at once', async () => {
  const store = await aStore()
  const save = (n: number) => store.as((ctx) => saveView(ctx, { screen: 'orders', name: `View ${n}`, query: 'q=x' }))
  await Promise.allSettled(Array.from({ length: 36 }, (_, n) => save(n)))
  expect(await store.as((ctx) => listViews(ctx, 'orders'))).toHaveLength(30)
})

test('a view is kept under its name once, for one store and one list', async () => {
  const [store, other] = [await aStore(), await aStore()]
  const view = await store.as((ctx) => saveView(ctx, { screen: 'products', name: 'Running out', query: 'stock=low' }))
  await expect(store.as((ctx) => saveView(ctx, { screen: 'products', name: 'Running out', query: 'q=x' }))).rejects.toMatchObject({
    status: 409,
    code: 'view.name_taken',
  })
  expect(await store.as((ctx) => listViews(ctx, 'orders'))).toEqual([])
  expect(await other.as((ctx) => listViews(ctx, 'products'))).toEqual([])
  await expect(other.as((ctx) => deleteView(ctx, view.id))).rejects.toMatchObject({ status: 404 })
  await store.as((ctx) => deleteView(ctx, view.id))
  expect(await store.as((ctx) => listViews(ctx, 'products'))).toEqual([])
})
