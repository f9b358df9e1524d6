'use client'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { createParser, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useDeferredValue } from 'react'
import { financialStatuses, fulfilmentStatuses, type OrderOutput } from '#schemas/orders'
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
import { OrderFilters } from './order-filters.tsx'
import { FulfilmentStatus, PaymentStatus } from './statuses.tsx'

const text = parseAsString.withDefault('')
/** A day as 2027-01-31; anything else in the address is no filter. */
const day = createParser({ parse: (v) => (/^\d{4}-\d\d-\d\d$/.test(v) ? v : null), serialize: String }).withDefault('')
const views = ['all', 'unfulfilled', 'unpaid', 'open', 'cancelled'] as const

export function OrdersScreen({ initial }: { initial: { items: OrderOutput[]; nextCursor: string | null } }) {
  const t = useTranslations('orders')
  const { api, store } = useStore()
  const [{ view, q, payment, fulfilment, tag, from, to }, set] = useQueryStates({
    view: parseAsStringLiteral(views).withDefault('all'),
    q: text,
    payment: parseAsStringLiteral(['', ...financialStatuses]).withDefault(''),
    fulfilment: parseAsStringLiteral(['', ...fulfilmentStatuses]).withDefault(''),
    tag: text,
    from: day,
    to: day,
  })
  const own = useSavedViews('orders')
  const search = useDeferredValue(q)
  const filter = {
    ...(search ? { q: search } : {}),
    ...(payment ? { financialStatus: payment } : {}),
    ...(fulfilment ? { fulfilmentStatus: fulfilment } : {}),
    ...(tag ? { tag } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
  const isFirst = view === 'all' && !Object.keys(filter).length
  const query = useInfiniteQuery({
    ...api.orders.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 50, view, ...filter, ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
    ...firstPage(isFirst, initial),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  const { data: counts } = useQuery({ ...api.orders.counts.queryOptions(), refetchInterval: 60_000 })
  const rows = rowsOf(query)
  const router = useRouter()
  const current = useListKeys({ count: rows.length, open: (i) => router.push(`/store/${store.slug}/orders/${rows[i]?.id}`) })
  return (
    <>
      <PageHead title={t('title')} />
      <ViewTabs
        label={t('views')}
        views={views}
        {...own.given(view, (v) => void set({ view: v }, { history: 'push' }))}
        name={(v) => (
          <>
            {t(`view.${v}`)}
            {counts && v !== 'cancelled' && counts[v] > 0 && <span className="count">{counts[v]}</span>}
          </>
        )}
      >
        <SavedViews {...own} />
      </ViewTabs>
      <SearchBar label={t('search')} value={q} onSearch={(words) => void set({ q: words })}>
        <OrderFilters filter={{ payment, fulfilment, tag, from, to }} onChange={(patch) => void set(patch as Parameters<typeof set>[0])} />
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
          <Empty
            title={t('emptyTitle')}
            text={t('emptyText')}
            action={
              <a className="btn btn-primary" href={store.url} target="_blank" rel="noreferrer">
                {t('buyOne')}
              </a>
            }
          />
        ) : (
          <Empty title={t('noneTitle')} text={t('noneText')} action={<Button onClick={() => void set(null)}>{t('clear')}</Button>} />
        )
      ) : (
        <OrderRows rows={rows} current={current} />
      )}
      <MoreRows query={query} label={t('more')} />
    </>
  )
}

export function OrderRows({ rows, current = null }: { rows: OrderOutput[]; current?: number | null }) {
  const t = useTranslations('orders')
  const { store } = useStore()
  const { when } = useWords(store.timezone)
  const href = (r: OrderOutput) => `/store/${store.slug}/orders/${r.id}`
  const goods = (r: OrderOutput) => (
    <span className="flex items-center gap-2">
      <span className="inline-flex gap-1">
        {r.lines
          .slice(0, 3)
          .map((l) =>
            l.picture ? (
              <img key={l.id} className="thumb-sm" src={l.picture} alt={l.title} title={l.title} width={28} height={28} />
            ) : (
              <span key={l.id} className="thumb-sm" title={l.title} />
            ),
          )}
      </span>
      <span className="meta num">{r.lines.reduce((n, l) => n + l.quantity, 0)}</span>
    </span>
  )
  return (
    <>
      <table className="table table-only">
        <thead>
          <tr>
            <th>{t('number')}</th>
            <th>{t('at')}</th>
            <th>{t('customer')}</th>
            <th>{t('goods')}</th>
            <th>{t('payment')}</th>
            <th>{t('fulfilment')}</th>
            <th className="r">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r, i) => (
            <tr key={r.id} data-row="" className={current === i ? 'is-current' : ''}>
              <td className="num">
                <Link className="name" href={href(r)}>
                  #{r.number}
                </Link>
              </td>
              <td className="num text-muted">{when(r.placedAt)}</td>
              <td>
                {r.shippingAddress.name} <span className="hide-mid text-faint">{r.shippingAddress.city}</span>
              </td>
              <td>{goods(r)}</td>
              <td>
                <PaymentStatus order={r} />
              </td>
              <td>
                <FulfilmentStatus order={r} />
              </td>
              <td className="r">{money(r.total, store.locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="cards-only">
        {rows.map((r) => (
          <Link key={r.id} className="list-row" href={href(r)}>
            {r.lines[0]?.picture ? (
              <img className="thumb" src={r.lines[0].picture} alt="" width={40} height={40} />
            ) : (
              <span className="thumb" />
            )}
            <span className="min-w-0">
              <b className="font-[550] block truncate">
                #{r.number} {r.shippingAddress.name}
              </b>
              {r.financialStatus === 'paid' || r.status === 'cancelled' ? <FulfilmentStatus order={r} /> : <PaymentStatus order={r} />}
            </span>
            <span className="text-end num">
              <span className="block">{money(r.total, store.locale)}</span>
              <span className="meta">{when(r.placedAt)}</span>
            </span>
          </Link>
        ))}
      </div>
    </>
  )
}
