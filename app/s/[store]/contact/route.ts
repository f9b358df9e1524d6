import { leaveMessage } from '#domain/customers'
import { contactInput } from '#schemas/customers'
import { answerMessage } from '../../../_server/messages-page.ts'

export const dynamic = 'force-dynamic'

export async function POST(request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return answerMessage(request, store, contactInput, '/contact/sent', (ctx, { website: _, ...message }) => leaveMessage(ctx, message))
}
