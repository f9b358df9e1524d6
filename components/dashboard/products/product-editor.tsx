'use client'
import { useQueryClient } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ProductOutput } from '#schemas/catalog'
import { Bar } from '#ui/bar'
import { Banner } from '#ui/empty'
import { TextAreaField, TextField } from '#ui/field'
import { toast } from '#ui/toast'
import { type Problem, problemOf, useStore } from '../client.ts'
import { useDraft } from '../forms/use-draft.ts'
import { RichTextField } from '../rich-text/rich-text-field.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { MediaGrid } from './media-grid.tsx'
import { conflictsOf, merge } from './merge.ts'
import { OptionsEditor } from './options-editor.tsx'
import { type Draft, draftOf, type Problems, stockChanges, toInput, type VariantDraft } from './product-draft.ts'
import { ProductMenu } from './product-menu.tsx'
import { ProductRail } from './product-rail.tsx'
import { SearchResult } from './search-result.tsx'
import { VariantMatrix } from './variant-matrix.tsx'

type Props = { initial: ProductOutput | null; collections: { id: string; title: string }[] }

export function ProductEditor({ initial, collections }: Props) {
  const t = useTranslations('product')
  const { api, store } = useStore()
  const router = useRouter()
  const queries = useQueryClient()
  const [saved, setSaved] = useState(initial)
  const [unit] = useState(store.weightUnit) // of the texts in the draft, whatever the setting becomes meanwhile
  const { draft, setDraft, isDirty, reset, commit } = useDraft<Draft>(draftOf(initial, unit))
  const [problems, setProblems] = useState<Problems>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [conflict, setConflict] = useState<ProductOutput | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [editorKey, setEditorKey] = useState(0)
  const uploads = useRef<Promise<unknown>>(Promise.resolve())
  const shown = useRef(draft)
  shown.current = draft
  const set = useCallback((patch: Partial<Draft>) => setDraft((d) => ({ ...d, ...patch })), [setDraft])
  const setVariant = useCallback(
    (index: number, patch: Partial<VariantDraft>) =>
      setDraft((d) => ({ ...d, variants: d.variants.map((v, i) => (i === index ? { ...v, ...patch } : v)) })),
    [setDraft],
  )

  async function save(version = saved?.version, chosen?: Draft): Promise<void> {
    if (document.activeElement instanceof HTMLElement && document.activeElement.matches('figure input')) document.activeElement.blur()
    setBusy(true)
    await uploads.current // a picture or its words on their way belong to what is saved
    setBusy(false)
    const what = chosen ?? shown.current
    const made = toInput(what, store.currency, unit)
    if ('problems' in made) return setProblems(made.problems)
    setProblems({})
    setProblem(null)
    setBusy(true)
    try {
      const product = saved
        ? await api.catalog.updateProduct.call({ ...made.input, id: saved.id, version })
        : await api.catalog.createProduct.call(made.input)
      setSaved(product) // it stands now, whatever becomes of its stock
      for (const change of stockChanges(what, product)) await api.inventory.set.call({ ...change, reason: 'Set in the product' })
      const fresh = await api.catalog.getProduct.call({ id: product.id })
      await queries.invalidateQueries()
      setSaved(fresh)
      commit(draftOf(fresh, unit))
      if (chosen) setEditorKey((k) => k + 1)
      toast(t('saved'))
      if (!saved) router.replace(`/store/${store.slug}/products/${fresh.id}`)
    } catch (error) {
      const found = problemOf(error)
      if (found.code !== 'product.version_conflict' || !found.current || !saved) return setProblem(found)
      const theirs = found.current as ProductOutput
      if (conflictsOf(draftOf(saved, unit), draftOf(theirs, unit), what).length) return setConflict(theirs)
      return await save(theirs.version, merge(draftOf(saved, unit), draftOf(theirs, unit), what)) // what each changed stands beside the other's
    } finally {
      setBusy(false)
    }
  }

  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key === 's') {
        event.preventDefault()
        void latest.current()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const field = (path: string) => problem?.errors?.find((e) => e.path === path)?.message
  return (
    <>
      <PageHead
        hasLine
        crumb={{ href: `/store/${store.slug}/products`, label: t('crumb') }}
        title={
          <>
            {saved?.title ?? t('new')}
            {saved && saved.status !== 'active' && <span className="pill">{t(`status.${saved.status}`)}</span>}
          </>
        }
        actions={
          <>
            {saved && <ProductMenu product={saved} isDirty={isDirty} />}
            {saved?.status === 'active' && (
              <a className="btn btn-quiet" href={`${store.url}/products/${saved.handle}`} target="_blank" rel="noreferrer">
                <ExternalLink className="icon" />
                {t('view')}
              </a>
            )}
          </>
        }
      />
      <div className="rail-layout">
        <div className="min-w-0">
          {problem && (
            <div className="section">
              <Banner tone="danger">{problem.title}</Banner>
            </div>
          )}
          <section className="section grid gap-5">
            <TextField
              label={t('title')}
              value={draft.title}
              onChange={(e) => {
                set({ title: e.target.value })
                if (problems.title) setProblems({})
              }}
              error={problems.title ? t('needsTitle') : field('title')}
            />
            <RichTextField
              key={editorKey}
              label={t('description')}
              value={draft.descriptionHtml}
              onChange={(descriptionHtml) => set({ descriptionHtml })}
            />
          </section>
          <section className="section">
            <div className="section-head">
              <h2 className="section-title">{t('pictures')}</h2>
              <span className="meta">{t('firstIsCover')}</span>
            </div>
            <MediaGrid
              media={draft.media}
              onChange={(change) => setDraft((d) => ({ ...d, media: change(d.media) }))}
              onUpload={(done) => {
                uploads.current = Promise.all([uploads.current, done])
              }}
            />
          </section>
          <section className="pt-6 border-b border-line">
            <div className="bleed">
              <div className="section-head">
                <h2 className="section-title">{t('optionsAndVariants')}</h2>
                <span className="meta">{t('count', { count: draft.variants.length })}</span>
              </div>
              <OptionsEditor draft={draft} problems={problems} onChange={setDraft} />
            </div>
            {Object.keys(problems).some((k) => k !== 'title' && !k.startsWith('option.')) && (
              <p className="error bleed py-2" role="alert">
                {t('needsPrices')}
              </p>
            )}
            <VariantMatrix unit={unit} variants={draft.variants} problems={problems} onChange={setVariant} />
          </section>
          <section className="section last grid gap-4">
            <h2 className="section-title">{t('search')}</h2>
            <div>
              <p className="meta">
                {store.url.replace(/^https?:\/\//, '')} › products › {draft.handle || '…'}
              </p>
              <SearchResult draft={draft} text={draft.seoDescription || plainText(draft.descriptionHtml)} />
            </div>
            <TextField label={t('seoTitle')} value={draft.seoTitle} onChange={(e) => set({ seoTitle: e.target.value })} maxLength={255} />
            <TextAreaField
              label={t('seoDescription')}
              value={draft.seoDescription}
              rows={2}
              maxLength={500}
              onChange={(e) => set({ seoDescription: e.target.value })}
            />
            <TextField
              label={t('handle')}
              value={draft.handle}
              before="/products/"
              onChange={(e) => set({ handle: e.target.value })}
              hint={t('handleHint')}
              error={problem?.code === 'handle.taken' ? problem.title : field('handle')}
            />
          </section>
        </div>
        <ProductRail draft={draft} collections={collections} set={set} />
      </div>
      {(isDirty || !saved) && (
        <Bar>
          {problem || Object.keys(problems).length ? (
            <span className="wrong">{problem?.title ?? t('fixMarked')}</span>
          ) : (
            <span>
              <b>{saved ? t('unsaved') : t('notSavedYet')}</b>
            </span>
          )}
          <span className="sep" />
          {saved && (
            <button
              type="button"
              onClick={() => {
                reset()
                setEditorKey((k) => k + 1)
                setProblems({})
              }}
            >
              {t('discard')}
            </button>
          )}
          <button type="button" className="go" disabled={isBusy} onClick={() => void save()}>
            {isBusy ? t('saving') : t('save')} <kbd className="kbd">⌘S</kbd>
          </button>
        </Bar>
      )}
      {conflict && saved && (
        <ConflictDialog
          base={draftOf(saved, unit)}
          theirs={draftOf(conflict, unit)}
          mine={draft}
          fields={conflictsOf(draftOf(saved, unit), draftOf(conflict, unit), draft)}
          onClose={() => setConflict(null)}
          onChoose={(merged) => {
            setConflict(null)
            void save(conflict.version, merged)
          }}
        />
      )}
    </>
  )
}

const plainText = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 160)
