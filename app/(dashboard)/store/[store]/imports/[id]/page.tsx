import type { Metadata } from 'next'
import { ImportScreen } from '../../../../../../components/dashboard/imports/import-screen.tsx'
import { openDashboard, orNotFound } from '../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Import' }

export default async function Page({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const { call } = await openDashboard(store)
  return <ImportScreen initial={await orNotFound(call.imports.get({ id }))} />
}
