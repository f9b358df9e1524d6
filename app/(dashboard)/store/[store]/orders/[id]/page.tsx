import type { Metadata } from 'next'
import { openDashboard, orNotFound } from '../../../../../../app/_server/dashboard.ts'
import { OrderScreen } from '../../../../../../components/dashboard/order-screen.tsx'

export const metadata: Metadata = { title: 'Order' }

export default async function Page({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  return <OrderScreen initial={await orNotFound(call.orders.get({ id }))} events={(await call.orders.events({ id })).items} />
}
