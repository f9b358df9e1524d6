'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SalesOutput } from '#schemas/analytics'
import { currencyDigits, formatMoney } from '../../../domain/kernel/money.ts'
import { useStore } from '../client.ts'
import { count } from '../format.ts'
import { LineChart } from './line-chart.tsx'

const metrics = ['sales', 'orders', 'visits'] as const

export function ChartSection({ data, by, days }: { data: SalesOutput; by: 'day' | 'week' | 'month'; days: number }) {
  const t = useTranslations('analytics')
  const { store } = useStore()
  const language = useLocale()
  const [metric, setMetric] = useState<(typeof metrics)[number]>('sales')
  const unit = 10 ** currencyDigits(data.currency)
  const format = (value: number) =>
    metric !== 'sales'
      ? count(value, language)
      : formatMoney(Math.round(value / unit) * unit, data.currency, store.locale).replace(/([.,]00|[.,]000)(?=\D*$)/, '')
  const name = (day: string) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day))
  return (
    <section className="section border-t">
      <div className="section-head">
        <h2 className="section-title">
          {t(`metric.${metric}`)} {t(`by.${by}`)}
        </h2>
        <span className="segmented segmented-sm">
          {metrics.map((m) => (
            <button key={m} type="button" aria-pressed={m === metric} onClick={() => setMetric(m)}>
              {t(`metric.${m}`)}
            </button>
          ))}
        </span>
      </div>
      <LineChart
        points={data.points.map((p) => ({ label: name(p.at), value: p[metric], before: p.before[metric] }))}
        format={format}
        label={t('chart', { metric: t(`metric.${metric}`), by: t(`by.${by}`) })}
        these={t('these', { days })}
        those={t('those', { days })}
        beforeWord={(value) => t('beforeValue', { value })}
      />
    </section>
  )
}
