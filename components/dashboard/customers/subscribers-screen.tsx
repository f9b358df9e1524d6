'use client'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner, Empty } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'
import { useWords } from '../format.ts'
import { Confirm } from '../forms/confirm.tsx'
import { ListWaiting, MoreRows } from '../lists/list-head.tsx'
import { paging, rowsOf } from '../lists/paging.ts'
import { PageHead } from '../shell/page-head.tsx'

/** Who said yes to the store's letters. They are written elsewhere, with the list as a file. */
export function SubscribersScreen() {
  const t = useTranslations('inbox')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const queries = useQueryClient()
  const [going, setGoing] = useState<{ id: string; email: string } | null>(null)
  const query = useInfiniteQuery(
    api.inbox.subscribers.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 100, ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
  )
  const remove = useMutation(
    api.inbox.deleteSubscriber.mutationOptions({
      onSuccess: () => void queries.invalidateQueries({ queryKey: api.inbox.subscribers.key() }),
      onError: (failed) => toast(problemOf(failed).title),
    }),
  )
  const rows = rowsOf(query)
  const file = (
    <a className="btn" href={`/api/v1/subscribers.csv?store=${store.slug}`}>
      <Download className="icon" /> {t('file')}
    </a>
  )
  return (
    <>
      <PageHead title={t('newsletter')} actions={rows.length > 0 && file} />
      {query.error && <Banner tone="danger">{problemOf(query.error).title}</Banner>}
      {query.isPending ? (
        <ListWaiting />
      ) : rows.length === 0 && !query.error ? (
        <Empty title={t('noSubscribersTitle')} text={t('noSubscribersText')} />
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>{t('email')}</th>
              <th>{t('since')}</th>
              <th>
                <span className="sr-only">{t('delete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="break-all">{row.email}</td>
                <td>{when(row.since)}</td>
                <td className="text-end">
                  <button
                    type="button"
                    className="icon-btn icon-btn-sm"
                    aria-label={t('forget', { email: row.email })}
                    onClick={() => setGoing(row)}
                  >
                    <X className="icon icon-sm" />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows query={query} label={t('more')} />
      {going && (
        <Confirm
          title={t('forget', { email: going.email })}
          text={t('forgetText')}
          act={t('delete')}
          isBusy={remove.isPending}
          onClose={() => setGoing(null)}
          onSure={() => remove.mutate({ id: going.id }, { onSettled: () => setGoing(null) })}
        />
      )}
    </>
  )
}
