import type { Metadata } from 'next'
import { InventoryScreen } from '../../../../../components/dashboard/inventory/inventory-screen.tsx'
import { openDashboard } from '../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Inventory' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <InventoryScreen initial={await call.inventory.list({ limit: 100, view: 'all' })} />
}
