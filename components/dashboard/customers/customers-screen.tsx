'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useDeferredValue } from 'react'
import { type CustomerRow, customerSorts, customerViews } from '#schemas/customers'
import { Button } from '#ui/button'
import { Banner, Empty } from '#ui/empty'
import { problemOf, useStore } from '../client.ts'
import { money, useWords } from '../format.ts'
import { ListWaiting, MoreRows, SearchBar, ViewTabs } from '../lists/list-head.tsx'
import { firstPage, paging, rowsOf } from '../lists/paging.ts'
import { useListKeys } from '../lists/use-list-keys.ts'
import { PageHead } from '../shell/page-head.tsx'
import { SavedViews } from '../views/saved-views.tsx'
import { useSavedViews } from '../views/use-saved-views.ts'

export function CustomersScreen({ initial }: { initial: { items: CustomerRow[]; nextCursor: string | null } }) {
  const t = useTranslations('customers')
  const { api, store } = useStore()
  const [{ view, q, sort }, set] = useQueryStates({
    view: parseAsStringLiteral(customerViews).withDefault('all'),
    sort: parseAsStringLiteral(customerSorts).withDefault('seen'),
    q: parseAsString.withDefault(''),
  })
  const own = useSavedViews('customers')
  const search = useDeferredValue(q)
  const isFirst = view === 'all' && sort === 'seen' && !search
  const query = useInfiniteQuery({
    ...api.customers.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 50, view, sort, ...(search ? { q: search } : {}), ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
    ...firstPage(isFirst, initial),
    placeholderData: keepPreviousData,
  })
  const rows = rowsOf(query)
  const router = useRouter()
  const current = useListKeys({ count: rows.length, open: (i) => router.push(`/store/${store.slug}/customers/${rows[i]?.id}`) })
  return (
    <>
      <PageHead title={t('title')} />
      <ViewTabs
        label={t('views')}
        views={customerViews}
        {...own.given(view, (v) => void set({ view: v }, { history: 'push' }))}
        name={(v) => t(`view.${v}`)}
      >
        <SavedViews {...own} />
      </ViewTabs>
      <SearchBar label={t('search')} value={q} onSearch={(text) => void set({ q: text })}>
        <label className="flex items-center gap-2 text-sm text-muted ms-auto">
          <span className="hide-phone whitespace-nowrap">{t('sort')}</span>
          <select
            className="select select-sm"
            aria-label={t('sort')}
            value={sort}
            onChange={(e) => void set({ sort: e.target.value as typeof sort })}
          >
            {customerSorts.map((s) => (
              <option key={s} value={s}>
                {t(`sorts.${s}`)}
              </option>
            ))}
          </select>
        </label>
      </SearchBar>
      {query.error && (
        <div className="bleed pb-3">
          <Banner tone="danger">{problemOf(query.error).title}</Banner>
        </div>
      )}
      {query.isPending ? (
        <ListWaiting />
      ) : !rows.length && !query.isFetching && !query.error ? (
        isFirst ? (
          <Empty title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <Empty title={t('noneTitle')} text={t('noneText')} action={<Button onClick={() => void set(null)}>{t('clear')}</Button>} />
        )
      ) : (
        <Rows rows={rows} current={current} />
      )}
      <MoreRows query={query} label={t('more')} />
    </>
  )
}

function Rows({ rows, current }: { rows: CustomerRow[]; current: number | null }) {
  const t = useTranslations('customers')
  const { store } = useStore()
  const { place, when } = useWords(store.timezone)
  const href = (r: CustomerRow) => `/store/${store.slug}/customers/${r.id}`
  return (
    <>
      <table className="table table-only">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('place')}</th>
            <th className="hide-mid">{t('lastBought')}</th>
            <th className="r">{t('orders')}</th>
            <th className="r">{t('spent')}</th>
            <th className="r">{t('lastSeen')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r, i) => (
            <tr key={r.id} data-row="" className={current === i ? 'is-current' : ''}>
              <td>
                <Link className="name" href={href(r)}>
                  {r.name || r.email}
                </Link>
                <div className="meta">{r.email}</div>
              </td>
              <td className="text-muted">{place(r)}</td>
              <td className="hide-mid">
                <span className="inline-flex gap-1">
                  {r.lastBought.map((g) =>
                    g.picture ? (
                      <img key={g.title} className="thumb-sm" src={g.picture} alt={g.title} title={g.title} width={28} height={28} />
                    ) : (
                      <span key={g.title} className="thumb-sm" title={g.title} />
                    ),
                  )}
                  {!r.lastBought.length && <span className="text-muted">{t('nothing')}</span>}
                </span>
              </td>
              <td className="r num">{r.orders}</td>
              <td className="r num">{money(r.spent, store.locale)}</td>
              <td className="r text-muted">{when(r.lastSeenAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="phone-only">
        {rows.map((r) => (
          <Link key={r.id} className="list-row" href={href(r)}>
            <span />
            <span className="min-w-0">
              <b className="font-[550] block truncate">{r.name || r.email}</b>
              <span className="meta">{place(r)}</span>
            </span>
            <span className="text-end num">
              {money(r.spent, store.locale)}
              <span className="meta block">{when(r.lastSeenAt)}</span>
            </span>
          </Link>
        ))}
      </div>
    </>
  )
}
