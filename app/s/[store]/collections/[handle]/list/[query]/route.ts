import { loadCollectionPage } from '../../../../../../_server/listing.ts'
import { renderShop } from '../../../../../../_server/storefront.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; handle: string; query: string }> }) {
  const { store, handle, query } = await params
  return renderShop(store, (ctx) => loadCollectionPage(ctx, handle, new URLSearchParams(Buffer.from(query, 'base64url').toString())))
}
