import { and, eq, inArray, lte } from 'drizzle-orm'
import { tables } from '#db'
import type { StoreContext } from '../kernel/index.ts'

const rooms = ['products', 'collections', 'pages'] as const

/** Those of some paths under which something stands that shoppers see: a redirect from there would never lead on. */
export async function findLiveAddresses(ctx: StoreContext, paths: string[]): Promise<Set<string>> {
  const { products: p, collections: c, pages: g } = tables
  const handles = (room: string) => paths.flatMap((path) => (path.startsWith(`/${room}/`) ? [path.slice(room.length + 2)] : []))
  const find = async (room: (typeof rooms)[number]) => {
    const wanted = handles(room)
    if (!wanted.length) return []
    const here = { products: p, collections: c, pages: g }[room]
    const isShown = room === 'products' ? eq(p.status, 'active') : room === 'pages' ? lte(g.publishedAt, ctx.now) : undefined
    const rows = await ctx.tx
      .select({ handle: here.handle })
      .from(here)
      .where(and(eq(here.storeId, ctx.store.id), inArray(here.handle, wanted), isShown))
    return rows.map((row) => `/${room}/${row.handle}`)
  }
  return new Set((await Promise.all(rooms.map(find))).flat())
}
