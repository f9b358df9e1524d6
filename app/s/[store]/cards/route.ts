import { drawCards } from '../../../_server/cards.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ store: string }> }) {
  return drawCards(request, (await params).store)
}
