import type { Metadata } from 'next'
import { PagesScreen } from '../../../../../../components/dashboard/content/pages-screen.tsx'
import { openDashboard } from '../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Pages' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <PagesScreen initial={await call.content.listPages({ limit: 250 })} />
}
