import { notFoundPage } from '../../../_server/loaded.ts'
import { renderShop } from '../../../_server/storefront.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string }> }) {
  return renderShop((await params).store, async (ctx) => notFoundPage(ctx))
}
