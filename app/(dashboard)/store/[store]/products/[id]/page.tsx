import type { Metadata } from 'next'
import { ProductEditor } from '../../../../../../components/dashboard/products/product-editor.tsx'
import { openDashboard, orNotFound } from '../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Product' }

export default async function Page({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  const [product, collections] = await Promise.all([
    orNotFound(call.catalog.getProduct({ id })),
    call.catalog.listCollections({ limit: 250 }),
  ])
  return <ProductEditor key={product.id} initial={product} collections={collections.items} />
}
