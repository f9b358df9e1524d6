import type { Metadata } from 'next'
import { OrderScreen } from '../../../../../../components/dashboard/orders/order-screen.tsx'
import { openDashboard, orNotFound } from '../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Order' }

export default async function Page({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  return <OrderScreen initial={await orNotFound(call.orders.get({ id }))} events={(await call.orders.events({ id })).items} />
}
