import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { lookUp } from '#db'
import { lockPayment } from '#domain/payments'
import { inStore, log } from '../kernel/index.ts'
import { cancelPayment, expireHolds, refundPayment, settleByAsking } from './index.ts'

const system = { kind: 'system', name: 'Payments' } as const
const settlePayload = z.object({ storeId: z.int(), provider: z.string(), ref: z.string() })
const refundPayload = z.object({ storeId: z.int(), paymentId: z.uuid(), amountMinor: z.int(), key: z.string() })
const cancelPayload = z.object({ storeId: z.int(), paymentId: z.uuid() })

export const ordersJobs = {
  'orders.settle-payment': async (raw: unknown) => {
    const { storeId, provider, ref } = settlePayload.parse(raw)
    await settleByAsking(storeId, await inStore(storeId, system, (ctx) => lockPayment(ctx, { provider, ref })))
  },
  'orders.refund-payment': async (raw: unknown) => {
    const { storeId, paymentId, amountMinor, key } = refundPayload.parse(raw)
    await refundPayment(storeId, paymentId, amountMinor, key)
  },
  'orders.cancel-payment': async (raw: unknown) => {
    const { storeId, paymentId } = cancelPayload.parse(raw)
    await cancelPayment(storeId, paymentId)
  },
}

/** Attempts that nobody has heard of for a minute: ask the provider. Lost webhooks end here. */
export async function sweepPayments(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - 60_000)
  for (const { store_id } of await lookUp<{ store_id: string }>`select * from stores_with_due_payments(${before}) as store_id`) {
    const storeId = Number(store_id)
    const due = await inStore(storeId, system, (ctx) =>
      ctx.tx.execute<{ id: string; provider: string; ref: string | null; idempotencyKey: string }>(sql`
      select id, provider, ref, idempotency_key as "idempotencyKey" from payments where store_id = ${storeId} and (provider <> 'manual' and status in ('requires_action','processing') or status = 'created') and updated_at < ${before.toISOString()}::timestamptz order by id limit 100`),
    )
    for (const payment of due) await alone(storeId, () => settleByAsking(storeId, payment))
  }
}

export async function sweepHolds(now = new Date()): Promise<void> {
  for (const { store_id } of await lookUp<{ store_id: string }>`select * from stores_with_expired_holds(${now}) as store_id`) {
    const storeId = Number(store_id)
    // an order a transaction: short locks, and one that fails does not hold up the others
    await alone(storeId, async () => {
      for (let n = 0; n < 500 && (await inStore(storeId, system, expireHolds, { now })); n += 1);
    })
  }
}

/** One store's or one payment's trouble must not stop the sweep of the others. */
async function alone(storeId: number, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error({ storeId, err: error }, 'a sweep failed for this store')
  }
}
