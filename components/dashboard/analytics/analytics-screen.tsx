import { Download } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { SalesOutput } from '#schemas/analytics'
import { formatMoney } from '../../../domain/kernel/money.ts'
import type { StoreInfo } from '../client.ts'
import { count, share } from '../format.ts'
import { ChartSection } from './chart-section.tsx'
import { Funnel, Hours, Panel } from './panels.tsx'

const ranges = [7, 30, 90, 365]
const buckets = ['day', 'week', 'month'] as const
type Props = { store: StoreInfo; data: SalesOutput; days: number; by: (typeof buckets)[number] }

/** The period in a sentence, its ledger, its line, and where it came from. */
export function AnalyticsScreen({ store, data, days, by }: Props) {
  const t = useTranslations('analytics')
  const base = `/store/${store.slug}`
  const money = (minor: number) => formatMoney(minor, data.currency, store.locale)
  const { totals: v, before } = data
  const change = !before.sales ? 'none' : v.sales > before.sales ? 'up' : v.sales < before.sales ? 'down' : 'same'
  const language = useLocale()
  const href = (more: Record<string, string | number>) => `${base}/analytics?${new URLSearchParams({ days: String(days), by, ...more })}`
  const most = data.sources[0]?.visits ?? 1
  return (
    <>
      <header className="page-head">
        <div className="btn-row">
          <span className="segmented segmented-sm">
            {ranges.map((n) => (
              <Link
                key={n}
                href={href({ days: n, by: n > 200 ? 'month' : n > 60 ? 'week' : 'day' })}
                aria-current={n === days ? 'page' : undefined}
              >
                {n} d
              </Link>
            ))}
          </span>
          <span className="text-sm text-muted hide-phone">{t('before', { days })}</span>
        </div>
        <div className="btn-row">
          <span className="segmented segmented-sm hide-phone">
            {buckets.map((b) => (
              <Link key={b} href={href({ by: b })} aria-current={b === by ? 'page' : undefined}>
                {t(`by.${b}`)}
              </Link>
            ))}
          </span>
          <a className="btn btn-quiet" href={`/api/v1/analytics.csv?store=${store.slug}&from=${data.from}&to=${data.to}&by=${by}`}>
            <Download className="icon" />
            {t('csv')}
          </a>
        </div>
      </header>
      <section className="bleed pb-8">
        <h1 className="sentence max-w-[820px]">
          {t.rich('sentence', {
            sales: money(v.sales),
            days,
            orders: v.orders,
            change,
            share: share(Math.abs(v.sales - before.sales), before.sales, language),
            dim: (c) => <span className="dim">{c}</span>,
            why: (c) => <span>{c}</span>,
          })}
        </h1>
        <div className="grid md:grid-cols-[minmax(0,420px)_minmax(0,1fr)] gap-8 mt-5 items-center">
          <div className="ledger">
            <Entry name={t('goods', { count: v.orders })} value={money(v.goods)} />
            {v.discounts > 0 && <Entry name={t('discounts')} value={`−${money(v.discounts)}`} />}
            <Entry name={t('delivery')} value={money(v.delivery)} />
            {v.tax > 0 && <Entry name={t('tax')} value={money(v.tax)} />}
            {v.refunds > 0 && (
              <Entry name={t('refunds')} more={t('refundedOrders', { count: v.refundedOrders })} value={`−${money(v.refunds)}`} />
            )}
            <div className="sum">
              <span>{t('sales')}</span>
              <span>{money(v.sales)}</span>
            </div>
          </div>
          <p className="text-sm text-muted max-w-[44ch] text-pretty">{t('note')}</p>
        </div>
      </section>
      <ChartSection data={data} by={by} days={days} />
      <div className="grid grid-cols-1 md:grid-cols-2">
        <Funnel totals={v} />
        <Hours hours={data.hours} />
        <Panel
          title={t('best')}
          meta={
            <Link className="link" href={`${base}/products`}>
              {t('all')}
            </Link>
          }
          hasEdge
        >
          {!data.products.length && <p className="text-sm text-muted">{t('nothing')}</p>}
          {data.products.map((p) => (
            <div
              key={p.productId}
              className="grid grid-cols-[28px_1fr_44px_92px] items-center gap-3 py-2 border-t border-line first:border-0 text-sm"
            >
              {p.picture ? <img className="thumb-sm" src={p.picture} alt="" width={28} height={28} /> : <span className="thumb-sm" />}
              <Link className="no-underline font-[550] truncate" href={`${base}/products/${p.productId}`}>
                {p.title}
              </Link>
              <span className="text-end num text-muted">{p.quantity}</span>
              <span className="text-end num">{money(p.sales)}</span>
            </div>
          ))}
        </Panel>
        <Panel title={t('from')}>
          {!data.sources.length && <p className="text-sm text-muted">{t('nothing')}</p>}
          {data.sources.map((s) => (
            <div
              key={s.source}
              className="grid grid-cols-[1fr_120px_52px] items-center gap-3 py-2 h-[45px] border-t border-line first:border-0 text-sm"
            >
              <span className="truncate">{s.source || t('typed')}</span>
              <i className="h-1.5 rounded-[2px]" style={{ width: `${(s.visits / most) * 100}%`, background: 'var(--color-line-strong)' }} />
              <span className="text-end num">{count(s.visits, language)}</span>
            </div>
          ))}
        </Panel>
      </div>
    </>
  )
}

const Entry = ({ name, more, value }: { name: string; more?: string; value: string }) => (
  <div>
    <span>
      {name} {more && <span className="text-faint">· {more}</span>}
    </span>
    <span>{value}</span>
  </div>
)
