'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import type { ArticleOutput, BlogOutput } from '#schemas/content'
import { Button } from '#ui/button'
import { TextAreaField, TextField } from '#ui/field'
import { useStore } from '../client.ts'
import { TextEditor } from './text-editor.tsx'

const PickFiles = lazy(() => import('../files/pick-files.tsx').then((m) => ({ default: m.PickFiles })))
const blank = {
  title: '',
  handle: '',
  bodyHtml: '',
  publishedAt: null,
  seoTitle: '',
  seoDescription: '',
  excerpt: '',
  author: '',
  image: '',
}

export function ArticleEditor({ initial, blog }: { initial: ArticleOutput | null; blog: BlogOutput }) {
  const t = useTranslations('content')
  const { api, store } = useStore()
  const { title, handle, bodyHtml, publishedAt, seoTitle, seoDescription, excerpt, author, image } = initial ?? blank
  return (
    <TextEditor
      initial={{ title, handle, bodyHtml, publishedAt, seoTitle, seoDescription, excerpt, author, image }}
      id={initial?.id ?? null}
      version={initial?.version ?? 1}
      crumb={{ href: `/store/${store.slug}/content/articles`, label: t('articles') }}
      newTitle={t('newArticle')}
      prefix={`/blogs/${blog.handle}/`}
      more={(draft, set) => (
        <section className="section grid gap-4">
          <TextAreaField
            label={t('excerpt')}
            rows={2}
            maxLength={500}
            value={draft.excerpt}
            onChange={(e) => set({ excerpt: e.target.value })}
          />
        </section>
      )}
      rail={(draft, set) => (
        <>
          <TextField label={t('author')} value={draft.author} maxLength={120} onChange={(e) => set({ author: e.target.value })} />
          <ArticlePicture hash={draft.image} onChange={(hash) => set({ image: hash })} />
        </>
      )}
      onSave={({ handle, ...draft }, version) => {
        const input = { ...draft, ...(handle ? { handle } : {}) }
        return initial && version
          ? api.content.updateArticle.call({ ...input, id: initial.id, version })
          : api.content.createArticle.call({ ...input, blogId: blog.id })
      }}
      {...(initial ? { onDelete: () => api.content.deleteArticle.call({ id: initial.id }) } : {})}
    />
  )
}

function ArticlePicture({ hash, onChange }: { hash: string; onChange: (hash: string) => void }) {
  const t = useTranslations('content')
  const { api } = useStore()
  const [isPicking, setPicking] = useState(false)
  const { data } = useQuery({ ...api.media.list.queryOptions({ input: { hash, limit: 1 } }), enabled: hash !== '' })
  const file = data?.items[0]
  return (
    <div className="field">
      <span className="label">{t('picture')}</span>
      {hash && file?.url && <img className="rounded-md w-full max-h-48 object-cover" src={file.url} alt={file.alt} />}
      <span className="flex gap-2">
        <Button size="sm" onClick={() => setPicking(true)}>
          {t('choosePicture')}
        </Button>
        {hash && (
          <Button size="sm" onClick={() => onChange('')}>
            {t('noPicture')}
          </Button>
        )}
      </span>
      {isPicking && (
        <Suspense fallback={null}>
          <PickFiles
            taken={[]}
            isSingle
            onClose={() => setPicking(false)}
            onPick={([picked]) => {
              setPicking(false)
              if (picked) onChange(picked.hash)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
