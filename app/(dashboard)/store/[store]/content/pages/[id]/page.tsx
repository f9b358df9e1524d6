import type { Metadata } from 'next'
import { PageEditor } from '../../../../../../../components/dashboard/content/page-editor.tsx'
import { openDashboard, orNotFound } from '../../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Page' }

export default async function Page({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  return <PageEditor key={id} initial={await orNotFound(call.content.getPage({ id }))} />
}
