import type { Metadata } from 'next'
import { openDashboard } from '../../../../app/_server/dashboard.ts'
import { HomeScreen } from '../../../../components/dashboard/home-screen.tsx'

export const metadata: Metadata = { title: 'Home' }

export default async function Page({ params }: { params: Promise<{ store: string }> }) {
  const { call, store } = await openDashboard((await params).store)
  const [products, orders, counts, low, shipping, payments] = await Promise.all([
    call.catalog.listProducts({ limit: 6, sort: 'newest' }),
    call.orders.list({ limit: 8, view: 'all' }),
    call.orders.counts(),
    call.inventory.list({ limit: 6, view: 'low' }),
    call.store.getSetting({ key: 'shipping' }),
    call.store.getSetting({ key: 'payments' }),
  ])
  return (
    <HomeScreen
      store={store}
      products={products.items}
      orders={orders.items}
      counts={counts}
      low={low.items}
      shipping={shipping.value}
      payments={payments.value}
    />
  )
}
