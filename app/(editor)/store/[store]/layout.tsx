import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { StoreProvider } from '../../../../components/dashboard/provider.tsx'
import { openDashboard } from '../../../_server/dashboard.ts'

type Props = { children: ReactNode; params: Promise<{ store: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { store } = await openDashboard((await params).store)
  return { title: { template: `%s · ${store.name}`, default: store.name } }
}

export default async function EditorLayout({ children, params }: Props) {
  const { store } = await openDashboard((await params).store)
  return <StoreProvider store={store}>{children}</StoreProvider>
}
