import { join } from 'node:path'
import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { addSampleCatalogue, countSamples, removeSampleCatalogue } from './index.ts'

const folder = () => join(/* turbopackIgnore: true */ process.cwd(), 'domain/demo/media')

export const sampleApi = {
  count: procedure('products:read')
    .route({ method: 'GET', path: '/sample-catalogue', tags: ['products'] })
    .output(z.object({ products: z.int() }))
    .handler(async ({ context }) => ({ products: await countSamples(context.ctx) })),
  add: mutation('products:write')
    .route({ method: 'POST', path: '/sample-catalogue', tags: ['products'], successStatus: 201 })
    .output(z.object({ products: z.int() }))
    .handler(async ({ context }) => ({ products: await addSampleCatalogue(context.ctx, folder()) })),
  remove: mutation('products:write')
    .route({ method: 'DELETE', path: '/sample-catalogue', tags: ['products'] })
    .output(z.object({ removed: z.int(), archived: z.int() }))
    .handler(({ context }) => removeSampleCatalogue(context.ctx)),
}
