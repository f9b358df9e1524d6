'use client'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useStore } from '../client.ts'

export type ProductFilter = { vendor: string; type: string; tag: string; collection: string; stock: '' | 'low' | 'out' }
type Props = { filter: ProductFilter; onChange: (patch: Partial<ProductFilter>) => void; collections: { id: string; title: string }[] }

/** The filters as selects that name what they hold, and the chosen ones as tags that can be taken away. */
export function ProductFilters({ filter, onChange, collections }: Props) {
  const t = useTranslations('products')
  const { api } = useStore()
  const { data } = useQuery({ ...api.catalog.facets.queryOptions(), staleTime: 60_000 })
  const choices: { key: keyof ProductFilter; options: { value: string; label: string }[] }[] = [
    { key: 'collection', options: collections.map((c) => ({ value: c.id, label: c.title })) },
    { key: 'vendor', options: plain(data?.vendors) },
    { key: 'type', options: plain(data?.types) },
    { key: 'tag', options: plain(data?.tags) },
    {
      key: 'stock',
      options: [
        { value: 'low', label: t('stockLow') },
        { value: 'out', label: t('stockOut') },
      ],
    },
  ]
  const name = (key: keyof ProductFilter) =>
    choices.find((c) => c.key === key)?.options.find((o) => o.value === filter[key])?.label ?? filter[key]
  return (
    <>
      {choices.map(({ key, options }) =>
        filter[key] ? (
          <span key={key} className="tag">
            {t(`filter.${key}`)} <b className="font-[550]">{name(key)}</b>
            <button type="button" aria-label={t('removeFilter', { name: name(key) })} onClick={() => onChange({ [key]: '' })}>
              <X className="icon icon-sm" />
            </button>
          </span>
        ) : options.length > 1 ? (
          <select
            key={key}
            className="select select-sm hide-phone w-auto!"
            aria-label={t(`filter.${key}`)}
            value=""
            onChange={(e) => onChange({ [key]: e.target.value })}
          >
            <option value="">{t(`filter.${key}`)}</option>
            {options.map((o) => (
              <option key={o.value} value={o.value}>
                {o.label}
              </option>
            ))}
          </select>
        ) : null,
      )}
    </>
  )
}

const plain = (list: string[] | undefined) => (list ?? []).map((value) => ({ value, label: value }))
