import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SalesOutput, Totals } from '#schemas/analytics'
import { count, share } from '../format.ts'

export function Funnel({ totals: v }: { totals: Totals }) {
  const t = useTranslations('analytics')
  const language = useLocale()
  const steps: [string, number][] = [
    [t('visits'), v.visits],
    [t('product'), v.lookedAtProduct],
    [t('cart'), v.putInCart],
    [t('checkout'), v.beganCheckout],
    [t('paid'), v.orders],
  ]
  const most = Math.max(1, ...steps.map(([, n]) => n))
  return (
    <Panel title={t('funnel')} meta={v.visits ? t('ofVisits', { share: share(v.orders, v.visits, language, 1) }) : null} hasEdge>
      <div className="grid gap-2.5 text-sm">
        {steps.map(([name, n], i) => (
          <div key={name} className="grid grid-cols-[132px_1fr_64px] items-center gap-3">
            <span className={i === 4 ? 'font-[550]' : 'text-muted'}>{name}</span>
            <span className="flex items-center gap-2 h-6">
              <i
                className="h-full min-w-[3px] rounded-[2px]"
                style={{ width: `${Math.sqrt(n / most) * 82}%`, background: i === 4 ? 'var(--color-accent)' : 'var(--color-line-strong)' }}
              />
              <span className="meta num">{i ? share(n, steps[i - 1]?.[1] ?? 0, language) : ''}</span>
            </span>
            <span className={`text-end num ${i === 4 ? 'font-[550]' : ''}`}>{count(n, language)}</span>
          </div>
        ))}
      </div>
      <p className="meta mt-4">{t('noCookies')}</p>
    </Panel>
  )
}

export function Hours({ hours }: { hours: SalesOutput['hours'] }) {
  const t = useTranslations('analytics')
  const language = useLocale()
  const weekday = (n: number, style: 'short' | 'long') =>
    new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, n))
  const most = hours.reduce<SalesOutput['hours'][number] | null>((best, h) => (!best || h.orders > best.orders ? h : best), null)
  return (
    <Panel title={t('when')} meta={most && t('most', { day: weekday(most.weekday, 'long'), hour: `${most.hour}:00` })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="overflow-x-auto" role="group" aria-label={t('when')} tabIndex={0}>
        <svg viewBox="0 0 524 168" className="min-w-[440px] w-full h-auto" role="img" aria-label={t('hoursLabel')}>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <text key={day} x="0" y={day * 20 - 7} className="axis">
              {weekday(day, 'short')}
            </text>
          ))}
          {hours.map((h) => {
            const size = 4 + 12 * Math.sqrt(h.orders / (most?.orders ?? 1))
            return (
              <rect
                key={`${h.weekday}-${h.hour}`}
                x={48 + h.hour * 20 - size / 2}
                y={h.weekday * 20 - 11 - size / 2}
                width={size}
                height={size}
                rx="1.5"
                style={{ fill: `var(--color-${h === most ? 'accent' : 'muted'})` }}
              >
                <title>{`${weekday(h.weekday, 'long')} ${h.hour}:00, ${h.orders}`}</title>
              </rect>
            )
          })}
          {[0, 6, 12, 18, 23].map((hour) => (
            <text key={hour} x={48 + hour * 20} y="160" textAnchor="middle" className="axis num">
              {hour}:00
            </text>
          ))}
        </svg>
      </div>
    </Panel>
  )
}

export function Panel({
  title,
  meta,
  hasEdge = false,
  children,
}: {
  title: string
  meta?: ReactNode
  hasEdge?: boolean
  children: ReactNode
}) {
  return (
    <section className={`section min-w-0 ${hasEdge ? 'md:border-e' : ''}`}>
      <div className="section-head">
        <h2 className="section-title">{title}</h2>
        {meta && <span className="meta num">{meta}</span>}
      </div>
      {children}
    </section>
  )
}
