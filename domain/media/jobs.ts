import { z } from 'zod'
import { inStore } from '../kernel/index.ts'
import { encodeWidths, eraseFiles, findPicture, markReady } from './index.ts'

const payload = z.object({ storeId: z.int(), mediaId: z.uuid() })
const erasePayload = z.object({ storeId: z.int(), hash: z.string() })
const system = { kind: 'system', name: 'Pictures' } as const

export const mediaJobs = {
  'media.derive-widths': async (raw: unknown) => {
    const { storeId, mediaId } = payload.parse(raw)
    const picture = await inStore(storeId, system, (ctx) => findPicture(ctx, mediaId))
    if (picture?.status !== 'pending') return
    const made = await encodeWidths(storeId, picture.hash, picture.width)
    await inStore(storeId, system, (ctx) => markReady(ctx, mediaId, picture.hash, made))
  },
  'media.erase-files': async (raw: unknown) => {
    const { storeId, hash } = erasePayload.parse(raw)
    await inStore(storeId, system, (ctx) => eraseFiles(ctx, hash))
  },
}
