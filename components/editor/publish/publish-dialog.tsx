'use client'
import { Dialog } from '@base-ui/react/dialog'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { Banner } from '#ui/empty'
import { TextField } from '#ui/field'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../dashboard/client.ts'
import { useEditor, useTools } from '../context.tsx'
import type { Docs } from '../state/documents.ts'
import { changedNames } from '../state/merge.ts'
import { ChangeRow } from './change-row.tsx'
import { applyChanges, type Change, changesOf } from './changes.ts'
import { Checks } from './checks.tsx'
import { Plans } from './plans.tsx'
import { isoOf, type When, WhenFields } from './when.tsx'

const keyOf = ({ name, id, kind }: Change) => `${name} ${id} ${kind}`

/** What will change, before beside after, with what to look at; warnings never stop anybody. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('editor')
  const { api, store: shop } = useStore()
  const { store, autosave, themeId, isLive } = useTools()
  const queries = useQueryClient()
  const docs = useEditor((s) => s.docs)
  const [note, setNote] = useState('')
  const [left, setLeft] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [when, setWhen] = useState<When>(null)
  const live = useQuery({ ...api.themes.documents.queryOptions({ input: { id: themeId } }), staleTime: 0 })
  const token = useQuery({
    ...api.themes.preview.queryOptions({ input: { id: themeId, ...(live.data?.versionId ? { versionId: live.data.versionId } : {}) } }),
    enabled: Boolean(live.data?.versionId),
  })
  const changes = live.data ? changesOf(store, live.data.documents as Docs, docs) : []
  const isKept = (change: Change) => !left.includes(keyOf(change))
  /** With every tick set that is the draft as it is; else the draft is first brought to what was chosen. */
  const saveChosen = async (): Promise<Docs> => {
    const all = store.state.docs
    if (changes.every(isKept)) return all
    const documents = applyChanges(live.data?.documents as Docs, all, changes.filter(isKept))
    const sent = Object.fromEntries(changedNames(documents, store.state.saved).map((name) => [name, documents[name] ?? null]))
    const { rev } = await api.themes.saveDraft.call({ id: themeId, rev: store.state.rev, documents: sent })
    store.set({ rev, saved: documents, status: 'waiting' }) // the rest is not on the server any more, and autosave knows
    return documents
  }
  /** What was planned is not in the draft any more; what had no tick is. */
  const backToPublished = async (rev: number) => {
    const left = changes.filter((change) => !isKept(change))
    const published = live.data?.documents as Docs
    const docs = applyChanges(published, store.state.docs, left)
    store.edit('version', docs, { selection: null })
    store.set({ rev, isOpen: false, saved: published, savedAt: null, status: left.length ? 'waiting' : 'saved' })
    await autosave.flush()
  }
  const publish = async () => {
    setBusy(true)
    setProblem('')
    try {
      if (!(await autosave.flush())) return setProblem(t('notSaved'))
      const chosen = await saveChosen()
      const given = { id: themeId, rev: store.state.rev, note }
      const { rev } = when
        ? await api.themePlans.schedule.call({ ...given, at: isoOf(when.at), ...(when.back ? { returnAt: isoOf(when.back) } : {}) })
        : await api.themes.publish.call(given)
      if (when) await backToPublished(rev)
      else store.set({ rev, isOpen: false, saved: chosen, savedAt: null, status: 'saved' })
      if (!when && chosen !== store.state.docs) await autosave.flush() // what has no tick is the next draft
      void queries.invalidateQueries({ queryKey: api.themes.key() })
      void queries.invalidateQueries({ queryKey: api.themePlans.key() })
      toast(when ? t('planned') : t(isLive ? 'published' : 'publishedAside'))
      onClose()
    } catch (error) {
      setProblem(problemOf(error).title)
      void autosave.flush() // what had no tick is in the draft again
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim fixed inset-0 z-40 overlay-in" />
        <Dialog.Popup className="publish-dialog overlay-in fixed z-50">
          <div className="overlay-head border-b border-line">
            <Dialog.Title className="section-title">
              {t(isLive ? 'publishTitle' : 'publishTitleAside', { count: changes.length, store: shop.name })}
            </Dialog.Title>
            <Dialog.Close className="icon-btn icon-btn-sm" aria-label={t('close')}>
              <X className="icon" />
            </Dialog.Close>
          </div>
          <div className="publish-body">
            <div className="min-w-0 overflow-y-auto p-6 max-md:p-4">
              <Plans themeId={themeId} />
              {changes.length > 0 && <WhenFields when={when} onWhen={setWhen} />}
              {live.error && <Banner tone="danger">{problemOf(live.error).title}</Banner>}
              {live.isPending && <div className="skeleton h-32!" />}
              {live.data && changes.length === 0 && <p className="text-muted">{t('noChanges')}</p>}
              <ul>
                {changes.map((change) => (
                  <ChangeRow
                    key={keyOf(change)}
                    change={change}
                    liveToken={token.data?.token ?? null}
                    isKept={isKept(change)}
                    onKeep={(isOn) => setLeft((now) => (isOn ? now.filter((k) => k !== keyOf(change)) : [...now, keyOf(change)]))}
                  />
                ))}
              </ul>
              {changes.length > 1 && <p className="hint pt-3">{t('untickedStays')}</p>}
              <div className="pt-4">
                <TextField
                  label={t('note')}
                  optional={t('noteFor')}
                  value={note}
                  maxLength={200}
                  onChange={(e) => setNote(e.target.value)}
                />
              </div>
            </div>
            <Checks />
          </div>
          <div className="overlay-foot">
            {problem && (
              <span className="error me-auto" role="alert">
                {problem}
              </span>
            )}
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button
              kind="primary"
              isBusy={isBusy}
              disabled={!live.data || changes.filter(isKept).length === 0 || when?.at === ''}
              onClick={() => void publish()}
            >
              {t(when ? 'planCount' : isLive ? 'publishCount' : 'publishCountAside', { count: changes.filter(isKept).length })}
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
