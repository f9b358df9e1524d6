'use client'
import { useTranslations } from 'next-intl'
import type { PageOutput } from '#schemas/content'
import { useStore } from '../client.ts'
import { TextEditor } from './text-editor.tsx'

const blank = { title: '', handle: '', bodyHtml: '', publishedAt: null, seoTitle: '', seoDescription: '' }

export function PageEditor({ initial }: { initial: PageOutput | null }) {
  const t = useTranslations('content')
  const { api, store } = useStore()
  const { title, handle, bodyHtml, publishedAt, seoTitle, seoDescription } = initial ?? { ...blank, publishedAt: new Date().toISOString() }
  return (
    <TextEditor
      initial={{ title, handle, bodyHtml, publishedAt, seoTitle, seoDescription }}
      id={initial?.id ?? null}
      version={initial?.version ?? 1}
      crumb={{ href: `/store/${store.slug}/content/pages`, label: t('pages') }}
      newTitle={t('newPage')}
      prefix="/pages/"
      onSave={({ handle, ...draft }, version) => {
        const input = { ...draft, ...(handle ? { handle } : {}) }
        return initial && version ? api.content.updatePage.call({ ...input, id: initial.id, version }) : api.content.createPage.call(input)
      }}
      {...(initial ? { onDelete: () => api.content.deletePage.call({ id: initial.id }) } : {})}
    />
  )
}
