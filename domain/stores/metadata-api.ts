import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { deleteMetadata, getMetadata, listMetadata, putMetadata } from './index.ts'
import { metadataEntry, metadataKey, metadataKinds } from './schemas.ts'

const which = z.strictObject({ key: metadataKey })

export const metadataApi = {
  list: procedure('settings:read')
    .route({ method: 'GET', path: '/metadata', tags: ['metadata'] })
    .output(z.object({ items: z.array(metadataEntry) }))
    .handler(async ({ context: { ctx } }) => ({ items: await listMetadata(ctx) })),
  get: procedure('settings:read')
    .route({ method: 'GET', path: '/metadata/{key}', tags: ['metadata'] })
    .input(which)
    .output(metadataEntry)
    .handler(({ context: { ctx }, input }) => getMetadata(ctx, input.key)),
  put: mutation('settings:write')
    .route({ method: 'PUT', path: '/metadata/{key}', tags: ['metadata'] })
    .input(z.strictObject({ key: metadataKey, kind: z.enum(metadataKinds), value: z.unknown(), version: z.int().optional() }))
    .output(metadataEntry)
    .handler(({ context: { ctx }, input }) => putMetadata(ctx, input.key, input)),
  delete: mutation('settings:write')
    .route({ method: 'DELETE', path: '/metadata/{key}', tags: ['metadata'] })
    .input(which)
    .output(which)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteMetadata(ctx, input.key)
      return input
    }),
}
