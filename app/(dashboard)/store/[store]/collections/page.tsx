import type { Metadata } from 'next'
import { openDashboard } from '../../../../../app/_server/dashboard.ts'
import { CollectionsScreen } from '../../../../../components/dashboard/collections-screen.tsx'

export const metadata: Metadata = { title: 'Collections' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <CollectionsScreen initial={await call.catalog.listCollections({ limit: 250 })} />
}
