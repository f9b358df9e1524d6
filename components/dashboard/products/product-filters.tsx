'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useStore } from '../client.ts'
import { Filters } from '../lists/filters.tsx'

export type ProductFilter = { vendor: string; type: string; tag: string; collection: string; stock: '' | 'low' | 'out' }
type Props = { filter: ProductFilter; onChange: (patch: Partial<ProductFilter>) => void; collections: { id: string; title: string }[] }

/** What a list of products can be narrowed by; the words are the store's own. */
export function ProductFilters({ filter, onChange, collections }: Props) {
  const t = useTranslations('products')
  const { api } = useStore()
  const { data } = useQuery({ ...api.catalog.facets.queryOptions(), staleTime: 60_000 })
  const options: Record<keyof ProductFilter, { value: string; label: string }[]> = {
    collection: collections.map((c) => ({ value: c.id, label: c.title })),
    vendor: plain(data?.vendors),
    type: plain(data?.types),
    tag: plain(data?.tags),
    stock: [
      { value: 'low', label: t('stockLow') },
      { value: 'out', label: t('stockOut') },
    ],
  }
  const keys = Object.keys(options) as (keyof ProductFilter)[]
  return (
    <Filters
      filters={keys.map((key) => ({ key, label: t(`filter.${key}`), value: filter[key], options: options[key] }))}
      onChange={(key, value) => onChange({ [key]: value })}
    />
  )
}

const plain = (list: string[] | undefined) => (list ?? []).map((value) => ({ value, label: value }))
