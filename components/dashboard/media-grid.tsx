'use client'
import { ChevronLeft, ChevronRight, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Problem, useStore } from './client.ts'
import type { Draft } from './product-draft.ts'

type Picture = Draft['media'][number]
type Props = { media: Picture[]; onChange: (media: Picture[]) => void }

/** Pictures of a product: several at once, order by buttons, alt text beside each. The first is the cover. */
export function MediaGrid({ media, onChange }: Props) {
  const t = useTranslations('pictures')
  const { api, store } = useStore()
  const [uploading, setUploading] = useState(0)
  const [problem, setProblem] = useState('')

  async function upload(files: File[]) {
    setProblem('')
    const added: Picture[] = []
    for (const file of files) {
      setUploading((n) => n + 1)
      const body = new FormData()
      body.append('alt', '')
      body.append('file', file)
      const res = await fetch('/api/v1/media', { method: 'POST', body, headers: { 'x-vitrine-store-slug': store.slug } }).catch(() => null)
      if (res?.ok) {
        const picture = (await res.json()) as { id: string; alt: string; status: string; url: string | null }
        added.push({ id: picture.id, alt: picture.alt, status: picture.status, url: picture.url ?? URL.createObjectURL(file) })
      } else setProblem(res ? `${file.name}: ${((await res.json()) as Problem).title}` : t('offline'))
      setUploading((n) => n - 1)
    }
    onChange([...media, ...added.filter((a) => !media.some((m) => m.id === a.id))])
  }

  const move = (index: number, by: number) => {
    const next = [...media]
    const [one] = next.splice(index, 1)
    if (one) next.splice(index + by, 0, one)
    onChange(next)
  }
  const saveAlt = (id: string, alt: string) =>
    api.media.update
      .call({ id, alt })
      .then(() => onChange(media.map((m) => (m.id === id ? { ...m, alt } : m))))
      .catch(() => setProblem(t('altFailed')))
  return (
    <>
      <div className="grid grid-cols-2 md:grid-cols-4 gap-3">
        {media.map((m, i) => (
          <figure key={m.id} className="grid gap-1.5 content-start">
            <div className="relative">
              <img className="w-full aspect-square rounded-sm bg-sunken" src={m.url} alt={m.alt} width={240} height={240} />
              {i === 0 && <span className="absolute start-1.5 bottom-1.5 pill">{t('cover')}</span>}
              {!m.alt && <span className="absolute end-1.5 bottom-1.5 pill pill-warn">{t('noAlt')}</span>}
            </div>
            <div className="flex gap-1">
              <input
                className="input input-sm"
                aria-label={t('alt', { n: i + 1 })}
                placeholder={t('altHint')}
                defaultValue={m.alt}
                onBlur={(e) => e.target.value !== m.alt && void saveAlt(m.id, e.target.value)}
              />
            </div>
            <div className="flex">
              <button
                type="button"
                className="icon-btn icon-btn-sm"
                aria-label={t('left', { n: i + 1 })}
                disabled={i === 0}
                onClick={() => move(i, -1)}
              >
                <ChevronLeft className="icon" />
              </button>
              <button
                type="button"
                className="icon-btn icon-btn-sm"
                aria-label={t('right', { n: i + 1 })}
                disabled={i === media.length - 1}
                onClick={() => move(i, 1)}
              >
                <ChevronRight className="icon" />
              </button>
              <button
                type="button"
                className="icon-btn icon-btn-sm ms-auto"
                aria-label={t('remove', { n: i + 1 })}
                onClick={() => onChange(media.filter((x) => x.id !== m.id))}
              >
                <Trash2 className="icon" />
              </button>
            </div>
          </figure>
        ))}
        <label
          className="drop aspect-square min-h-0! cursor-pointer"
          onDragOver={(e) => e.preventDefault()}
          onDrop={(e) => {
            e.preventDefault()
            void upload([...e.dataTransfer.files])
          }}
        >
          <Plus className="icon" />
          <span>{uploading ? t('uploading', { count: uploading }) : t('add')}</span>
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            multiple
            className="sr-only"
            onChange={(e) => {
              void upload([...(e.target.files ?? [])])
              e.target.value = ''
            }}
          />
        </label>
      </div>
      {problem && (
        <p className="error mt-2" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
