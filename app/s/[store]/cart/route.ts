import { findCart } from '#domain/cart'
import { presentCart } from '../../../_server/cart-json.ts'
import { json, wantsJson } from '../../../_server/responses.ts'
import { asShopper, openShop, readCookie, shopRequest } from '../../../_server/shopper.ts'
import { cartView, renderShop } from '../../../_server/storefront.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return shopRequest(async () => {
    const storeId = await openShop(store)
    const token = readCookie(request, 'cart')
    if (wantsJson(request)) return json(await asShopper(storeId, async (ctx) => presentCart(ctx, await findCart(ctx, token))))
    const message = new URL(request.url).searchParams.get('problem')
    return renderShop(
      store,
      async (ctx) => ({
        path: '/cart',
        page: { kind: 'cart', cart: cartView(await findCart(ctx, token)), message: message ? (messages[message] ?? null) : null },
        tags: [],
        isNoindex: true,
      }),
      { isPrivate: true },
    )
  })
}

const messages: Record<string, string> = {
  'stock.insufficient': 'There is less in stock than you asked for. The bag shows what is left.',
  'variant.not_found': 'This piece is no longer sold.',
  'input.invalid': 'That could not be read. Choose a piece and a number.',
  'cart.empty': 'There is nothing in the bag.',
  'checkout.expired': 'That checkout was too old. The bag still holds everything.',
}
