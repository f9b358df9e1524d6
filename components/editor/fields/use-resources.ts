'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useStore } from '../../dashboard/client.ts'

export type Resource = { id: string; value: string; title: string }

/** What the store has of a kind, for choosing. The value is the id, which stays when a handle changes. */
export function useResources(kind: string): { items: Resource[]; isPending: boolean } {
  const t = useTranslations('editor')
  const { api } = useStore()
  const products = useQuery({ ...api.catalog.listProducts.queryOptions({ input: { limit: 250 } }), enabled: kind === 'product' })
  const collections = useQuery({ ...api.catalog.listCollections.queryOptions({ input: { limit: 250 } }), enabled: kind === 'collection' })
  if (kind === 'product')
    return { isPending: products.isPending, items: (products.data?.items ?? []).map((p) => ({ id: p.id, value: p.id, title: p.title })) }
  if (kind === 'collection')
    return {
      isPending: collections.isPending,
      items: (collections.data?.items ?? []).map((c) => ({ id: c.handle, value: c.id, title: c.title })),
    }
  if (kind === 'menu') return { isPending: false, items: (['header', 'footer'] as const).map((m) => ({ id: m, value: m, title: t(m) })) }
  return { isPending: false, items: [] }
}
