import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import { applyDryRun, cancelImport, getImport, listDifferences, listImports, presentImport } from './index.ts'
import { differenceOutput, importOutput } from './schemas.ts'

const byId = z.strictObject({ id: z.uuid() })

export const importsApi = {
  list: procedure('imports:read')
    .route({ method: 'GET', path: '/imports', tags: ['imports'] })
    .input(z.strictObject(pageInput))
    .output(pageOf(importOutput))
    .handler(async ({ context: { ctx }, input }) => {
      const page = await listImports(ctx, input)
      return { items: await Promise.all(page.items.map((job) => presentImport(ctx, job))), nextCursor: page.nextCursor }
    }),
  get: procedure('imports:read')
    .route({ method: 'GET', path: '/imports/{id}', tags: ['imports'] })
    .input(byId)
    .output(importOutput)
    .handler(async ({ context: { ctx }, input }) => presentImport(ctx, await getImport(ctx, input.id))),
  differences: procedure('imports:read')
    .route({ method: 'GET', path: '/imports/{id}/differences', tags: ['imports'] })
    .input(z.strictObject({ ...pageInput, id: z.uuid() }))
    .output(pageOf(differenceOutput))
    .handler(({ context, input }) => listDifferences(context.ctx, input)),
  apply: mutation('imports:write')
    .route({ method: 'POST', path: '/imports/{id}/apply', tags: ['imports'], successStatus: 202 })
    .input(byId)
    .output(importOutput)
    .handler(async ({ context: { ctx }, input }) => presentImport(ctx, await applyDryRun(ctx, input.id))),
  cancel: mutation('imports:write')
    .route({ method: 'POST', path: '/imports/{id}/cancel', tags: ['imports'] })
    .input(byId)
    .output(importOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await cancelImport(ctx, input.id)
      return presentImport(ctx, await getImport(ctx, input.id))
    }),
}
