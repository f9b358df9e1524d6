'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MetadataEntry } from '#schemas/stores'
import { Button } from '#ui/button'
import { Banner, Empty } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../client.ts'
import { useWords } from '../../format.ts'
import { MetadataDialog } from './metadata-dialog.tsx'

/** Facts under keys, typed; the same that the API reads and writes. */
export function MetadataSection({ mayChange }: { mayChange: boolean }) {
  const t = useTranslations('metadata')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const queries = useQueryClient()
  const [edited, setEdited] = useState<MetadataEntry | 'new' | null>(null)
  const { data, error } = useQuery(api.metadata.list.queryOptions())
  const refresh = () => queries.invalidateQueries({ queryKey: api.metadata.key() })
  const put = useMutation(api.metadata.put.mutationOptions({ onSuccess: refresh, onError: (failed) => toast(problemOf(failed).title) }))
  const remove = useMutation(
    api.metadata.delete.mutationOptions({ onSuccess: refresh, onError: (failed) => toast(problemOf(failed).title) }),
  )
  const takeAway = ({ key, kind, value }: MetadataEntry) =>
    remove.mutate(
      { key },
      { onSuccess: () => toast(t('deleted', { key }), { label: t('undo'), run: () => put.mutate({ key, kind, value, version: 0 }) }) },
    )
  const shown = ({ kind, value }: MetadataEntry) =>
    kind === 'boolean' ? t(value ? 'yes' : 'no') : kind === 'json' ? JSON.stringify(value) : String(value)
  return (
    <section className="section pt-2! last grid gap-5">
      <div className="flex items-start justify-between gap-4">
        <p className="text-base text-muted max-w-[60ch]">{t('lead')}</p>
        {mayChange && (
          <Button onClick={() => setEdited('new')}>
            <Plus className="icon" />
            {t('add')}
          </Button>
        )}
      </div>
      {error && <Banner tone="danger">{problemOf(error).title}</Banner>}
      {!data && !error && <div className="skeleton h-32!" />}
      {data?.items.length === 0 && <Empty title={t('emptyTitle')} text={t('emptyText')} />}
      <ul>
        {data?.items.map((entry) => (
          <li key={entry.key} className="flex items-center gap-3 py-3 border-t border-line first:border-0">
            <div className="min-w-0 flex-1">
              <p className="flex items-baseline gap-2 flex-wrap">
                <b className="font-mono text-sm break-all">{entry.key}</b>
                <span className="meta">{t(`kinds.${entry.kind}`)}</span>
              </p>
              <p className={`text-sm break-words line-clamp-3 ${entry.kind === 'json' ? 'font-mono text-xs' : ''}`}>{shown(entry)}</p>
              <p className="meta">{t('changed', { when: when(entry.updatedAt), who: entry.updatedBy })}</p>
            </div>
            {mayChange && (
              <>
                <button type="button" className="icon-btn" aria-label={t('edit', { key: entry.key })} onClick={() => setEdited(entry)}>
                  <Pencil className="icon" />
                </button>
                <button type="button" className="icon-btn" aria-label={t('delete', { key: entry.key })} onClick={() => takeAway(entry)}>
                  <Trash2 className="icon" />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {edited && <MetadataDialog entry={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </section>
  )
}
