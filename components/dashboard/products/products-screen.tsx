'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Plus, Upload } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useDeferredValue, useState } from 'react'
import type { ProductListItem } from '#schemas/catalog'
import { Button } from '#ui/button'
import { Banner, Empty } from '#ui/empty'
import { problemOf, useStore } from '../client.ts'
import { ListWaiting, MoreRows, SearchBar, ViewTabs } from '../lists/list-head.tsx'
import { firstPage, paging, rowsOf } from '../lists/paging.ts'
import { useListKeys } from '../lists/use-list-keys.ts'
import { PageHead } from '../shell/page-head.tsx'
import { SavedViews } from '../views/saved-views.tsx'
import { useSavedViews } from '../views/use-saved-views.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ColumnsMenu, useColumns } from './columns.tsx'
import { ProductFilters } from './product-filters.tsx'
import { ProductTable } from './product-table.tsx'
import { AddSample, SampleNote } from './sample.tsx'

type Page = { items: ProductListItem[]; nextCursor: string | null }
const views = ['all', 'active', 'draft', 'archived'] as const
const sorts = ['newest', 'updated', 'title', 'sold'] as const
const text = parseAsString.withDefault('')

export function ProductsScreen({ initial, collections }: { initial: Page; collections: { id: string; title: string }[] }) {
  const t = useTranslations('products')
  const { api, store } = useStore()
  const router = useRouter()
  const [state, set] = useQueryStates({
    view: parseAsStringLiteral(views).withDefault('all'),
    sort: parseAsStringLiteral(sorts).withDefault('newest'),
    q: text,
    vendor: text,
    type: text,
    tag: text,
    collection: text,
    stock: parseAsStringLiteral(['', 'low', 'out']).withDefault(''),
  })
  const { view, sort, q, vendor, type, tag, collection, stock } = state
  const [selected, setSelected] = useState<Set<string>>(new Set())
  const shown = useColumns()
  const own = useSavedViews('products', { columns: shown.columns.join() })
  const search = useDeferredValue(q)
  const filter = {
    ...(view === 'all' ? {} : { status: view }),
    ...(search ? { q: search } : {}),
    ...(vendor ? { vendor } : {}),
    ...(type ? { type } : {}),
    ...(tag ? { tag } : {}),
    ...(collection ? { collectionId: collection } : {}),
    ...(stock ? { stock } : {}),
  }
  const isFirst = !Object.keys(filter).length
  const query = useInfiniteQuery({
    ...api.catalog.listProducts.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 50, sort, ...filter, ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
    ...firstPage(isFirst && sort === 'newest', initial),
    placeholderData: keepPreviousData,
  })
  const rows = rowsOf(query)
  const base = `/store/${store.slug}`
  // nothing is changed that cannot be seen, and a step takes at most 250
  const chosen = new Set(rows.flatMap((r) => (selected.has(r.id) ? [r.id] : [])).slice(0, 250))
  const current = useListKeys({
    count: rows.length,
    open: (i) => router.push(`${base}/products/${rows[i]?.id}`),
    select: (i) => {
      const id = rows[i]?.id ?? ''
      setSelected((before) => (before.has(id) ? new Set([...before].filter((x) => x !== id)) : new Set([...before, id])))
    },
  })
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
      <ViewTabs
        label={t('views')}
        views={views}
        {...own.given(view, (v) => void set({ view: v }, { history: 'push' }))}
        name={(v) => t(`view.${v}`)}
      >
        <SavedViews {...own} />
      </ViewTabs>
      <SearchBar label={t('search')} value={q} onSearch={(words) => void set({ q: words })}>
        <ProductFilters filter={{ vendor, type, tag, collection, stock }} onChange={(patch) => void set(patch)} collections={collections} />
        <label className="flex items-center gap-2 text-sm text-muted ms-auto">
          <span className="hide-mid whitespace-nowrap">{t('sort')}</span>
          <select
            className="select select-sm"
            aria-label={t('sort')}
            value={sort}
            onChange={(e) => void set({ sort: e.target.value as typeof sort })}
          >
            {sorts.map((s) => (
              <option key={s} value={s}>
                {t(`sorts.${s}`)}
              </option>
            ))}
          </select>
        </label>
        <ColumnsMenu columns={shown.columns} onChange={shown.set} />
      </SearchBar>
      <SampleNote />
      {query.error && (
        <div className="bleed pb-3">
          <Banner tone="danger">{problemOf(query.error).title}</Banner>
        </div>
      )}
      {query.isPending ? (
        <ListWaiting />
      ) : !rows.length && !query.isFetching && !query.error ? (
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
                <AddSample />
              </span>
            }
          />
        ) : (
          <Empty
            title={t('noneTitle')}
            text={t('noneText', { q: q || vendor || type || tag || t(`view.${view}`) })}
            action={<Button onClick={() => void set(null)}>{t('clear')}</Button>}
          />
        )
      ) : (
        <ProductTable rows={rows} base={base} selected={chosen} onSelect={setSelected} current={current} columns={shown.columns} />
      )}
      <MoreRows query={query} label={t('more')} />
      {rows.length > 0 && (
        <p className="pager hide-phone">
          <span>{t('shown', { count: rows.length })}</span>
          <span className="ms-auto flex items-center gap-1.5">
            <kbd className="kbd">J</kbd>
            <kbd className="kbd">K</kbd> {t('keys.move')} <kbd className="kbd ms-2">X</kbd> {t('keys.select')}{' '}
            <kbd className="kbd ms-2">/</kbd> {t('keys.search')}
          </span>
        </p>
      )}
      {chosen.size > 0 && <BulkBar selected={chosen} collections={collections} onDone={() => setSelected(new Set())} />}
    </>
  )
}
