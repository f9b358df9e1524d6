import type { Metadata } from 'next'
import { ProductEditor } from '../../../../../../components/dashboard/products/product-editor.tsx'
import { openDashboard } from '../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'New product' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <ProductEditor initial={null} collections={(await call.catalog.listCollections({ limit: 250 })).items} />
}
