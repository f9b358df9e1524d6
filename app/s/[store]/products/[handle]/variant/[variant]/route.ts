import { loadProductPage } from '../../../../../../_server/product-page.ts'
import { renderShop } from '../../../../../../_server/storefront.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; handle: string; variant: string }> }) {
  const { store, handle, variant } = await params
  return renderShop(store, (ctx) => loadProductPage(ctx, handle, variant))
}
