import type { Metadata } from 'next'
import { openDashboard } from '../../../../../app/_server/dashboard.ts'
import { OrdersScreen } from '../../../../../components/dashboard/orders-screen.tsx'

export const metadata: Metadata = { title: 'Orders' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <OrdersScreen initial={await call.orders.list({ limit: 50, view: 'all' })} />
}
