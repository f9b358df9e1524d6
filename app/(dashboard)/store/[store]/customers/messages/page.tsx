import type { Metadata } from 'next'
import { MessagesScreen } from '../../../../../../components/dashboard/customers/messages-screen.tsx'

export const metadata: Metadata = { title: 'Messages' }

export default function Page() {
  return <MessagesScreen />
}
