'use client'
import { useTranslations } from 'next-intl'
import type { OrderOutput } from '#schemas/orders'
import { Status } from '#ui/status'

const money: Record<string, { fill: number | null; tone?: 'warn' | 'danger' }> = {
  pending: { fill: 0, tone: 'warn' },
  processing: { fill: 0.25 },
  authorized: { fill: 0.5 },
  partially_paid: { fill: 0.5, tone: 'warn' },
  paid: { fill: 1 },
  partially_refunded: { fill: 0.75 },
  refunded: { fill: null },
  voided: { fill: null },
  expired: { fill: null },
  quarantined: { fill: 0.5, tone: 'danger' },
}

export function PaymentStatus({ order }: { order: Pick<OrderOutput, 'financialStatus'> }) {
  const t = useTranslations('status')
  return <Status {...(money[order.financialStatus] ?? { fill: null })}>{t(`payment.${order.financialStatus}`)}</Status>
}

export function FulfilmentStatus({ order }: { order: Pick<OrderOutput, 'status' | 'fulfilmentStatus' | 'lines'> }) {
  const t = useTranslations('status')
  if (order.status === 'cancelled') return <Status fill={null}>{t('cancelled')}</Status>
  const total = order.lines.reduce((n, l) => n + l.quantity, 0)
  const sent = order.lines.reduce((n, l) => n + l.fulfilledQuantity, 0)
  if (order.fulfilmentStatus === 'fulfilled') return <Status fill={1}>{t('sent')}</Status>
  if (sent)
    return (
      <Status fill={sent / total} tone="warn">
        {t('partly', { sent, total })}
      </Status>
    )
  return (
    <Status fill={0} tone="warn">
      {t('unfulfilled')}
    </Status>
  )
}

export function ProductStatus({ status }: { status: string }) {
  const t = useTranslations('status')
  return (
    <Status fill={status === 'active' ? 1 : status === 'draft' ? 0 : null} {...(status === 'active' ? { tone: 'ok' as const } : {})}>
      {t(`product.${status}`)}
    </Status>
  )
}
