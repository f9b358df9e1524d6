'use client'
import { useQuery } from '@tanstack/react-query'
import { useStore } from '../../dashboard/client.ts'

export type Resource = { id: string; value: string; title: string }

/** What the store has of a kind, for choosing. The value is the id, which stays when a handle changes. */
export function useResources(kind: string): { items: Resource[]; isPending: boolean } {
  const { api } = useStore()
  const products = useQuery({ ...api.catalog.listProducts.queryOptions({ input: { limit: 250 } }), enabled: kind === 'product' })
  const menus = useQuery({ ...api.content.listMenus.queryOptions(), enabled: kind === 'menu' })
  const pages = useQuery({ ...api.content.listPages.queryOptions({ input: { limit: 250 } }), enabled: kind === 'page' })
  const blogs = useQuery({ ...api.content.listBlogs.queryOptions(), enabled: kind === 'blog' })
  const collections = useQuery({ ...api.catalog.listCollections.queryOptions({ input: { limit: 250 } }), enabled: kind === 'collection' })
  if (kind === 'product')
    return { isPending: products.isPending, items: (products.data?.items ?? []).map((p) => ({ id: p.id, value: p.id, title: p.title })) }
  if (kind === 'collection')
    return {
      isPending: collections.isPending,
      items: (collections.data?.items ?? []).map((c) => ({ id: c.handle, value: c.id, title: c.title })),
    }
  const listed = {
    menu: (menus.data?.items ?? []).map((m) => ({ id: m.id, value: m.handle, title: m.title })),
    page: (pages.data?.items ?? []).map((p) => ({ id: p.handle, value: p.id, title: p.title })),
    blog: (blogs.data?.items ?? []).map((b) => ({ id: b.handle, value: b.id, title: b.title })),
  }[kind]
  if (listed) return { isPending: menus.isLoading || pages.isLoading || blogs.isLoading, items: listed }
  return { isPending: false, items: [] }
}
