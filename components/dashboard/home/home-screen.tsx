import { ExternalLink, Plus } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { AttentionOutput, SalesOutput, TodayOutput } from '#schemas/analytics'
import type { ProductRow } from '#schemas/catalog'
import type { Level } from '#schemas/inventory'
import type { OrderOutput } from '#schemas/orders'
import { formatMoney } from '../../../domain/kernel/money.ts'
import type { StoreInfo } from '../client.ts'
import { OrderRows } from '../orders/orders-screen.tsx'
import { type Change, HomeRail, type Step } from './home-rail.tsx'
import { NeedsYou } from './needs-you.tsx'
import { Today } from './today.tsx'

type Props = {
  store: StoreInfo
  products: ProductRow[]
  orders: OrderOutput[]
  counts: { all: number }
  low: Level[]
  payments: { isTestOn: boolean; isManualOn: boolean }
  today: TodayOutput
  attention: AttentionOutput
  best: SalesOutput['products']
  changes: Change[]
}

/** The day in a sentence, what needs somebody, what runs out, what sells; for a new store the one next step. */
export function HomeScreen({ store, products, orders, counts, low, payments, today, attention, best, changes }: Props) {
  const t = useTranslations('home')
  const language = useLocale()
  const base = `/store/${store.slug}`
  const money = (minor: number) => formatMoney(minor, store.currency, store.locale)
  const steps: Step[] = [
    { key: 'opened', isDone: true, href: store.url },
    { key: 'product', isDone: products.length > 0, href: `${base}/products/new` },
    { key: 'active', isDone: products.some((p) => p.status === 'active' && p.isAvailable), href: `${base}/products` },
    { key: 'payments', isDone: payments.isTestOn || payments.isManualOn, href: `${base}/settings/payments` },
    { key: 'order', isDone: counts.all > 0, href: store.url },
    { key: 'sent', isDone: orders.some((o) => o.fulfilments.length > 0) || counts.all > 8, href: `${base}/orders` },
  ]
  const isNew = counts.all === 0
  return (
    <div className="rail-layout">
      <div className="min-w-0">
        <div className="page-head">
          <p className="text-sm text-muted" suppressHydrationWarning>
            {new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
              weekday: 'long',
              day: 'numeric',
              month: 'long',
              timeZone: store.timezone,
            }).format()}
          </p>
          <div className="btn-row">
            <a className="btn btn-quiet hide-phone" href={store.url} target="_blank" rel="noreferrer">
              <ExternalLink className="icon" />
              {t('view')}
            </a>
            <Link className="btn" href={`${base}/products/new`}>
              <Plus className="icon" />
              {t('new')}
            </Link>
          </div>
        </div>
        {isNew ? (
          <section className="bleed pb-8">
            <h1 className="sentence max-w-[720px]">{t.rich('newStore', { dim: (c) => <span className="dim">{c}</span> })}</h1>
          </section>
        ) : (
          <Today today={today} store={store} />
        )}
        {!isNew && <NeedsYou attention={attention} store={store} />}
        {low.length > 0 && (
          <section className="section border-t">
            <div className="section-head">
              <h2 className="section-title">{t('runningOut')}</h2>
              <Link className="link text-sm" href={`${base}/inventory?view=low`}>
                {t('inventory')}
              </Link>
            </div>
            <div className="shelf">
              {low.map((l) => (
                <Link key={l.variantId} href={`${base}/products/${l.productId}`}>
                  {l.picture ? <img className="goods" src={l.picture} alt="" width={120} height={120} /> : <span className="goods" />}
                  <div className="tag-line">
                    <b>{t('left', { count: l.available })}</b>
                    <span>{[l.title, l.variantTitle].filter(Boolean).join(', ')}</span>
                  </div>
                </Link>
              ))}
            </div>
          </section>
        )}
        {orders.length > 0 && (
          <section className="border-t border-line">
            <div className="section-head bleed pt-6">
              <h2 className="section-title">{t('latest')}</h2>
              <Link className="link text-sm" href={`${base}/orders`}>
                {t('allOrders')}
              </Link>
            </div>
            <OrderRows rows={orders} />
          </section>
        )}
        {best.length > 0 && (
          <section className="section last">
            <div className="section-head">
              <h2 className="section-title">{t('topProducts')}</h2>
              <Link className="link text-sm" href={`${base}/analytics`}>
                {t('analytics')}
              </Link>
            </div>
            <div className="grid md:grid-cols-2 gap-x-8">
              {best.slice(0, 6).map((p) => (
                <div key={p.productId} className="grid grid-cols-[28px_1fr_64px_92px] items-center gap-3 py-2 border-t border-line text-sm">
                  {p.picture ? <img className="thumb-sm" src={p.picture} alt="" width={28} height={28} /> : <span className="thumb-sm" />}
                  <Link className="no-underline font-[550] truncate" href={`${base}/products/${p.productId}`}>
                    {p.title}
                  </Link>
                  <span className="text-end num text-muted">{t('sold', { count: p.quantity })}</span>
                  <span className="text-end num">{money(p.sales)}</span>
                </div>
              ))}
            </div>
          </section>
        )}
      </div>
      <HomeRail store={store} steps={steps} changes={changes} />
    </div>
  )
}
