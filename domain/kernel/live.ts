import { sql } from 'drizzle-orm'
import type { StoreContext } from './context.ts'

export const liveChannel = 'vitrine_live'
/** What open screens are told: the kind of thing, what happened to it, and its id. */
export type LiveNotice = { kind: 'order' | 'import'; what: string; id: string }

/** Tells open screens of the store, at the moment of the commit. */
export async function tellScreens(ctx: StoreContext, notice: LiveNotice): Promise<void> {
  if (ctx.isReplay) return
  await ctx.tx.execute(sql`select pg_notify(${liveChannel}, ${JSON.stringify({ storeId: ctx.store.id, ...notice })})`)
}
