import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { env, type StoreContext } from '../kernel/index.ts'
import { localDay } from './sales.ts'

export const stages = { view: 0, product: 1, cart: 2, checkout: 3 } as const
export type Stage = keyof typeof stages
type Visitor = { ip: string; userAgent: string; source?: string }

const robots = /bot|crawl|spider|slurp|preview|headless|lighthouse|curl|wget|python|monitor/i

/**
 * Counts a visitor once a day at the farthest point they came to. The key of the hash is the installation's secret and the
 * day, so the same person is another visitor tomorrow, and without that secret nobody gets from a row to an address.
 */
export async function countVisit(ctx: StoreContext, stage: Stage, visitor: Visitor): Promise<void> {
  if (robots.test(visitor.userAgent)) return
  const day = localDay(ctx.now, ctx.store.timezone)
  const hash = createHmac('sha256', `${env().VITRINE_SECRET}:${day}`)
    .update(`${ctx.store.id}:${visitor.ip}:${visitor.userAgent}`)
    .digest('base64url')
    .slice(0, 22)
  await ctx.tx.execute(sql`
    insert into visits (store_id, day, visitor, stage, source) values (${ctx.store.id}, ${day}, ${hash}, ${stages[stage]}, ${sourceOf(visitor.source)})
    on conflict (store_id, day, visitor) do update set stage = excluded.stage where visits.stage < excluded.stage`)
}

/** The host that a visitor came from, without www; empty for an address that was typed. */
function sourceOf(referrer: string | undefined): string {
  try {
    return referrer ? new URL(referrer).hostname.replace(/^www\./, '').slice(0, 100) : ''
  } catch {
    return ''
  }
}
