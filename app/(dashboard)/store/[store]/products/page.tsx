import type { Metadata } from 'next'
import { ProductsScreen } from '../../../../../components/dashboard/products/products-screen.tsx'
import { openDashboard } from '../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Products' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  const [products, collections] = await Promise.all([
    call.catalog.listProducts({ limit: 50, sort: 'newest' }),
    call.catalog.listCollections({ limit: 250 }),
  ])
  return <ProductsScreen initial={products} collections={collections.items.map(({ id, title }) => ({ id, title }))} />
}
