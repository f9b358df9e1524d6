import type { Metadata } from 'next'
import { CustomerScreen } from '../../../../../../components/dashboard/customers/customer-screen.tsx'
import { openDashboard, orNotFound } from '../../../../../_server/dashboard.ts'

type Props = { params: Promise<{ store: string; id: string }> }
export const metadata: Metadata = { title: 'Customer' }

export default async function Page({ params }: Props) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  const [customer, orders] = await orNotFound(
    Promise.all([call.customers.get({ id }), call.orders.list({ customerId: id, limit: 100, view: 'all' })]),
  )
  return <CustomerScreen key={customer.id} initial={customer} orders={orders.items} />
}
