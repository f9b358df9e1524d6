import type { Metadata } from 'next'
import { MenusScreen } from '../../../../../../components/dashboard/content/menus-screen.tsx'
import { openDashboard } from '../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Menus' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <MenusScreen initial={await call.content.listMenus()} />
}
