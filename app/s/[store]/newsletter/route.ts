import { askToSubscribe } from '#domain/customers'
import { newsletterInput } from '#schemas/customers'
import { answerMessage } from '../../../_server/messages-page.ts'

export const dynamic = 'force-dynamic'

export async function POST(request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return answerMessage(request, store, newsletterInput, '/newsletter/sent', (ctx, { email }) => askToSubscribe(ctx, email))
}
