import { previewPage } from '../../../../_server/preview.ts'
import { shopRequest } from '../../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ store: string; path?: string[] }> }) {
  const { store, path } = await params
  return shopRequest(() => previewPage(request, store, path))
}
