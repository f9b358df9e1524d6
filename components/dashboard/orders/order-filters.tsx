'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { financialStatuses, fulfilmentStatuses } from '#schemas/orders'
import { useStore } from '../client.ts'
import { Filters } from '../lists/filters.tsx'

export type OrderFilter = { payment: string; fulfilment: string; tag: string; from: string; to: string }

/** What a list of orders can be narrowed by. Days are the store's. */
export function OrderFilters({ filter, onChange }: { filter: OrderFilter; onChange: (patch: Partial<OrderFilter>) => void }) {
  const t = useTranslations('orders')
  const words = useTranslations('status')
  const { api } = useStore()
  const { data } = useQuery({ ...api.orders.tags.queryOptions(), staleTime: 60_000 })
  const options: Record<keyof OrderFilter, { value: string; label: string }[] | null> = {
    payment: financialStatuses.map((value) => ({ value, label: words(`payment.${value}`) })),
    fulfilment: fulfilmentStatuses.map((value) => ({ value, label: t(`fulfilments.${value}`) })),
    tag: (data?.items ?? []).map((value) => ({ value, label: value })),
    from: null,
    to: null,
  }
  const keys = Object.keys(options) as (keyof OrderFilter)[]
  return (
    <Filters
      filters={keys.map((key) => ({ key, label: t(`filter.${key}`), value: filter[key], options: options[key] }))}
      onChange={(key, value) => onChange({ [key]: value })}
    />
  )
}
