import { previewSection } from '../../../_server/preview.ts'
import { shopRequest } from '../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function POST(request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return shopRequest(() => previewSection(request, store))
}
