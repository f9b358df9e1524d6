import type { Metadata } from 'next'
import { openDashboard } from '../../../../../app/_server/dashboard.ts'
import { AnalyticsScreen } from '../../../../../components/dashboard/analytics/analytics-screen.tsx'

export const metadata: Metadata = { title: 'Analytics' }
type Props = { params: Promise<{ store: string }>; searchParams: Promise<{ days?: string; by?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const { call, store } = await openDashboard((await params).store)
  const query = await searchParams
  const wish = Number(query.days)
  const days = [7, 30, 90, 365].includes(wish) ? wish : 30
  const by = query.by === 'week' || query.by === 'month' ? query.by : 'day'
  const day = (ago: number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: store.timezone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      Date.now() - ago * 86_400_000,
    )
  const data = await call.analytics.sales({ from: day(days - 1), to: day(0), by })
  return <AnalyticsScreen store={store} data={data} days={days} by={by} />
}
