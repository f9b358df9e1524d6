import { sql } from 'drizzle-orm'
import type { StoreContext } from '../kernel/index.ts'
import type { OrderRow } from './place.ts'

type Move = Partial<Pick<OrderRow, 'status' | 'financialStatus' | 'fulfilmentStatus'>>

/**
 * Changes an order's states through the database's own function: the app may not write these columns, and a move that
 * no order makes (out of cancelled, out of quarantine, paid to unpaid) is refused there. Raises the version.
 */
export async function moveOrder(ctx: StoreContext, orderId: string, { status, financialStatus, fulfilmentStatus }: Move): Promise<void> {
  await ctx.tx.execute(
    sql`select move_order(${orderId}, ${status ?? null}, ${financialStatus ?? null}, ${fulfilmentStatus ?? null}, ${ctx.now.toISOString()}::timestamptz)`,
  )
}
