'use client'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useRef, useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Banner } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../dashboard/client.ts'
import { useWords } from '../../dashboard/format.ts'
import { MoreRows } from '../../dashboard/lists/list-head.tsx'
import { paging, rowsOf } from '../../dashboard/lists/paging.ts'
import { useTools } from '../context.tsx'
import { Plans } from '../publish/plans.tsx'
import { Compare } from './compare.tsx'

/** What the theme has been: any version beside the one that is published, and back to it in one press. */
export function HistoryScreen({ onClose }: { onClose: () => void }) {
  const t = useTranslations('editor')
  const h = useTranslations('themes')
  const { api, store: shop } = useStore()
  const { store, themeId, themeName, autosave } = useTools()
  const { when } = useWords(shop.timezone)
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [q, setQ] = useState('')
  const search = useDeferredValue(q)
  const query = useInfiniteQuery(
    api.themes.versions.infiniteOptions({
      input: (cursor: string | undefined) => ({ id: themeId, limit: 30, ...(search ? { q: search } : {}), ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
  )
  const rows = rowsOf(query)
  const version = rows.find((v) => v.id === chosen) ?? rows.find((v) => !v.isCurrent) ?? rows[0]
  const current = rows.find((v) => v.isCurrent)
  const restore = useMutation(
    api.themes.restore.mutationOptions({
      onSuccess: async () => {
        if (isDropping.current) await api.themes.discardDraft.call({ id: themeId })
        const { rev, isOpen, documents } = await api.themes.getDraft.call({ id: themeId })
        store.edit('version', documents, { selection: null })
        store.set({ rev, isOpen, saved: documents, status: 'saved' })
        void queries.invalidateQueries({ queryKey: api.themes.key() })
        toast(h('restored'))
      },
      onError: (failed) => toast(problemOf(failed).title),
    }),
  )
  const isDropping = useRef(false)
  const restoreIt = (versionId: string, drop: boolean) => {
    isDropping.current = drop
    setAsking(false)
    restore.mutate({ id: themeId, versionId })
  }
  const toDraft = async (id: string) => {
    const { documents } = await api.themes.documents.call({ id: themeId, versionId: id })
    store.edit('version', documents, { selection: null })
    await autosave.flush()
    toast(t('openedAsDraft'))
    onClose()
  }
  return (
    <div className="editor editor-history">
      <header>
        <button type="button" className="icon-btn" aria-label={t('backToEditor')} onClick={onClose}>
          <ArrowLeft className="icon" />
        </button>
        <div className="leading-tight min-w-0">
          <h1 className="font-semibold text-sm">{t('history')}</h1>
          <p className="meta truncate">{themeName}</p>
        </div>
        <span className="ms-auto" />
        {version && !version.isCurrent && (
          <>
            <Button onClick={() => void toDraft(version.id)}>{t('openAsDraft')}</Button>
            <Button
              kind="primary"
              isBusy={restore.isPending}
              onClick={() => (store.state.isOpen ? setAsking(true) : restoreIt(version.id, false))}
            >
              {h('restore')}
            </Button>
          </>
        )}
      </header>
      <aside className="outline-pane" aria-label={t('versions')}>
        <div className="px-4">
          <Plans themeId={themeId} />
        </div>
        {query.error && <Banner tone="danger">{problemOf(query.error).title}</Banner>}
        <div className="px-2 pb-2">
          <input
            className="input"
            type="search"
            value={q}
            placeholder={t('searchVersions')}
            aria-label={t('searchVersions')}
            onChange={(e) => setQ(e.target.value)}
          />
        </div>
        {query.data && rows.length === 0 && <p className="hint px-2">{t('noVersions')}</p>}
        <ul>
          {rows.map((v) => (
            <li key={v.id}>
              <button type="button" className="version-row" aria-current={v === version || undefined} onClick={() => setChosen(v.id)}>
                <span className="flex items-center gap-2 text-sm">
                  <b className="font-[550]">{h(`kind.${v.kind as 'published'}`)}</b>
                  {v.isCurrent && <span className="pill pill-accent">{h('current')}</span>}
                  <span className="meta ms-auto">{when(v.createdAt)}</span>
                </span>
                {v.note && <span className="block text-sm text-muted">{v.note}</span>}
                <span className="meta block">{v.createdBy}</span>
              </button>
            </li>
          ))}
        </ul>
        <MoreRows query={query} label={h('older')} />
      </aside>
      {version && current && <Compare key={version.id} version={version} current={current} />}
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('restoreDraft')}
        foot={
          version && (
            <>
              <Button onClick={() => restoreIt(version.id, true)}>{t('restoreDrop')}</Button>
              <Button kind="primary" onClick={() => restoreIt(version.id, false)}>
                {t('restoreKeep')}
              </Button>
            </>
          )
        }
      >
        {t('restoreDraftText')}
      </Dialog>
    </div>
  )
}
