import { type StoreContext, tags } from '#domain/kernel'
import type { Page } from '../../themes/core/types.ts'

/** What a page of the shop shows, and what it is kept under. */
export type Loaded = { page: Page; tags: string[]; status?: number; path: string; isNoindex?: boolean; movedTo?: string; wanted?: string }
export type Loader = (ctx: StoreContext) => Promise<Loaded>

/** `wanted` is the path that was asked for; a redirect may stand for it. */
export const notFoundPage = (ctx: StoreContext, wanted?: string): Loaded => ({
  ...(wanted ? { wanted } : {}),
  page: { kind: '404' },
  path: '',
  tags: [tags.lists(ctx.store.id), tags.content(ctx.store.id)],
  status: 404,
  isNoindex: true,
})

/** A path segment as it was meant. One with a broken escape stands for itself. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
