import { settleByRef } from '#domain/orders'
import { answerChallenge } from '#domain/payments'
import { renderChallenge } from '../../../../../_server/challenge-page.tsx'
import { seeOther } from '../../../../../_server/responses.ts'
import { asShopper, openShop, readForm, shopRequest } from '../../../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'
type Params = { params: Promise<{ store: string; ref: string }> }

export async function GET(_request: Request, { params }: Params) {
  const { store, ref } = await params
  return shopRequest(async () => renderChallenge(await openShop(store), ref))
}

export async function POST(request: Request, { params }: Params) {
  const { store, ref } = await params
  return shopRequest(async () => {
    const storeId = await openShop(store)
    const { answer } = await readForm(request)
    const { returnUrl } = await asShopper(storeId, (ctx) => answerChallenge(ctx, ref, answer === 'confirm'))
    await settleByRef(storeId, 'test', ref) // the return of the browser; the webhook may come before or after
    return seeOther(new URL(returnUrl).pathname)
  })
}
