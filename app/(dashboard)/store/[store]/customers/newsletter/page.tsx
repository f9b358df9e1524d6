import type { Metadata } from 'next'
import { SubscribersScreen } from '../../../../../../components/dashboard/customers/subscribers-screen.tsx'

export const metadata: Metadata = { title: 'Newsletter' }

export default function Page() {
  return <SubscribersScreen />
}
