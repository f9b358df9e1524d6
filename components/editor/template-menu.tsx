'use client'
import { Popover } from '@base-ui/react/popover'
import { useQuery } from '@tanstack/react-query'
import { Check, ChevronDown, LayoutTemplate } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { useStore } from '../dashboard/client.ts'
import { useEditor, useTools } from './context.tsx'
import { useTemplateName } from './template-names.ts'

const fixed: Record<string, string> = {
  index: '/',
  collections: '/collections',
  search: '/search',
  cart: '/cart',
  '404': '/not-here',
  password: '/password',
  policy: '/policies/shipping',
}

/** Pages that the preview makes up while the shop has none of their kind. */
const samples: Record<string, string> = {
  page: '/pages/~sample',
  blog: '/blogs/~sample',
  article: '/blogs/~sample/~sample',
  collection: '/collections/~sample',
}

/** Which template is on show, and with what: the product or collection that fills it in the preview. */
export function TemplateMenu({ onPath }: { onPath: (template: string, path: string) => void }) {
  const t = useTranslations('editor')
  const { store } = useTools()
  const nameOf = useTemplateName()
  const template = useEditor((s) => s.template)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(template)
  const names = Object.keys(store.state.docs)
    .filter((name) => name.startsWith('templates/'))
    .sort((a, b) => rank(a) - rank(b))
  const go = (name: string, path: string) => {
    setOpen(false)
    onPath(name, path)
  }
  const pick = (name: string) => {
    setChosen(name)
    const path = fixed[kindOf(name)]
    if (path) go(name, path)
  }
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open)
        setChosen(store.state.template)
      }}
    >
      <Popover.Trigger render={<button type="button" className="btn min-w-0" />}>
        <LayoutTemplate className="icon text-faint" /> <span className="truncate max-w-40">{nameOf(template)}</span>{' '}
        <ChevronDown className="icon icon-sm text-faint" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={6} className="z-50">
          <Popover.Popup className="menu overlay-in template-menu" aria-label={t('templates')}>
            <ul>
              {names.map((name) => (
                <li key={name}>
                  <button type="button" className="node" aria-current={name === chosen || undefined} onClick={() => pick(name)}>
                    <span className="truncate">{nameOf(name)}</span>
                    {name === template && <Check className="icon icon-sm ms-auto" aria-label={t('shownNow')} />}
                  </button>
                </li>
              ))}
            </ul>
            {!fixed[kindOf(chosen)] && <Samples key={chosen} kind={kindOf(chosen)} onPick={(path) => go(chosen, path)} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

const kindOf = (name: string) => name.replace('templates/', '').split('.')[0] ?? ''
const kinds = ['index', 'product', 'collection', 'collections', 'search', 'cart']
const rank = (name: string) => (kinds.indexOf(kindOf(name)) + 1 || 99) + (name.includes('.') ? 0.5 : 0)

/** "Shown with": only the preview changes, the template serves all of them. */
function Samples({ kind, onPick }: { kind: string; onPick: (path: string) => void }) {
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
      {items.length === 0 && <p className="hint px-2 py-2">{t('noSamples')}</p>}
      {items.length === 0 && samples[kind] && (
        <button type="button" className="node text-accent!" onClick={() => onPick(samples[kind] ?? '/')}>
          {t('showSample')}
        </button>
      )}
      <p className="hint px-2 pt-2">{t('onlyPreview')}</p>
    </div>
  )
}
