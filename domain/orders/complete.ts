import { getCheckout, rememberForm } from '#domain/checkout'
import { declineText, getProvider, type Payment } from '#domain/payments'
import type { CompleteInput } from '#schemas/checkout'
import { type Actor, DomainError, inStore, log, shopUrl } from '../kernel/index.ts'
import { type OrderRow, placeOrder } from './place.ts'
import { settle } from './settle.ts'

export type Completed = { order: OrderRow; payment: Payment }
const shopper: Actor = { kind: 'shopper' }

/**
 * Place (transaction) → call the provider → settle (transaction): the named exception to one request, one transaction.
 * When the process dies in between, the sweeper finds the attempt by its key. Throws 402, 409, 410, 422.
 */
export async function completeCheckout(storeId: number, token: string, input: CompleteInput, requestId: string): Promise<Completed> {
  let origin = ''
  const placed = await inStore(
    storeId,
    shopper,
    (ctx) => {
      origin = shopUrl(ctx.store)
      return placeOrder(ctx, token, input)
    },
    { requestId },
  )
  if ('refused' in placed) throw placed.refused
  const { order, payment } = placed
  if (!placed.isNewAttempt) return { order, payment }
  const settled = await begin(storeId, origin, placed.order, payment, placed.form?.card ?? null, requestId)
  if (settled?.payment.status === 'failed') {
    const code = settled.payment.errorCode ?? 'card_declined'
    const message = `${declineText[code] ?? 'The payment was declined.'} Nothing was charged.`
    await inStore(storeId, shopper, async (ctx) => {
      const checkout = await getCheckout(ctx, token)
      await rememberForm(ctx, checkout.id, checkout.form, { code: 'payment.declined', message, errors: [{ path: 'cardNumber', message }] })
    })
    throw new DomainError('payment.declined', 402, message, { data: { reason: code, orderNumber: order.number } })
  }
  return settled ?? { order, payment }
}

async function begin(
  storeId: number,
  origin: string,
  order: OrderRow,
  payment: Payment,
  card: { number: string; expiry: string; cvc: string } | null,
  requestId: string,
): Promise<Completed | null> {
  try {
    const snapshot = await getProvider(payment.provider).begin({
      id: payment.id,
      storeId,
      orderId: order.id,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      idempotencyKey: payment.idempotencyKey,
      returnUrl: `${origin}/orders/${order.token}`,
      card,
    })
    return await inStore(storeId, { kind: 'system', name: 'Payments' }, (ctx) => settle(ctx, payment.id, snapshot), { requestId })
  } catch (error) {
    // the outcome is unknown: the order stands as it is, the page says that we are checking, the sweeper asks
    log.error({ storeId, requestId, paymentId: payment.id, err: error }, 'the provider did not answer')
    return null
  }
}
