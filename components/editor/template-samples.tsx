'use client'
import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { useStore } from '../dashboard/client.ts'
import { useEditor } from './context.tsx'

/** Pages that the preview makes up while the shop has none of their kind. */
const samples: Record<string, string> = {
  page: '/pages/~sample',
  blog: '/blogs/~sample',
  article: '/blogs/~sample/~sample',
  collection: '/collections/~sample',
}

/** "Shown with": only the preview changes, the template serves all of them. */
export function Samples({ kind, onPick }: { kind: string; onPick: (path: string) => void }) {
  const t = useTranslations('editor')
  const { api } = useStore()
  const path = useEditor((s) => s.path)
  const [q, setQ] = useState('')
  const search = useDeferredValue(q)
  const products = useQuery({
    ...api.catalog.listProducts.queryOptions({ input: { limit: 12, status: 'active', ...(search ? { q: search } : {}) } }),
    enabled: kind === 'product',
  })
  const collections = useQuery({ ...api.catalog.listCollections.queryOptions({ input: { limit: 100 } }), enabled: kind === 'collection' })
  const pages = useQuery({ ...api.content.listPages.queryOptions({ input: { limit: 100 } }), enabled: kind === 'page' })
  const blogs = useQuery({ ...api.content.listBlogs.queryOptions(), enabled: kind === 'blog' || kind === 'article' })
  const blog = blogs.data?.items[0]
  const articles = useQuery({
    ...api.content.listArticles.queryOptions({ input: { blogId: blog?.id ?? '', limit: 50 } }),
    enabled: kind === 'article' && Boolean(blog),
  })
  const written = {
    page: (pages.data?.items ?? []).map((p) => ({ id: p.id, title: p.title, note: '', path: `/pages/${p.handle}` })),
    blog: (blogs.data?.items ?? []).map((b) => ({ id: b.id, title: b.title, note: '', path: `/blogs/${b.handle}` })),
    article: (articles.data?.items ?? [])
      .filter((a) => a.publishedAt)
      .map((a) => ({ id: a.id, title: a.title, note: '', path: `/blogs/${blog?.handle}/${a.handle}` })),
  }[kind]
  const items = written
    ? written.filter((i) => i.title.toLowerCase().includes(search.toLowerCase()))
    : kind === 'product'
      ? (products.data?.items ?? []).map((p) => ({
          id: p.id,
          title: p.title,
          note: t('variantCount', { count: p.variants.length }),
          path: `/products/${p.handle}`,
        }))
      : (collections.data?.items ?? [])
          .filter((c) => c.title.toLowerCase().includes(search.toLowerCase()))
          .map((c) => ({ id: c.id, title: c.title, note: '', path: `/collections/${c.handle}` }))
  const isEmpty = items.length === 0 && ![products, collections, pages, blogs, articles].some((query) => query.isLoading)
  return (
    <div className="border-s border-line ps-2">
      <p className="meta px-2 py-1.5">{t('shownWith')}</p>
      <input
        className="input mb-1"
        value={q}
        onChange={(e) => setQ(e.target.value)}
        placeholder={t('searchSamples')}
        aria-label={t('searchSamples')}
      />
      <ul className="max-h-72 overflow-y-auto">
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" className="node" onClick={() => onPick(item.path)}>
              <span className="truncate">{item.title}</span>
              <span className="text-faint text-xs ms-auto">{item.note}</span>
              {item.path === path && <Check className="icon icon-sm" aria-label={t('shownNow')} />}
            </button>
          </li>
        ))}
      </ul>
      {isEmpty && <p className="hint px-2 py-2">{t('noSamples')}</p>}
      {isEmpty && samples[kind] && (
        <button type="button" className="node text-accent!" onClick={() => onPick(samples[kind] ?? '/')}>
          {t('showSample')}
        </button>
      )}
      <p className="hint px-2 pt-2">{t('onlyPreview')}</p>
    </div>
  )
}
