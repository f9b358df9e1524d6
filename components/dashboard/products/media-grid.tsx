'use client'
import { Images, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#ui/button'
import { useStore } from '../client.ts'
import { uploadPicture } from '../files/upload.ts'
import { Picture } from './picture.tsx'
import type { Draft } from './product-draft.ts'
import { SortableGrid } from './sortable.tsx'

const PickFiles = dynamic(() => import('../files/pick-files.tsx').then((m) => m.PickFiles), { ssr: false })

type Item = Draft['media'][number]
type Props = {
  media: Item[]
  onChange: (change: (media: Item[]) => Item[]) => void
  /** Pictures are on their way until this is done; whoever saves waits for it. */
  onUpload: (done: Promise<void>) => void
}

/** Pictures of a product: several at once, order by drag, keyboard or buttons, alt text beside each. The first is the cover. */
export function MediaGrid({ media, onChange, onUpload }: Props) {
  const t = useTranslations('pictures')
  const { api, store } = useStore()
  const [uploading, setUploading] = useState(0)
  const [problem, setProblem] = useState('')
  const [isPicking, setPicking] = useState(false)

  async function upload(files: File[]) {
    setProblem('')
    const added: Item[] = []
    for (const file of files) {
      setUploading((n) => n + 1)
      try {
        const { id, alt, status, url } = await uploadPicture(file, store.slug, t('offline')).done
        added.push({ id, alt, status, url: url ?? URL.createObjectURL(file) })
      } catch (error) {
        setProblem(`${file.name}: ${(error as Error).message}`)
      }
      setUploading((n) => n - 1)
    }
    // at once: a save that waits for this goes on with what is shown
    flushSync(() => onChange((now) => [...now, ...added.filter((a) => !now.some((m) => m.id === a.id))]))
  }

  const move = (from: number, to: number) =>
    onChange((now) => {
      const next = [...now]
      next.splice(to, 0, ...next.splice(from, 1))
      return next
    })
  const saveAlt = (id: string, alt: string) =>
    api.media.update
      .call({ id, alt })
      .then(() => flushSync(() => onChange((now) => now.map((m) => (m.id === id ? { ...m, alt } : m)))))
      .catch(() => setProblem(t('altFailed')))
  return (
    <>
      <div className="grid grid-cols-2 md:grid-cols-4 gap-3">
        <SortableGrid
          ids={media.map((m) => m.id)}
          nameOf={(id) => t('picture', { n: media.findIndex((m) => m.id === id) + 1 })}
          onMove={move}
        >
          {media.map((m, i) => (
            <Picture
              key={m.id}
              picture={m}
              index={i}
              count={media.length}
              onMove={move}
              onAlt={(alt) => onUpload(saveAlt(m.id, alt))}
              onRemove={() => onChange((now) => now.filter((x) => x.id !== m.id))}
            />
          ))}
        </SortableGrid>
        <label
          className="drop aspect-square min-h-0! cursor-pointer"
          onDragOver={(e) => e.preventDefault()}
          onDrop={(e) => {
            e.preventDefault()
            onUpload(upload([...e.dataTransfer.files]))
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
              onUpload(upload([...(e.target.files ?? [])]))
              e.target.value = ''
            }}
          />
        </label>
      </div>
      <Button kind="quiet" size="sm" className="mt-3" onClick={() => setPicking(true)}>
        <Images className="icon icon-sm" />
        {t('fromLibrary')}
      </Button>
      {isPicking && (
        <PickFiles
          taken={media.map((m) => m.id)}
          onClose={() => setPicking(false)}
          onPick={(files) => {
            setPicking(false)
            onChange((now) => [...now, ...files.map(({ id, alt, status, url }) => ({ id, alt, status, url: url ?? '' }))])
          }}
        />
      )}
      {problem && (
        <p className="error mt-2" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
