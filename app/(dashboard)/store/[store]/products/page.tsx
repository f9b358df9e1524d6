import type { Metadata } from 'next'
import { openDashboard } from '../../../../../app/_server/dashboard.ts'
import { ProductsScreen } from '../../../../../components/dashboard/products-screen.tsx'

export const metadata: Metadata = { title: 'Products' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <ProductsScreen initial={await call.catalog.listProducts({ limit: 50, sort: 'newest' })} />
}
