import type { Metadata } from 'next'
import { MenuEditor } from '../../../../../../../components/dashboard/content/menu-editor.tsx'
import { openDashboard, orNotFound } from '../../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Menu' }

export default async function Page({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  return <MenuEditor key={id} initial={await orNotFound(call.content.getMenu({ id }))} />
}
