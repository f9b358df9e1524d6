import { renderCheckout } from '../../../../_server/checkout-page.tsx'
import { openShop, shopRequest } from '../../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; token: string }> }) {
  const { store, token } = await params
  return shopRequest(async () => renderCheckout(await openShop(store), token))
}
