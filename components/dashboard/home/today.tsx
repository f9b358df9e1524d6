import { useLocale, useTranslations } from 'next-intl'
import type { TodayOutput } from '#schemas/analytics'
import { formatMoney } from '../../../domain/kernel/money.ts'
import type { StoreInfo } from '../client.ts'
import { count, share } from '../format.ts'

/** The day in a sentence, its line inside the type, and four figures beside what is usual. */
export function Today({ today: v, store }: { today: TodayOutput; store: StoreInfo }) {
  const t = useTranslations('home')
  const money = (minor: number) => formatMoney(minor, store.currency, store.locale)
  const language = useLocale()
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, v.weekday))
  const change = !v.usual.sales ? 'none' : v.sales > v.usual.sales ? 'up' : v.sales < v.usual.sales ? 'down' : 'same'
  const words = {
    sales: money(v.sales),
    orders: v.orders,
    change,
    weekday,
    usual: money(v.usual.sales),
    share: v.usual.sales ? share(Math.abs(v.sales - v.usual.sales), v.usual.sales, language) : '',
    dim: (c: React.ReactNode) => <span className="dim">{c}</span>,
    line: () => <Spark line={v.line} usual={v.usualLine} label={t('hours', { weekday })} />,
  }
  const rate = (orders: number, visits: number) => share(orders, visits, language, 1)
  const figures: [string, string, string][] = [
    [t('visitors'), count(v.visits, language), ''],
    [t('perVisit'), rate(v.orders, v.visits), ''],
    [t('average'), v.orders ? money(v.average) : '–', t('usually', { value: v.usual.average ? money(v.usual.average) : '–' })],
    [t('refunded'), money(v.refunds), v.refundedOrders ? t('refundedOrders', { count: v.refundedOrders }) : ''],
  ]
  return (
    <section className="bleed pb-6">
      <h1 className="sentence max-w-[720px]">{t.rich(v.orders ? 'today' : 'quiet', words)}</h1>
      <dl className="grid grid-cols-2 md:flex gap-y-4 gap-x-6 mt-6">
        {figures.map(([name, value, more]) => (
          <div key={name} className="pe-6 md:border-e border-line last:border-0">
            <dt className="meta">{name}</dt>
            <dd className="text-base num mt-0.5">
              <b className="font-semibold">{value}</b> <span className="block md:inline text-faint text-sm">{more}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Spark({ line, usual, label }: { line: number[]; usual: number[]; label: string }) {
  const top = Math.max(1, ...line, ...usual)
  const step = 126 / Math.max(1, line.length - 1)
  const path = (list: number[]) =>
    list.map((n, i) => `${i ? 'L' : 'M'}${(i * step).toFixed(1)} ${(32 - (n / top) * 30).toFixed(1)}`).join('')
  return (
    <svg className="inline-block align-[-5px] mx-1.5" width="132" height="34" viewBox="0 0 132 34" role="img" aria-label={label}>
      <path d={path(usual)} fill="none" style={{ stroke: 'var(--color-edge)' }} strokeWidth="1.5" strokeDasharray="2 3" />
      <path d={path(line)} fill="none" style={{ stroke: 'var(--color-accent)' }} strokeWidth="2" strokeLinejoin="round" />
      <circle cx={(line.length - 1) * step} cy={32 - ((line.at(-1) ?? 0) / top) * 30} r="3" style={{ fill: 'var(--color-accent)' }} />
    </svg>
  )
}
