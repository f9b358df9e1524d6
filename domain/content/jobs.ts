import { z } from 'zod'
import { inStore, tags } from '../kernel/index.ts'

const payload = z.object({ storeId: z.int() })

export const contentJobs = {
  /** The time of a page or an article has come: lists, feeds and menus are drawn anew. */
  'content.publish': async (raw: unknown) => {
    const { storeId } = payload.parse(raw)
    await inStore(storeId, { kind: 'system', name: 'Content' }, async (ctx) => ctx.purge(tags.content(storeId)))
  },
}
