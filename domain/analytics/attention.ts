import { sql } from 'drizzle-orm'
import type { AttentionOutput } from '#schemas/analytics'
import { hasScope, type StoreContext } from '../kernel/index.ts'

/** What waits for somebody, read from what is really there. Empty lists are good news. */
export async function getAttention(ctx: StoreContext): Promise<AttentionOutput> {
  const id = ctx.store.id
  const [pack, refused, unpaid, held, imports, mails] = await Promise.all([
    ctx.tx.execute<{ n: number; oldest: string | null }>(sql`
      select count(*)::int as n, to_char(min(placed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as oldest from orders
      where store_id = ${id} and status = 'open' and fulfilment_status in ('unfulfilled', 'partial') and financial_status in ('paid', 'authorized', 'partially_refunded')`),
    ctx.tx.execute<{ id: string; number: number; name: string; total: string }>(sql`
      select o.id, o.number, o.shipping_address ->> 'name' as name, o.total_minor as total from orders o
      where o.store_id = ${id} and o.status = 'open' and o.financial_status in ('pending', 'expired') and o.placed_at > ${ago(ctx, 3)}
        and exists (select from payments p where p.store_id = o.store_id and p.order_id = o.id and p.status = 'failed')
        and not exists (select from payments p where p.store_id = o.store_id and p.order_id = o.id and p.status in ('created', 'requires_action', 'processing', 'authorized', 'succeeded'))
      order by o.placed_at desc limit 3`),
    ctx.tx.execute<{ n: number; total: string }>(sql`
      select count(*)::int as n, coalesce(sum(o.total_minor), 0) as total from orders o where o.store_id = ${id} and o.status = 'open' and o.financial_status = 'pending'
        and exists (select from payments p where p.store_id = o.store_id and p.order_id = o.id and p.provider = 'manual' and p.status = 'processing')`),
    ctx.tx.execute<{ id: string; number: number; kind: string; amount: string }>(sql`
      select o.id, o.number, 'quarantined' as kind, o.total_minor as amount from orders o where o.store_id = ${id} and o.financial_status = 'quarantined'
      union all
      select o.id, o.number, 'disputed', sum(t.amount_minor) from payment_transactions t join orders o on o.store_id = t.store_id and o.id = t.order_id
        where t.store_id = ${id} and t.kind = 'dispute' and t.created_at > ${ago(ctx, 30)} group by o.id, o.number
      limit 5`),
    ctx.tx.execute<{ id: string; filename: string; status: string; failed: number; taken: number }>(sql`
      select id, filename, status, failed, created + updated as taken from imports
      where store_id = ${id} and created_at > ${ago(ctx, 7)} and not is_dry_run and (status = 'failed' or failed > 0) order by id desc limit 3`),
    ctx.tx.execute<{ n: number }>(
      sql`select count(*)::int as n from mails where store_id = ${id} and status = 'failed' and created_at > ${ago(ctx, 7)}`,
    ),
  ])
  return {
    toPack: { count: pack[0]?.n ?? 0, oldestAt: pack[0]?.oldest ?? null },
    refused: !hasScope(ctx.actor, 'orders:read')
      ? []
      : refused.map((r) => ({ id: r.id, number: r.number, name: r.name, total: Number(r.total) })),
    unpaidByHand: { count: unpaid[0]?.n ?? 0, total: Number(unpaid[0]?.total ?? 0) },
    onHold: held.map((r) => ({
      id: r.id,
      number: r.number,
      kind: r.kind === 'disputed' ? 'disputed' : 'quarantined',
      amount: Number(r.amount),
    })),
    imports: imports.map((r) => ({ ...r })),
    failedMails: mails[0]?.n ?? 0,
  }
}

const ago = (ctx: StoreContext, days: number) => sql`${new Date(ctx.now.getTime() - days * 86_400_000).toISOString()}::timestamptz`
