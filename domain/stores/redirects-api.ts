import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import { createRedirect, deleteRedirect, listRedirects } from './index.ts'
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
  delete: mutation('content:write')
    .route({ method: 'DELETE', path: '/redirects/{id}', tags: ['content'] })
    .input(z.strictObject({ id: z.uuid() }))
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteRedirect(ctx, input.id)
      return input
    }),
}
