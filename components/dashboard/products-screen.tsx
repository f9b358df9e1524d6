'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Plus, Upload } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useDeferredValue } from 'react'
import type { ProductListItem, ProductRow } from '#schemas/catalog'
import { Button } from '#ui/button'
import { Banner, Empty } from '#ui/empty'
import { problemOf, useStore } from './client.ts'
import { range, when } from './format.ts'
import { MoreRows, SearchBar, ViewTabs } from './list-head.tsx'
import { PageHead } from './page-head.tsx'
import { ProductStatus } from './statuses.tsx'

type Page = { items: ProductListItem[]; nextCursor: string | null }
const views = ['all', 'active', 'draft', 'archived'] as const

export function ProductsScreen({ initial }: { initial: Page }) {
  const t = useTranslations('products')
  const { api, store } = useStore()
  const [{ view, q }, set] = useQueryStates({ view: parseAsStringLiteral(views).withDefault('all'), q: parseAsString.withDefault('') })
  const search = useDeferredValue(q)
  const isFirst = view === 'all' && !search
  const query = useInfiniteQuery({
    ...api.catalog.listProducts.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: 50,
        sort: 'newest',
        ...(view === 'all' ? {} : { status: view }),
        ...(search ? { q: search } : {}),
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
    ...(isFirst ? { initialData: { pages: [initial], pageParams: [undefined] } } : {}),
    placeholderData: keepPreviousData,
  })
  const rows = query.data?.pages.flatMap((p) => p.items) ?? []
  const base = `/store/${store.slug}`
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            <Link className="btn btn-quiet" href={`${base}/imports`}>
              <Upload className="icon" />
              {t('import')}
            </Link>
            <Link className="btn btn-primary" href={`${base}/products/new`}>
              <Plus className="icon" />
              {t('new')}
            </Link>
          </>
        }
      />
      <ViewTabs label={t('views')} views={views} view={view} onView={(v) => void set({ view: v })} name={(v) => t(`view.${v}`)} />
      <SearchBar label={t('search')} value={q} onSearch={(text) => void set({ q: text })} />
      {query.error && (
        <div className="bleed pb-3">
          <Banner tone="danger">{problemOf(query.error).title}</Banner>
        </div>
      )}
      {!rows.length && !query.isFetching && !query.error ? (
        isFirst ? (
          <Empty
            title={t('emptyTitle')}
            text={t('emptyText')}
            action={
              <span className="btn-row">
                <Link className="btn btn-primary" href={`${base}/products/new`}>
                  {t('new')}
                </Link>
                <Link className="btn" href={`${base}/imports`}>
                  {t('importFile')}
                </Link>
              </span>
            }
          />
        ) : (
          <Empty
            title={t('noneTitle')}
            text={t('noneText', { q: q || t(`view.${view}`) })}
            action={<Button onClick={() => void set(null)}>{t('clear')}</Button>}
          />
        )
      ) : (
        <Rows rows={rows} base={base} />
      )}
      <MoreRows query={query} label={t('more')} />
    </>
  )
}

function Rows({ rows, base }: { rows: ProductRow[]; base: string }) {
  const t = useTranslations('products')
  const { store } = useStore()
  const picture = (r: ProductRow) =>
    r.picture ? <img className="thumb" src={r.picture} alt="" width={40} height={40} loading="lazy" /> : <span className="thumb" />
  const stock = (r: ProductRow) =>
    r.isTracked ? (
      <span style={r.available === 0 ? { color: 'var(--color-danger)' } : r.available <= 5 ? { color: 'var(--color-warn)' } : undefined}>
        {r.available}
      </span>
    ) : (
      <span className="text-faint">{t('untracked')}</span>
    )
  return (
    <>
      <table className="table table-only">
        <thead>
          <tr>
            <th>{t('product')}</th>
            <th>{t('status')}</th>
            <th className="r">{t('available')}</th>
            <th className="r">{t('price')}</th>
            <th className="hide-mid">{t('vendor')}</th>
            <th className="hide-mid">{t('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.id}>
              <td>
                <div className="flex items-center gap-3">
                  {picture(r)}
                  <div>
                    <Link className="name" href={`${base}/products/${r.id}`}>
                      {r.title}
                    </Link>
                    {r.variantCount > 1 && <div className="meta">{t('variants', { count: r.variantCount })}</div>}
                  </div>
                </div>
              </td>
              <td>
                <ProductStatus status={r.status} />
              </td>
              <td className="r">{stock(r)}</td>
              <td className="r">{range(r.priceMin, r.priceMax, store.locale)}</td>
              <td className="hide-mid text-muted">{r.vendor}</td>
              <td className="hide-mid text-faint">{when(r.updatedAt, store.timezone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="cards-only">
        {rows.map((r) => (
          <Link key={r.id} className="list-row" href={`${base}/products/${r.id}`}>
            {picture(r)}
            <span className="min-w-0">
              <b className="font-[550] block truncate">{r.title}</b>
              <ProductStatus status={r.status} />
            </span>
            <span className="text-end num">
              <span className="block">{range(r.priceMin, r.priceMax, store.locale)}</span>
              <span className="meta">{r.isTracked ? t('left', { count: r.available }) : t('untracked')}</span>
            </span>
          </Link>
        ))}
      </div>
    </>
  )
}
