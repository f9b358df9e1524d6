import type { Metadata } from 'next'
import { CustomersScreen } from '../../../../../components/dashboard/customers/customers-screen.tsx'
import { openDashboard } from '../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Customers' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <CustomersScreen initial={await call.customers.list({ limit: 50 })} />
}
