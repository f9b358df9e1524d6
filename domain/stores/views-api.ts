import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { deleteView, listViews, saveView } from './index.ts'
import { savedView, viewScreens } from './schemas.ts'

export const viewsApi = {
  list: procedure('store:read')
    .route({ method: 'GET', path: '/views', tags: ['views'] })
    .input(z.strictObject({ screen: z.enum(viewScreens) }))
    .output(z.object({ items: z.array(savedView) }))
    .handler(async ({ context: { ctx }, input }) => ({ items: await listViews(ctx, input.screen) })),
  save: mutation('views:write')
    .route({ method: 'POST', path: '/views', tags: ['views'], successStatus: 201 })
    .input(
      z.strictObject({
        screen: z.enum(viewScreens),
        name: z.string().trim().min(1).max(40),
        query: z
          .string()
          .max(1_000)
          .regex(/^[\w.%&=+~:,*-]*$/, 'The query of the list, without its ?'),
      }),
    )
    .output(savedView)
    .handler(({ context: { ctx }, input }) => saveView(ctx, input)),
  delete: mutation('views:write')
    .route({ method: 'DELETE', path: '/views/{id}', tags: ['views'] })
    .input(z.strictObject({ id: z.uuid() }))
    .output(savedView)
    .handler(({ context: { ctx }, input }) => deleteView(ctx, input.id)),
}
