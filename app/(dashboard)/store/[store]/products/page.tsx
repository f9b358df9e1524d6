import type { Metadata } from 'next'
import { ProductsScreen } from '../../../../../components/dashboard/products-screen.tsx'
import { openDashboard } from '../../../../../app/_server/dashboard.ts'

export const metadata: Metadata = { title: 'Products' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <ProductsScreen initial={await call.catalog.listProducts({ limit: 50, sort: 'newest' })} />
}
