import { receiveWebhook } from '#domain/payments'
import { startShared } from '../../../../../server/shared.ts'
import { json } from '../../../../_server/responses.ts'
import { shopRequest } from '../../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function POST(request: Request, { params }: { params: Promise<{ provider: string; endpoint: string }> }) {
  const { provider, endpoint } = await params
  return shopRequest(async () => {
    await startShared()
    await receiveWebhook(provider, endpoint, await request.text(), request.headers.get('vitrine-signature'))
    return json({ received: true })
  })
}
