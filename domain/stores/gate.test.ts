import { expect, test } from 'vitest'
import { aStore, shopper } from '../../test/builders.ts'
import { storeHost } from '../kernel/index.ts'
import { findStoreByHost, gatePass, listAudit, opensGate, setGate, tryGate, updateStore } from './index.ts'

test('the pass of one password opens one store, until the password is another; the audit log never holds it', async () => {
  const [store, other] = [await aStore(), await aStore()]
  for (const s of [store, other]) await s.as((ctx) => setGate(ctx, 'the same word'))
  const entry = await findStoreByHost(storeHost(store.slug))
  const pass = await store.as((ctx) => tryGate(ctx, ' the same word '), { actor: shopper })
  expect(entry && opensGate(entry, pass)).toBe(true)
  expect(await store.as((ctx) => tryGate(ctx, 'another word'), { actor: shopper })).toBeNull()
  const otherEntry = await findStoreByHost(storeHost(other.slug))
  expect(otherEntry && opensGate(otherEntry, pass)).toBe(false)
  for (const wrong of [null, '', 'x', gatePass({ storeId: store.id, gate: null })]) expect(entry && opensGate(entry, wrong)).toBe(false)
  await store.as((ctx) => updateStore(ctx, { name: 'Renamed' }))
  const audit = JSON.stringify(await store.as((ctx) => listAudit(ctx, { limit: 50 })))
  expect(audit).toContain('store.gate_shut')
  expect(audit).not.toContain(entry?.gate ?? 'nothing')
  await store.as((ctx) => setGate(ctx, 'a new word'))
  const now = await findStoreByHost(storeHost(store.slug))
  expect(now && opensGate(now, pass)).toBe(false)
  await store.as((ctx) => setGate(ctx, null))
  expect((await findStoreByHost(storeHost(store.slug)))?.gate).toBeNull()
})
