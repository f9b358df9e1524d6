import type { Metadata } from 'next'
import { OrdersScreen } from '../../../../../components/dashboard/orders/orders-screen.tsx'
import { openDashboard } from '../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Orders' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <OrdersScreen initial={await call.orders.list({ limit: 50, view: 'all' })} />
}
