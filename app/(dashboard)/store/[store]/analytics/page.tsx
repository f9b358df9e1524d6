import type { Metadata } from 'next'
import { localDay, shift } from '#domain/analytics'
import { AnalyticsScreen } from '../../../../../components/dashboard/analytics/analytics-screen.tsx'
import { openDashboard } from '../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Analytics' }
type Props = { params: Promise<{ store: string }>; searchParams: Promise<{ days?: string; by?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const { call, store } = await openDashboard((await params).store)
  const query = await searchParams
  const wish = Number(query.days)
  const days = [7, 30, 90, 365].includes(wish) ? wish : 30
  const by = query.by === 'week' || query.by === 'month' ? query.by : 'day'
  const today = localDay(new Date(), store.timezone)
  const data = await call.analytics.sales({ from: shift(today, 1 - days), to: today, by })
  return <AnalyticsScreen store={store} data={data} days={days} by={by} />
}
