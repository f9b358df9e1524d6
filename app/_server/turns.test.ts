import { expect, test, vi } from 'vitest'
import { aStore } from '../../test/builders.ts'
import { drawInTurn } from './turns.ts'

test('a few pages of one store are drawn at once, the rest wait; too many are told so; another store does not wait', async () => {
  const [busy, other] = [await aStore(), await aStore()]
  let running = 0
  let most = 0
  const gate = Promise.withResolvers<void>()
  const draw = () =>
    drawInTurn(busy.id, async () => {
      running += 1
      most = Math.max(most, running)
      await gate.promise
      running -= 1
    })
  const pages = Array.from({ length: 70 }, draw)
  const ends = Promise.allSettled(pages)
  expect(await drawInTurn(other.id, async () => 'at once')).toBe('at once')
  await vi.waitFor(() => expect(running).toBe(3), { timeout: 10_000 })
  gate.resolve()
  const results = await ends
  expect(most).toBe(3)
  expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(63)
  for (const r of results) if (r.status === 'rejected') expect(r.reason).toMatchObject({ status: 503, code: 'shop.busy' })
  expect(await drawInTurn(busy.id, async () => 'free again')).toBe('free again')
})
