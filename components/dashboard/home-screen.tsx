'use client'
import { Check, ExternalLink, Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ProductRow } from '#schemas/catalog'
import type { Level } from '#schemas/inventory'
import type { OrderOutput } from '#schemas/orders'
import type { StoreInfo } from './client.ts'
import { OrderRows } from './orders-screen.tsx'

type Props = {
  store: StoreInfo
  products: ProductRow[]
  orders: OrderOutput[]
  counts: { all: number; unfulfilled: number; unpaid: number }
  low: Level[]
  shipping: unknown
  payments: unknown
}

/** The day in a sentence; for a new store the steps to the first sale, read from what is really there. */
export function HomeScreen({ store, products, orders, counts, low, payments }: Props) {
  const t = useTranslations('home')
  const base = `/store/${store.slug}`
  const pays = payments as { isTestOn: boolean; isManualOn: boolean }
  const steps = [
    { key: 'opened', isDone: true, href: store.url },
    { key: 'product', isDone: products.length > 0, href: `${base}/products/new` },
    { key: 'active', isDone: products.some((p) => p.status === 'active' && p.isAvailable), href: `${base}/products` },
    { key: 'payments', isDone: pays.isTestOn || pays.isManualOn, href: `${base}/settings/payments` },
    { key: 'order', isDone: counts.all > 0, href: store.url },
    { key: 'sent', isDone: orders.some((o) => o.fulfilmentStatus === 'fulfilled'), href: `${base}/orders` },
  ]
  const next = steps.find((s) => !s.isDone)
  const hasSold = counts.all > 0
  return (
    <>
      <div className="page-head">
        <p className="text-sm text-muted">{store.name}</p>
        <div className="btn-row">
          <a className="btn btn-quiet" href={store.url} target="_blank" rel="noreferrer">
            <ExternalLink className="icon" />
            {t('view')}
          </a>
          <Link className="btn" href={`${base}/products/new`}>
            <Plus className="icon" />
            {t('new')}
          </Link>
        </div>
      </div>
      <section className="bleed pb-8">
        <h1 className="sentence max-w-[720px]">
          {counts.unfulfilled
            ? t.rich('toSend', { count: counts.unfulfilled, dim: (c) => <span className="dim">{c}</span> })
            : counts.all
              ? t.rich('calm', { count: counts.all, dim: (c) => <span className="dim">{c}</span> })
              : t.rich('newStore', { dim: (c) => <span className="dim">{c}</span> })}
        </h1>
      </section>
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
      {next && (
        <section className="section border-t">
          <div className="section-head mb-1!">
            <h2 className="section-title">{t(hasSold ? 'stepsLeft' : 'steps')}</h2>
            <span className="meta num">{t('stepCount', { done: steps.filter((s) => s.isDone).length, total: steps.length })}</span>
          </div>
          <ol>
            {steps.map((s) => (
              <li key={s.key} className="grid grid-cols-[24px_1fr_auto] gap-x-3 items-start py-4 border-t border-line first:border-0">
                <span
                  className="grid place-items-center size-5 rounded-full mt-px"
                  style={
                    s.isDone
                      ? { background: 'var(--color-ink)', color: 'var(--color-surface)' }
                      : { boxShadow: `inset 0 0 0 1.5px var(--color-${s === next ? 'accent' : 'edge'})` }
                  }
                >
                  {s.isDone && <Check className="icon icon-sm" />}
                </span>
                <div className={s.isDone ? 'text-muted' : ''}>
                  <div className="font-[550]">{t(`step.${s.key}.title`)}</div>
                  <div className="text-sm text-muted text-pretty">{t(`step.${s.key}.text`)}</div>
                </div>
                {s === next && (
                  <Link className="btn btn-primary" href={s.href}>
                    {t(`step.${s.key}.act`)}
                  </Link>
                )}
              </li>
            ))}
          </ol>
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
    </>
  )
}
