import type { Metadata } from 'next'
import { openDashboard } from '../../../../../../app/_server/dashboard.ts'
import { ProductEditor } from '../../../../../../components/dashboard/product-editor.tsx'

export const metadata: Metadata = { title: 'New product' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <ProductEditor initial={null} collections={(await call.catalog.listCollections({ limit: 250 })).items} />
}
