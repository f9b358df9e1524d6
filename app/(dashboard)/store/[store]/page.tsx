import type { Metadata } from 'next'
import { HomeScreen } from '../../../../components/dashboard/home/home-screen.tsx'
import { openDashboard } from '../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Home' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call, store } = await openDashboard((await params).store)
  const [products, orders, counts, low, payments, today, attention, best, changes] = await Promise.all([
    call.catalog.listProducts({ limit: 6, sort: 'newest' }),
    call.orders.list({ limit: 8, view: 'all' }),
    call.orders.counts(),
    call.inventory.list({ limit: 6, view: 'low' }),
    call.store.getSetting({ key: 'payments' }),
    call.analytics.today(),
    call.analytics.attention(),
    call.analytics.best(),
    call.store.listAudit({ limit: 6 }),
  ])
  return (
    <HomeScreen
      store={store}
      products={products.items}
      orders={orders.items}
      counts={counts}
      low={low.items}
      payments={payments.value as { isTestOn: boolean; isManualOn: boolean }}
      today={today}
      attention={attention}
      best={best.items}
      changes={changes.items}
    />
  )
}
