import { takeTry } from '#domain/auth'
import { shopUrl } from '#domain/kernel'
import { completeCheckout } from '#domain/orders'
import { completeInput } from '#schemas/checkout'
import { answerForm, parseForm } from '../../../../../_server/forms.ts'
import { asShopper, clearedCart, openShop, readForm, shopRequest } from '../../../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function POST(request: Request, { params }: { params: Promise<{ store: string; token: string }> }) {
  const { store, token } = await params
  return shopRequest((requestId) =>
    answerForm(request, requestId, `/checkout/${token}#problem`, async () => {
      const storeId = await openShop(store)
      const input = parseForm(completeInput, await readForm(request))
      if (input.paymentMethod === 'test' || !input.paymentMethod) await takeTry('card-checkout', `${storeId}:${token}`)
      const { order, payment } = await completeCheckout(storeId, token, input, requestId)
      const shop = await asShopper(storeId, async (ctx) => ctx.store)
      const action = payment.status === 'requires_action' && payment.nextAction ? payment.nextAction : null
      const orderPath = `/orders/${order.token}`
      return {
        location: action ? action.url : orderPath,
        headers: clearedCart(),
        body: {
          orderNumber: order.number,
          orderUrl: shopUrl(shop, orderPath),
          status: order.status,
          financialStatus: order.financialStatus,
          total: { amount: order.totalMinor, currency: order.currency },
          nextAction: action ? { type: action.type, url: shopUrl(shop, action.url) } : null,
        },
      }
    }),
  )
}
