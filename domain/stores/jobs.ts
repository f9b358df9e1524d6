import { z } from 'zod'
import { inStore, storeHost } from '../kernel/index.ts'
import { applyFindings, type DnsResolver, examineHost, findDomain, systemResolver } from './index.ts'

const payload = z.object({ storeId: z.int(), host: z.string() })
const system = { kind: 'system', name: 'Addresses' } as const

export const storesJobs = {
  /** The DNS is asked between two transactions; `dns` is another one in tests. */
  'stores.check-domain': async (raw: unknown, dns: DnsResolver = systemResolver()) => {
    const { storeId, host } = payload.parse(raw)
    const known = await inStore(storeId, system, async (ctx) => ({ row: await findDomain(ctx, host), slug: ctx.store.slug }))
    if (!known.row) return
    const found = await examineHost(host, known.row.token, storeHost(known.slug), dns)
    await inStore(storeId, system, (ctx) => applyFindings(ctx, host, found))
  },
}
