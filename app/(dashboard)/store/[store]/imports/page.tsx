import type { Metadata } from 'next'
import { openDashboard } from '../../../../../app/_server/dashboard.ts'
import { ImportsScreen } from '../../../../../components/dashboard/imports-screen.tsx'

export const metadata: Metadata = { title: 'Imports' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <ImportsScreen initial={await call.imports.list({ limit: 50 })} />
}
