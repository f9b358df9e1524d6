import { z } from 'zod'
import { inStore, log, storeHost } from '../kernel/index.ts'
import { applyFindings, type DnsResolver, examineHost, findDomain, noteLostDomain, systemResolver } from './index.ts'

const payload = z.object({ storeId: z.int(), host: z.string() })
const system = { kind: 'system', name: 'Addresses' } as const

export const storesJobs = {
  /** The DNS is asked between two transactions; `dns` is another one in tests. */
  'stores.check-domain': async (raw: unknown, dns: DnsResolver = systemResolver()) => {
    const { storeId, host } = payload.parse(raw)
    const known = await inStore(storeId, system, async (ctx) => ({ row: await findDomain(ctx, host), slug: ctx.store.slug }))
    if (!known.row) return
    const found = await examineHost(host, known.row.token, storeHost(known.slug), dns).catch((error: unknown) => {
      log.info({ storeId, host, err: error }, 'the DNS did not answer; the address is looked up again')
      return null
    })
    const { lostBy } = await inStore(storeId, system, (ctx) => applyFindings(ctx, host, found))
    if (lostBy) await inStore(lostBy, system, (ctx) => noteLostDomain(ctx, host))
  },
}
