import { previewOne } from '../../../_server/preview.ts'
import { shopRequest } from '../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return shopRequest(() => previewOne(request, store))
}
