import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import { createRedirect, deleteRedirect, importRedirects, listRedirects } from './index.ts'
import { redirectInput, redirectOutput } from './schemas.ts'

const made = z.object({ id: z.string() })

export const redirectsApi = {
  list: procedure('content:read')
    .route({ method: 'GET', path: '/redirects', tags: ['content'] })
    .input(z.strictObject(pageInput))
    .output(pageOf(redirectOutput))
    .handler(({ context: { ctx }, input }) => listRedirects(ctx, input)),
  create: mutation('content:write')
    .route({ method: 'POST', path: '/redirects', tags: ['content'], successStatus: 201 })
    .input(redirectInput)
    .output(made)
    .handler(async ({ context: { ctx }, input }) => ({ id: await createRedirect(ctx, input) })),
  importFile: mutation('content:write')
    .route({ method: 'POST', path: '/redirects/import', tags: ['content'] })
    .input(z.strictObject({ csv: z.string().max(1_000_000, 'Up to 1 MB') }))
    .output(z.object({ created: z.int(), skipped: z.int(), errors: z.array(z.object({ row: z.int(), message: z.string() })) }))
    .handler(({ context: { ctx }, input }) => importRedirects(ctx, input.csv)),
  delete: mutation('content:write')
    .route({ method: 'DELETE', path: '/redirects/{id}', tags: ['content'] })
    .input(z.strictObject({ id: z.uuid() }))
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteRedirect(ctx, input.id)
      return input
    }),
}
