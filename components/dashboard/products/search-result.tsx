import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { fillPattern, type Settings } from '#schemas/stores'
import { useStore } from '../client.ts'
import type { Draft } from './product-draft.ts'

/** How a product may look among the results: its own words, in the pattern of the store. */
export function SearchResult({ draft, text }: { draft: Draft; text: string }) {
  const t = useTranslations('product')
  const { api, store } = useStore()
  const { data } = useQuery(api.store.getSetting.queryOptions({ input: { key: 'seo' } }))
  const pattern = (data?.value as Settings['seo'] | undefined)?.patterns.product
  const title = draft.seoTitle || draft.title || t('title')
  const price = draft.variants[0]?.price ? `${draft.variants[0].price} ${store.currency}` : ''
  const values = { title, store: store.name, price, vendor: draft.vendor, type: draft.type, description: text }
  return (
    <>
      <p className="text-lg text-accent">{(pattern?.title && fillPattern(pattern.title, values)) || `${title} · ${store.name}`}</p>
      <p className="text-sm text-muted">{(pattern?.description && fillPattern(pattern.description, values)) || text || t('seoFallback')}</p>
    </>
  )
}
