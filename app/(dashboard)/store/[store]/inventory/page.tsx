import type { Metadata } from 'next'
import { openDashboard } from '../../../../../app/_server/dashboard.ts'
import { InventoryScreen } from '../../../../../components/dashboard/inventory-screen.tsx'

export const metadata: Metadata = { title: 'Inventory' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <InventoryScreen initial={await call.inventory.list({ limit: 100, view: 'all' })} />
}
