import { loadBlogPage } from '../../../../../_server/content-pages.ts'
import { renderShop } from '../../../../../_server/storefront.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; blog: string; page: string }> }) {
  const { store, blog, page } = await params
  return renderShop(store, (ctx) => loadBlogPage(ctx, blog, Number(page)))
}
