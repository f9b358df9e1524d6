'use client'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useDeferredValue, useState } from 'react'
import type { Level } from '#schemas/inventory'
import { Button } from '#ui/button'
import { Drawer } from '#ui/drawer'
import { Banner, Empty } from '#ui/empty'
import { TextField } from '#ui/field'
import { problemOf, useStore } from '../client.ts'
import { useWords } from '../format.ts'
import { ListWaiting, MoreRows, SearchBar, ViewTabs } from '../lists/list-head.tsx'
import { firstPage, paging, rowsOf } from '../lists/paging.ts'
import { PageHead } from '../shell/page-head.tsx'
import { SavedViews } from '../views/saved-views.tsx'
import { useSavedViews } from '../views/use-saved-views.ts'

type Page = { items: Level[]; nextCursor: string | null }
const views = ['all', 'low', 'out', 'untracked'] as const

export function InventoryScreen({ initial }: { initial: Page }) {
  const t = useTranslations('inventory')
  const { api } = useStore()
  const [{ view, q }, set] = useQueryStates({ view: parseAsStringLiteral(views).withDefault('all'), q: parseAsString.withDefault('') })
  const [open, setOpen] = useState<Level | null>(null)
  const own = useSavedViews('inventory')
  const search = useDeferredValue(q)
  const query = useInfiniteQuery({
    ...api.inventory.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 100, view, ...(search ? { q: search } : {}), ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
    ...firstPage(view === 'all' && !search, initial),
    placeholderData: keepPreviousData,
  })
  const rows = rowsOf(query)
  const why = (r: Level) =>
    r.tracked ? (
      <button
        type="button"
        className="why"
        aria-label={t('whyLabel', { title: r.title, n: r.available })}
        onClick={() => setOpen(r)}
        style={r.available === 0 ? { color: 'var(--color-danger)' } : undefined}
      >
        {r.available}
      </button>
    ) : (
      <span className="text-faint">{t('untracked')}</span>
    )
  return (
    <>
      <PageHead title={t('title')} />
      <ViewTabs
        label={t('views')}
        views={views}
        {...own.given(view, (v) => void set({ view: v }, { history: 'push' }))}
        name={(v) => t(`view.${v}`)}
      >
        <SavedViews {...own} />
      </ViewTabs>
      <SearchBar label={t('search')} value={q} onSearch={(text) => void set({ q: text })} />
      {query.error && (
        <div className="bleed pb-3">
          <Banner tone="danger">{problemOf(query.error).title}</Banner>
        </div>
      )}
      {query.isPending && <ListWaiting />}
      {!rows.length && !query.isFetching && !query.error && (
        <Empty title={t(view === 'all' && !q ? 'emptyTitle' : 'noneTitle')} text={t(view === 'all' && !q ? 'emptyText' : 'noneText')} />
      )}
      {rows.length > 0 && (
        <>
          <table className="table table-only">
            <thead>
              <tr>
                <th>{t('variant')}</th>
                <th className="hide-mid">{t('sku')}</th>
                <th className="r">{t('onHand')}</th>
                <th className="r">{t('committed')}</th>
                <th className="r">{t('available')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={r.variantId}>
                  <td>
                    <div className="flex items-center gap-3">
                      {r.picture ? (
                        <img className="thumb-sm" src={r.picture} alt="" width={28} height={28} loading="lazy" />
                      ) : (
                        <span className="thumb-sm" />
                      )}
                      <span>
                        <b className="name">{r.title}</b> <span className="text-muted">{r.variantTitle}</span>
                      </span>
                    </div>
                  </td>
                  <td className="hide-mid font-mono text-xs text-muted">{r.sku}</td>
                  <td className="r">{r.tracked ? r.onHand : '–'}</td>
                  <td className="r text-muted">{r.committed || '–'}</td>
                  <td className="r">{why(r)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="cards-only">
            {rows.map((r) => (
              <div key={r.variantId} className="list-row">
                {r.picture ? (
                  <img className="thumb" src={r.picture} alt="" width={40} height={40} loading="lazy" />
                ) : (
                  <span className="thumb" />
                )}
                <span className="min-w-0">
                  <b className="font-[550] block truncate">{r.title}</b>
                  <span className="text-muted">{r.variantTitle || r.sku}</span>
                </span>
                <span className="num text-lg">{why(r)}</span>
              </div>
            ))}
          </div>
        </>
      )}
      <MoreRows query={query} label={t('more')} />
      {open && <LevelDrawer level={open} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Why is it three: the sum, the ledger, and the one thing to do about it. */
function LevelDrawer({ level, onClose }: { level: Level; onClose: () => void }) {
  const t = useTranslations('inventory')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const queries = useQueryClient()
  const [delta, setDelta] = useState('')
  const [reason, setReason] = useState('')
  const { data: ledger } = useQuery(api.inventory.ledger.queryOptions({ input: { variantId: level.variantId, limit: 50 } }))
  const { data: now } = useQuery({
    ...api.inventory.list.queryOptions({ input: { variantId: level.variantId, limit: 1, view: 'all' } }),
    select: (p) => p.items[0] ?? level,
  })
  const adjust = useMutation(
    api.inventory.adjust.mutationOptions({
      onSuccess: async () => {
        setDelta('')
        setReason('')
        await queries.invalidateQueries()
      },
    }),
  )
  const current = now ?? level
  const amount = /^[+-]?\d{1,6}$/.test(delta.trim()) ? Number(delta) : 0
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={`${level.title}${level.variantTitle ? `, ${level.variantTitle}` : ''}`}
      closeLabel={t('close')}
      foot={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button
            kind="primary"
            isBusy={adjust.isPending}
            onClick={() => adjust.mutate({ variantId: level.variantId, delta: amount, reason })}
          >
            {amount ? t('adjustBy', { n: amount > 0 ? `+${amount}` : String(amount) }) : t('adjust')}
          </Button>
        </>
      }
    >
      <div className="ledger">
        <div>
          <span>{t('onHand')}</span>
          <span>{current.onHand}</span>
        </div>
        <div>
          <span>{t('committed')}</span>
          <span>{current.committed ? `−${current.committed}` : 0}</span>
        </div>
        <div className="sum">
          <span>{t('available')}</span>
          <span>{current.available}</span>
        </div>
      </div>
      <div className="grid grid-cols-[100px_1fr] gap-3 py-6">
        <TextField label={t('change')} inputMode="numeric" placeholder="+5" value={delta} onChange={(e) => setDelta(e.target.value)} />
        <TextField
          label={t('reason')}
          placeholder={t('reasonHint')}
          value={reason}
          onChange={(e) => setReason(e.target.value)}
          error={adjust.error ? problemOf(adjust.error).title : undefined}
        />
      </div>
      <h3 className="section-title mb-3">{t('ledger')}</h3>
      <div className="timeline">
        {ledger?.items.map((e) => (
          <div key={e.id}>
            <b className="font-[550]">{t.has(`kind.${e.kind}`) ? t(`kind.${e.kind}`) : e.kind}</b>{' '}
            {e.orderId ? (
              <a className="link" href={`/store/${store.slug}/orders/${e.orderId}`}>
                #{e.orderNumber}
              </a>
            ) : (
              e.reason
            )}
            <span className="float-end num">
              {e.onHandDelta !== 0 && t('onHandBy', { n: signed(e.onHandDelta) })}{' '}
              {e.committedDelta !== 0 && t('committedBy', { n: signed(e.committedDelta) })}
            </span>
            <div className="meta mt-0.5">
              {when(e.at)} · {e.actor} · {t('then', { n: e.onHandAfter })}
            </div>
          </div>
        ))}
        {ledger && !ledger.items.length && <p className="text-sm text-muted">{t('noEntries')}</p>}
      </div>
    </Drawer>
  )
}

const signed = (n: number) => (n > 0 ? `+${n}` : `−${-n}`)
