'use client'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ThemeRow } from '#schemas/themes'
import { Button } from '#ui/button'
import { Drawer } from '#ui/drawer'
import { Banner } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../client.ts'
import { useWords } from '../../format.ts'
import { MoreRows } from '../../lists/list-head.tsx'
import { paging, rowsOf } from '../../lists/paging.ts'

/** What a theme has been, newest first. Restoring makes a new version, so it can be taken back like any other. */
export function ThemeHistory({ theme, onClose }: { theme: ThemeRow; onClose: () => void }) {
  const t = useTranslations('themes')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const queries = useQueryClient()
  const query = useInfiniteQuery(
    api.themes.versions.infiniteOptions({
      input: (cursor: string | undefined) => ({ id: theme.id, limit: 30, ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
  )
  const restore = useMutation(
    api.themes.restore.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: api.themes.key() })
        toast(t('restored'))
      },
      onError: (failed) => toast(problemOf(failed).title),
    }),
  )
  const rows = rowsOf(query)
  return (
    <Drawer isOpen onClose={onClose} title={t('historyOf', { name: theme.name })} closeLabel={t('close')}>
      {query.error && <Banner tone="danger">{problemOf(query.error).title}</Banner>}
      {query.isPending && <div className="skeleton h-32!" />}
      <ul>
        {rows.map((v) => (
          <li key={v.id} className="flex items-start gap-3 py-3 border-t border-line first:border-0">
            <div className="min-w-0 flex-1">
              <p className="text-sm">
                <b className="font-[550]">{t(`kind.${v.kind as 'published'}`)}</b> <span className="text-muted">{v.note}</span>
              </p>
              <p className="meta">
                {when(v.createdAt)} · {v.createdBy}
              </p>
              {(v.kind === 'published' || v.kind === 'restored') && (
                <p className="meta">{t('changed', { count: v.changed.length, names: v.changed.slice(0, 3).join(', ') })}</p>
              )}
            </div>
            {v.isCurrent ? (
              <span className="pill">{t('current')}</span>
            ) : (
              <Button size="sm" isBusy={restore.isPending} onClick={() => restore.mutate({ id: theme.id, versionId: v.id })}>
                {t('restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <MoreRows query={query} label={t('older')} />
    </Drawer>
  )
}
