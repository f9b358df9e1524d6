'use client'
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useState } from 'react'
import { messageViews } from '#schemas/customers'
import { Button } from '#ui/button'
import { Banner, Empty } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'
import { useWords } from '../format.ts'
import { Confirm } from '../forms/confirm.tsx'
import { ListWaiting, MoreRows, ViewTabs } from '../lists/list-head.tsx'
import { paging, rowsOf } from '../lists/paging.ts'
import { PageHead } from '../shell/page-head.tsx'

/** What shoppers wrote in a contact form. The answer is written in the merchant's own mail program. */
export function MessagesScreen() {
  const t = useTranslations('inbox')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const queries = useQueryClient()
  const [going, setGoing] = useState<string | null>(null)
  const [view, setView] = useQueryState('view', parseAsStringLiteral(messageViews).withDefault('open'))
  const query = useInfiniteQuery({
    ...api.inbox.messages.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 50, view, ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
    placeholderData: keepPreviousData,
  })
  const after = {
    onSuccess: () => void queries.invalidateQueries({ queryKey: api.inbox.messages.key() }),
    onError: (failed: unknown) => toast(problemOf(failed).title),
  }
  const mark = useMutation(api.inbox.markMessage.mutationOptions(after))
  const remove = useMutation(api.inbox.deleteMessage.mutationOptions(after))
  const rows = rowsOf(query)
  return (
    <>
      <PageHead title={t('messages')} />
      <ViewTabs label={t('views')} views={messageViews} view={view} onView={(v) => void setView(v)} name={(v) => t(`view.${v}`)} />
      {query.error && <Banner tone="danger">{problemOf(query.error).title}</Banner>}
      {query.isPending ? (
        <ListWaiting />
      ) : rows.length === 0 && !query.error ? (
        <Empty title={t('noMessagesTitle')} text={view === 'open' ? t('noMessagesText') : t('noneHere')} />
      ) : (
        <ul className="bleed">
          {rows.map((row) => (
            <li key={row.id} className="grid gap-2 py-5 border-b border-line">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <b className="font-[550]">{row.name}</b>
                <span className="text-sm text-muted">{[row.email, row.phone].filter(Boolean).join(' · ')}</span>
                <span className="meta ms-auto">{when(row.at)}</span>
              </p>
              <p className="whitespace-pre-wrap break-words">{row.message}</p>
              <p className="flex flex-wrap gap-2">
                <a
                  className="btn btn-sm"
                  href={`mailto:${row.email}?subject=${encodeURIComponent(t('answerSubject', { store: store.name }))}`}
                >
                  {t('answer')}
                </a>
                <Button size="sm" kind="quiet" onClick={() => mark.mutate({ id: row.id, isAnswered: !row.isAnswered })}>
                  {t(row.isAnswered ? 'openAgain' : 'markAnswered')}
                </Button>
                <Button size="sm" kind="quiet" onClick={() => setGoing(row.id)}>
                  {t('delete')}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <MoreRows query={query} label={t('more')} />
      {going && (
        <Confirm
          title={t('deleteTitle')}
          text={t('deleteText')}
          act={t('delete')}
          isBusy={remove.isPending}
          onClose={() => setGoing(null)}
          onSure={() => remove.mutate({ id: going }, { onSettled: () => setGoing(null) })}
        />
      )}
    </>
  )
}
