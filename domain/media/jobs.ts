import { z } from 'zod'
import { inStore, log } from '../kernel/index.ts'
import { derivedKey, encodeWidths, eraseFiles, findPicture, groundOf, markReady, storage } from './index.ts'

const payload = z.object({ storeId: z.int(), mediaId: z.uuid() })
const erasePayload = z.object({ storeId: z.int(), hash: z.string() })
const system = { kind: 'system', name: 'Pictures' } as const

export const mediaJobs = {
  'media.derive-widths': async (raw: unknown) => {
    const { storeId, mediaId } = payload.parse(raw)
    const picture = await inStore(storeId, system, (ctx) => findPicture(ctx, mediaId))
    if (picture?.status !== 'pending') return
    const made = await encodeWidths(storeId, picture.hash, picture.width).catch((error: NodeJS.ErrnoException) => {
      if (error.code) throw error // the disk's fault; the bytes of a picture have no code
      log.info({ storeId, mediaId, err: error }, 'a picture cannot be drawn')
      return []
    })
    const [least] = made
    const ground = least ? await groundOf(storage.path(derivedKey(storeId, picture.hash, least, 'webp'))) : null
    await inStore(storeId, system, (ctx) => markReady(ctx, mediaId, picture.hash, made, ground))
  },
  'media.erase-files': async (raw: unknown) => {
    const { storeId, hash } = erasePayload.parse(raw)
    await inStore(storeId, system, (ctx) => eraseFiles(ctx, hash))
  },
}
