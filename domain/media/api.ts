import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import type { StoreContext } from '../kernel/index.ts'
import { requireScope, storeUrl } from '../kernel/index.ts'
import { pageOf } from '../kernel/schemas.ts'
import { countPictures, deletePicture, getPicture, listPictures, listUses, updateAlt } from './index.ts'
import { listPicturesInput, pictureCounts, pictureOutput, pictureUse } from './schemas.ts'

type Row = Awaited<ReturnType<typeof getPicture>>
export const presentPicture = (ctx: StoreContext, m: Row) => ({
  id: m.id,
  hash: m.hash,
  filename: m.filename,
  alt: m.alt,
  mime: m.mime,
  width: m.width,
  height: m.height,
  bytes: m.bytes,
  status: m.status,
  url: m.widths.length ? storeUrl(ctx.store.slug, `/media/${m.hash}-${m.widths.find((w) => w >= 640) ?? m.widths.at(-1)}.webp`) : null,
  createdAt: m.createdAt.toISOString(),
})

export const mediaApi = {
  list: procedure('products:read')
    .route({ method: 'GET', path: '/media', tags: ['media'] })
    .input(listPicturesInput)
    .output(pageOf(pictureOutput))
    .handler(async ({ context: { ctx }, input }) => {
      const page = await listPictures(ctx, input)
      return { items: page.items.map((m) => presentPicture(ctx, m)), nextCursor: page.nextCursor }
    }),
  get: procedure('products:read')
    .route({ method: 'GET', path: '/media/{id}', tags: ['media'] })
    .input(z.strictObject({ id: z.uuid() }))
    .output(pictureOutput)
    .handler(async ({ context: { ctx }, input }) => presentPicture(ctx, await getPicture(ctx, input.id))),
  update: mutation('media:write')
    .route({ method: 'PATCH', path: '/media/{id}', tags: ['media'] })
    .input(z.strictObject({ id: z.uuid(), alt: z.string().trim().max(500) }))
    .output(pictureOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await updateAlt(ctx, input.id, input.alt)
      return presentPicture(ctx, await getPicture(ctx, input.id))
    }),
  count: procedure('products:read')
    .route({ method: 'GET', path: '/media/counts', tags: ['media'] })
    .output(pictureCounts)
    .handler(({ context: { ctx } }) => countPictures(ctx)),
  uses: procedure('products:read')
    .route({ method: 'GET', path: '/media/{id}/uses', tags: ['media'] })
    .input(z.strictObject({ id: z.uuid() }))
    .output(z.object({ items: z.array(pictureUse) }))
    .handler(async ({ context: { ctx }, input }) => ({ items: await listUses(ctx, input.id) })),
  delete: mutation('media:write')
    .route({ method: 'DELETE', path: '/media/{id}', tags: ['media'] })
    .input(z.strictObject({ id: z.uuid(), detach: z.boolean().optional() }))
    .output(z.object({ id: z.string() }))
    .handler(async ({ context: { ctx }, input }) => {
      if (input.detach) requireScope(ctx.actor, 'products:write')
      await deletePicture(ctx, input.id, input.detach ?? false)
      return { id: input.id }
    }),
}
