import { listShelfCollections } from '#domain/catalog'
import { tags } from '#domain/kernel'
import { presentCollection } from '../../../_server/present.ts'
import { renderShop } from '../../../_server/storefront.ts'
export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []

export async function GET(_request: Request, { params }: { params: Promise<{ store: string }> }) {
  return renderShop((await params).store, async (ctx) => ({
    path: '/collections',
    page: { kind: 'collections', collections: (await listShelfCollections(ctx)).filter((c) => c.productCount > 0).map(presentCollection) },
    tags: [tags.lists(ctx.store.id)],
  }))
}
