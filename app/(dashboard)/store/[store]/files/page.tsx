import type { Metadata } from 'next'
import { openDashboard } from '../../../../../app/_server/dashboard.ts'
import { FilesScreen } from '../../../../../components/dashboard/files/files-screen.tsx'

export const metadata: Metadata = { title: 'Files' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <FilesScreen initial={await call.media.list({ limit: 48 })} />
}
