'use client'
import { useTranslations } from 'next-intl'
import type { PageOutput } from '#schemas/content'
import { useStore } from '../client.ts'
import { TemplateField } from '../forms/template-field.tsx'
import { TextEditor } from './text-editor.tsx'

const blank = { title: '', handle: '', bodyHtml: '', publishedAt: null, seoTitle: '', seoDescription: '', template: '' }

export function PageEditor({ initial }: { initial: PageOutput | null }) {
  const t = useTranslations('content')
  const { api, store } = useStore()
  const { title, handle, bodyHtml, publishedAt, seoTitle, seoDescription, template } = initial ?? {
    ...blank,
    publishedAt: new Date().toISOString(),
  }
  return (
    <TextEditor
      initial={{ title, handle, bodyHtml, publishedAt, seoTitle, seoDescription, template }}
      id={initial?.id ?? null}
      version={initial?.version ?? 1}
      crumb={{ href: `/store/${store.slug}/content/pages`, label: t('pages') }}
      newTitle={t('newPage')}
      prefix="/pages/"
      rail={(draft, set) => <TemplateField kind="page" value={draft.template} onChange={(template) => set({ template })} />}
      onSave={({ handle, ...draft }, version) => {
        const input = { ...draft, ...(handle ? { handle } : {}) }
        return initial && version ? api.content.updatePage.call({ ...input, id: initial.id, version }) : api.content.createPage.call(input)
      }}
      {...(initial ? { onDelete: () => api.content.deletePage.call({ id: initial.id }) } : {})}
    />
  )
}
