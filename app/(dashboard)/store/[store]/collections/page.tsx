import type { Metadata } from 'next'
import { CollectionsScreen } from '../../../../../components/dashboard/collections/collections-screen.tsx'
import { openDashboard } from '../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Collections' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <CollectionsScreen initial={await call.catalog.listCollections({ limit: 250 })} />
}
