import { countVisit } from '#domain/analytics'
import { findCart } from '#domain/cart'
import { createCheckout } from '#domain/checkout'
import { shopUrl } from '#domain/kernel'
import { answerForm } from '../../../../_server/forms.ts'
import { asShopper, openShop, readCookie, shopRequest, visitorOf } from '../../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function POST(request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return shopRequest((requestId) =>
    answerForm(request, requestId, '/cart', async () => {
      const storeId = await openShop(store)
      return asShopper(
        storeId,
        async (ctx) => {
          const checkout = await createCheckout(ctx, await findCart(ctx, readCookie(request, 'cart')))
          await countVisit(ctx, 'checkout', visitorOf(request))
          const location = `/checkout/${checkout.token}`
          return {
            location,
            body: {
              checkoutId: checkout.token,
              url: shopUrl(ctx.store, location),
              total: { amount: checkout.quote.totalMinor, currency: checkout.quote.currency },
            },
          }
        },
        requestId,
      )
    }),
  )
}
