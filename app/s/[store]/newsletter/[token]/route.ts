import { answerSubscriber, subscriberPage } from '../../../../_server/messages-page.ts'

export const dynamic = 'force-dynamic'
type Params = { params: Promise<{ store: string; token: string }> }

export async function GET(_request: Request, { params }: Params) {
  const { store, token } = await params
  return subscriberPage(store, token)
}

export async function POST(request: Request, { params }: Params) {
  const { store, token } = await params
  return answerSubscriber(request, store, token)
}
