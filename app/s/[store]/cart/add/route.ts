import { countVisit } from '#domain/analytics'
import { addToCart } from '#domain/cart'
import { addToCartInput } from '#schemas/cart'
import { presentCart } from '../../../../_server/cart-json.ts'
import { answerForm, parseForm } from '../../../../_server/forms.ts'
import { asShopper, cartCookies, openShop, readCookie, readForm, shopRequest, visitorOf } from '../../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function POST(request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return shopRequest((requestId) =>
    answerForm(request, requestId, '/cart', async () => {
      const storeId = await openShop(store)
      const input = parseForm(addToCartInput, await readForm(request))
      const { body, token, count } = await asShopper(
        storeId,
        async (ctx) => {
          await countVisit(ctx, 'cart', visitorOf(request))
          const { cart, token } = await addToCart(ctx, readCookie(request, 'cart'), input)
          return { body: presentCart(ctx, cart), token, count: cart.itemCount }
        },
        requestId,
      )
      return { body, location: '/cart', headers: cartCookies(token, count) }
    }),
  )
}
