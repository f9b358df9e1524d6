import type { Metadata } from 'next'
import { openDashboard, orNotFound } from '../../../../../../app/_server/dashboard.ts'
import { ImportScreen } from '../../../../../../components/dashboard/import-screen.tsx'

export const metadata: Metadata = { title: 'Import' }

export default async function Page({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  return <ImportScreen initial={await orNotFound(call.imports.get({ id }))} />
}
