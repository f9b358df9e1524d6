import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { addDomain, checkDomain, listDomains, removeDomain, setPrimaryDomain } from './index.ts'
import { domainOutput } from './schemas.ts'

const which = z.strictObject({ host: z.string().max(253) })
const list = z.object({ items: z.array(domainOutput) })

export const domainsApi = {
  list: procedure('settings:read')
    .route({ method: 'GET', path: '/domains', tags: ['domains'] })
    .output(list)
    .handler(async ({ context: { ctx } }) => ({ items: await listDomains(ctx) })),
  add: mutation('settings:write')
    .route({ method: 'POST', path: '/domains', tags: ['domains'], successStatus: 201 })
    .input(z.strictObject({ host: z.string().trim().min(1).max(300) }))
    .output(domainOutput)
    .handler(({ context: { ctx }, input }) => addDomain(ctx, input.host)),
  check: mutation('settings:write')
    .route({ method: 'POST', path: '/domains/{host}/check', tags: ['domains'], successStatus: 202 })
    .input(which)
    .output(which)
    .handler(async ({ context: { ctx }, input }) => {
      await checkDomain(ctx, input.host)
      return input
    }),
  makePrimary: mutation('settings:write')
    .route({ method: 'POST', path: '/domains/{host}/primary', tags: ['domains'] })
    .input(which)
    .output(which)
    .handler(async ({ context: { ctx }, input }) => {
      await setPrimaryDomain(ctx, input.host)
      return input
    }),
  remove: mutation('settings:write')
    .route({ method: 'DELETE', path: '/domains/{host}', tags: ['domains'] })
    .input(which)
    .output(which)
    .handler(async ({ context: { ctx }, input }) => {
      await removeDomain(ctx, input.host)
      return input
    }),
}
