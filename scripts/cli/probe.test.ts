import { expect, test } from 'vitest'
import { aProduct, aStore } from '../../test/builders.ts'
import { probeIsolation } from './probe.ts'

test('the probe tries every store table with every verb and reaches nothing', async () => {
  await aProduct(await aStore())
  await aProduct(await aStore())
  const { tables, attempts, report } = await probeIsolation()
  expect(tables).toBeGreaterThan(30)
  expect(attempts).toBe(tables * 4)
  expect(report.filter((r) => r.result === 'leaked')).toEqual([])
})
