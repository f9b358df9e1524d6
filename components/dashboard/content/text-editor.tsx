'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { SwitchField, TextAreaField, TextField } from '#ui/field'
import { toast } from '#ui/toast'
import { type Problem, problemOf, useStore } from '../client.ts'
import { localTime } from '../forms/local-time.ts'
import { SaveBar } from '../forms/save-bar.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { RichTextField } from '../rich-text/rich-text-field.tsx'
import { PageHead } from '../shell/page-head.tsx'

export type TextDraft = {
  title: string
  handle: string
  bodyHtml: string
  publishedAt: string | null
  seoTitle: string
  seoDescription: string
}
type Saved = { id: string; handle: string; version: number }
type Props<D extends TextDraft> = {
  initial: D
  id: string | null
  version: number
  crumb: { href: string; label: string }
  newTitle: string
  /** Where shoppers find it, up to its own part. */
  prefix: string
  onSave: (draft: D, version: number | null) => Promise<Saved>
  onDelete?: () => Promise<unknown>
  more?: (draft: D, set: (change: Partial<D>) => void) => ReactNode
  rail?: (draft: D, set: (change: Partial<D>) => void) => ReactNode
}

/** A text with its address: pages and articles alike. */
export function TextEditor<D extends TextDraft>({
  initial,
  id,
  version: first,
  crumb,
  newTitle,
  prefix,
  onSave,
  onDelete,
  more,
  rail,
}: Props<D>) {
  const t = useTranslations('content')
  const { store } = useStore()
  const router = useRouter()
  const form = useDraft(initial)
  const { draft, setDraft } = form
  const [version, setVersion] = useState(first)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const set = (change: Partial<D>) => setDraft({ ...draft, ...change })
  const error = (path: string) => problem?.errors?.find((e) => e.path === path)?.message
  const act = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (failed) {
      setProblem(problemOf(failed))
    } finally {
      setBusy(false)
    }
  }
  const save = () =>
    act(async () => {
      const saved = await onSave(draft, id ? version : null)
      setVersion(saved.version)
      form.commit({ ...draft, handle: saved.handle }, draft)
      if (!id) router.replace(`${crumb.href}/${saved.id}`)
    })
  const remove = () =>
    act(async () => {
      await onDelete?.()
      form.reset()
      toast(t('deleted'))
      router.replace(crumb.href)
    })
  const address = prefix + (draft.handle || '…')
  return (
    <>
      <PageHead
        hasLine
        crumb={crumb}
        title={draft.title || newTitle}
        actions={
          id && (
            <>
              {initial.publishedAt && (
                <a className="btn" href={store.url + prefix + initial.handle} target="_blank" rel="noreferrer">
                  {t('view')}
                </a>
              )}
              <Button onClick={() => setAsking(true)}>{t('delete')}</Button>
            </>
          )
        }
      />
      <div className="rail-layout">
        <div className="min-w-0">
          <section className="section grid grid-cols-1 gap-4">
            <TextField
              label={t('title')}
              value={draft.title}
              maxLength={200}
              error={error('title')}
              onChange={(e) => set({ title: e.target.value } as Partial<D>)}
            />
            <RichTextField label={t('body')} value={draft.bodyHtml} onChange={(bodyHtml) => set({ bodyHtml } as Partial<D>)} />
          </section>
          {more?.(draft, set)}
        </div>
        <aside className="rail">
          <section className="section grid grid-cols-1 gap-4">
            <SwitchField
              label={t('visible')}
              isOn={draft.publishedAt !== null}
              onChange={(isOn) => set({ publishedAt: isOn ? new Date().toISOString() : null } as Partial<D>)}
            />
            {draft.publishedAt && (
              <TextField
                label={t('from')}
                type="datetime-local"
                value={localTime(draft.publishedAt)}
                onChange={(e) =>
                  set({ publishedAt: e.target.value ? new Date(e.target.value).toISOString() : new Date().toISOString() } as Partial<D>)
                }
              />
            )}
            {rail?.(draft, set)}
          </section>
          <section className="section grid grid-cols-1 gap-4">
            <h2 className="section-title">{t('seo')}</h2>
            <div className="text-sm">
              <p className="text-accent truncate">{draft.seoTitle || draft.title || newTitle}</p>
              <p className="meta truncate">{store.url + address}</p>
            </div>
            <TextField
              label={t('address')}
              before={prefix}
              value={draft.handle}
              maxLength={110}
              error={error('handle')}
              onChange={(e) => set({ handle: e.target.value } as Partial<D>)}
            />
            <TextField
              label={t('seoTitle')}
              value={draft.seoTitle}
              maxLength={120}
              placeholder={draft.title}
              onChange={(e) => set({ seoTitle: e.target.value } as Partial<D>)}
            />
            <TextAreaField
              label={t('seoDescription')}
              rows={3}
              value={draft.seoDescription}
              maxLength={320}
              onChange={(e) => set({ seoDescription: e.target.value } as Partial<D>)}
            />
          </section>
        </aside>
      </div>
      <SaveBar isDirty={form.isDirty} isBusy={isBusy} problem={problem} reset={form.reset} save={() => void save()} />
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('delete')}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button kind="danger" isBusy={isBusy} onClick={() => void remove()}>
              {t('delete')}
            </Button>
          </>
        }
      >
        {t('deleteAsk', { title: draft.title })}
      </Dialog>
    </>
  )
}
