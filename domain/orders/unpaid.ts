import { and, eq, gt, inArray } from 'drizzle-orm'
import { tables } from '#db'
import { liveStates } from '#domain/payments'
import { type StoreContext, sha256 } from '../kernel/index.ts'

/** The checkout at which the cart behind this cookie can still be paid: it became an order, and no attempt to pay has held. Null else. */
export async function findUnpaidCheckout(ctx: StoreContext, cartToken: string | null): Promise<{ token: string; number: number } | null> {
  if (!cartToken) return null
  const { carts: c, orders: o, checkouts: ch, payments: p } = tables
  const [found] = await ctx.tx
    .select({ token: ch.token, number: o.number, orderId: o.id })
    .from(c)
    .innerJoin(o, and(eq(o.storeId, c.storeId), eq(o.cartId, c.id)))
    .innerJoin(ch, and(eq(ch.storeId, o.storeId), eq(ch.id, o.checkoutId)))
    .where(
      and(
        eq(c.storeId, ctx.store.id),
        eq(c.tokenHash, sha256(cartToken)),
        eq(o.status, 'open'),
        inArray(o.financialStatus, ['pending', 'expired']),
        gt(ch.expiresAt, ctx.now),
      ),
    )
  if (!found) return null
  const [live] = await ctx.tx
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), eq(p.orderId, found.orderId), inArray(p.status, liveStates)))
    .limit(1)
  return live ? null : { token: found.token, number: found.number }
}
