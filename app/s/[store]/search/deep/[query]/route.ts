import { loadSearchPage } from '../../../../../_server/listing.ts'
import { renderShop } from '../../../../../_server/storefront.ts'
export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; query: string }> }) {
  const { store, query } = await params
  return renderShop(store, (ctx) => loadSearchPage(ctx, new URLSearchParams(Buffer.from(query, 'base64url').toString())))
}
