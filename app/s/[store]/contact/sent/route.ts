import { sentPage } from '../../../../_server/messages-page.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ store: string }> }) {
  return sentPage((await params).store, '/contact/sent')
}
