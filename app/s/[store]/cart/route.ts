import { findCart } from '#domain/cart'
import { findUnpaidCheckout } from '#domain/orders'
import { presentCart } from '../../../_server/cart-json.ts'
import { cartView } from '../../../_server/present.ts'
import { json, wantsJson } from '../../../_server/responses.ts'
import { asShopper, bagCookie, openShop, readCookie, shopRequest } from '../../../_server/shopper.ts'
import { renderShop } from '../../../_server/storefront.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return shopRequest(async () => {
    const storeId = await openShop(store)
    const token = readCookie(request, 'cart')
    if (wantsJson(request)) {
      const body = await asShopper(storeId, async (ctx) => ({
        ...presentCart(ctx, await findCart(ctx, token)),
        unpaid: unpaidOf(await findUnpaidCheckout(ctx, token)),
      }))
      return withBag(json(body), body.itemCount)
    }
    const message = new URL(request.url).searchParams.get('problem')
    let count = 0
    const page = await renderShop(
      store,
      async (ctx) => {
        const cart = cartView(await findCart(ctx, token))
        count = cart.itemCount
        const unpaid = unpaidOf(await findUnpaidCheckout(ctx, token))
        return {
          path: '/cart',
          page: { kind: 'cart', cart, message: message && Object.hasOwn(messages, message) ? (messages[message] ?? null) : null, unpaid },
          tags: [],
          isNoindex: true,
        }
      },
      { isPrivate: true },
    )
    return withBag(page, count)
  })
}

const unpaidOf = (found: { token: string; number: number } | null) => found && { url: `/checkout/${found.token}`, number: found.number }

/** The number beside the bag in the header follows what the bag really holds. */
function withBag(response: Response, count: number): Response {
  response.headers.append('set-cookie', bagCookie(count))
  return response
}

const messages: Record<string, string> = {
  'stock.insufficient': 'There is less in stock than you asked for. The bag shows what is left.',
  'variant.not_found': 'This piece is no longer sold.',
  'input.invalid': 'That could not be read. Choose a piece and a number.',
  'cart.empty': 'There is nothing in the bag.',
  'checkout.expired': 'That checkout was too old. The bag still holds everything.',
}
