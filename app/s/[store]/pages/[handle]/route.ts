import { loadTextPage } from '../../../../_server/content-pages.ts'
import { renderShop } from '../../../../_server/storefront.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; handle: string }> }) {
  const { store, handle } = await params
  return renderShop(store, (ctx) => loadTextPage(ctx, handle))
}
