import type { Metadata } from 'next'
import { FilesScreen } from '../../../../../components/dashboard/files/files-screen.tsx'
import { openDashboard } from '../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Files' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call } = await openDashboard((await params).store)
  return <FilesScreen initial={await call.media.list({ limit: 48 })} />
}
