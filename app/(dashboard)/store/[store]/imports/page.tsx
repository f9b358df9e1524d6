import type { Metadata } from 'next'
import { ImportsScreen } from '../../../../../components/dashboard/imports/imports-screen.tsx'
import { openDashboard } from '../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Imports' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <ImportsScreen initial={await call.imports.list({ limit: 50 })} />
}
