'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp, Plus, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { TextAreaField, TextField } from '#ui/field'
import { type Problem, problemOf, useStore } from '../client.ts'
import { SaveBar } from '../forms/save-bar.tsx'
import { TemplateField } from '../forms/template-field.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { PageHead } from '../shell/page-head.tsx'

type Member = { id: string; title: string; picture: string | null }
type Collection = {
  id: string
  title: string
  handle: string
  descriptionHtml: string
  template: string
  version: number
  productIds: string[]
}

export function CollectionEditor({ initial, members }: { initial: Collection | null; members: Member[] }) {
  const t = useTranslations('collections')
  const { api, store } = useStore()
  const router = useRouter()
  const [version, setVersion] = useState(initial?.version)
  const form = useDraft({
    title: initial?.title ?? '',
    handle: initial?.handle ?? '',
    descriptionHtml: initial?.descriptionHtml ?? '',
    template: initial?.template ?? '',
    members,
  })
  const { draft, setDraft } = form
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [q, setQ] = useState('')
  const search = useDeferredValue(q)
  const { data: found } = useQuery({
    ...api.catalog.listProducts.queryOptions({ input: { limit: 12, sort: 'newest', ...(search ? { q: search } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const rest = (initial?.productIds ?? []).slice(members.length)
  const error = (path: string) => problem?.errors?.find((e) => e.path === path)?.message

  async function save() {
    setBusy(true)
    setProblem(null)
    const input = {
      title: draft.title,
      descriptionHtml: draft.descriptionHtml,
      template: draft.template,
      productIds: [...draft.members.map((m) => m.id), ...rest],
      ...(draft.handle ? { handle: draft.handle } : {}),
    }
    try {
      const saved = initial
        ? await api.catalog.updateCollection.call({ ...input, id: initial.id, version })
        : await api.catalog.createCollection.call(input)
      setVersion(saved.version)
      form.commit({ ...draft, handle: saved.handle })
      if (!initial) router.replace(`/store/${store.slug}/collections/${saved.id}`)
    } catch (failed) {
      setProblem(problemOf(failed))
    } finally {
      setBusy(false)
    }
  }
  const move = (i: number, by: number) => {
    const next = [...draft.members]
    const [one] = next.splice(i, 1)
    if (one) next.splice(i + by, 0, one)
    setDraft({ ...draft, members: next })
  }
  const picture = (m: Member) =>
    m.picture ? <img className="thumb-sm" src={m.picture} alt="" width={28} height={28} /> : <span className="thumb-sm" />
  return (
    <>
      <PageHead hasLine crumb={{ href: `/store/${store.slug}/collections`, label: t('title') }} title={initial?.title ?? t('new')} />
      <div className="narrow">
        <section className="section grid gap-4">
          <TextField
            label={t('name')}
            value={draft.title}
            onChange={(e) => setDraft({ ...draft, title: e.target.value })}
            error={error('title')}
          />
          <TextAreaField
            label={t('description')}
            rows={3}
            value={draft.descriptionHtml}
            onChange={(e) => setDraft({ ...draft, descriptionHtml: e.target.value })}
          />
          <TemplateField kind="collection" value={draft.template} onChange={(template) => setDraft({ ...draft, template })} />
          {initial && (
            <TextField
              label={t('address')}
              before="/collections/"
              value={draft.handle}
              onChange={(e) => setDraft({ ...draft, handle: e.target.value })}
              error={error('handle')}
            />
          )}
        </section>
        <section className="section last">
          <div className="section-head">
            <h2 className="section-title">{t('products')}</h2>
            <span className="meta">{t('inOrder', { count: draft.members.length + rest.length })}</span>
          </div>
          {draft.members.map((m, i) => (
            <div key={m.id} className="flex items-center gap-3 py-2 border-t border-line text-sm">
              {picture(m)}
              <b className="font-[550] flex-1 truncate">{m.title}</b>
              <button
                type="button"
                className="icon-btn icon-btn-sm"
                aria-label={t('up', { title: m.title })}
                disabled={i === 0}
                onClick={() => move(i, -1)}
              >
                <ChevronUp className="icon" />
              </button>
              <button
                type="button"
                className="icon-btn icon-btn-sm"
                aria-label={t('down', { title: m.title })}
                disabled={i === draft.members.length - 1}
                onClick={() => move(i, 1)}
              >
                <ChevronDown className="icon" />
              </button>
              <button
                type="button"
                className="icon-btn icon-btn-sm"
                aria-label={t('remove', { title: m.title })}
                onClick={() => setDraft({ ...draft, members: draft.members.filter((x) => x.id !== m.id) })}
              >
                <X className="icon" />
              </button>
            </div>
          ))}
          <div className="pt-5 grid gap-2">
            <TextField label={t('find')} value={q} onChange={(e) => setQ(e.target.value)} />
            {found?.items
              .filter((p) => !draft.members.some((m) => m.id === p.id))
              .map((p) => (
                <button
                  key={p.id}
                  type="button"
                  className="flex items-center gap-3 py-1.5 text-sm text-start hover:bg-hover rounded-md px-1"
                  onClick={() => setDraft({ ...draft, members: [...draft.members, { id: p.id, title: p.title, picture: p.picture }] })}
                >
                  {picture({ id: p.id, title: p.title, picture: p.picture })}
                  <span className="flex-1 truncate">{p.title}</span>
                  <Plus className="icon text-accent" />
                  <span className="sr-only">{t('addOne')}</span>
                </button>
              ))}
          </div>
        </section>
      </div>
      <SaveBar isDirty={form.isDirty} isBusy={isBusy} problem={problem} reset={form.reset} save={() => void save()} />
    </>
  )
}
