import { tags } from '#domain/kernel'
import { renderShop } from '../../_server/storefront.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string }> }) {
  return renderShop((await params).store, async (ctx) => ({ path: '/', page: { kind: 'index' }, tags: [tags.lists(ctx.store.id)] }))
}
