'use client'
import { useQuery } from '@tanstack/react-query'
import { Copy, Trash2, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/button'
import { Banner } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'
import { bytes, useWords } from '../format.ts'
import { AltField } from './alt-field.tsx'
import { DeleteFile } from './delete-file.tsx'
import { FileUses } from './file-uses.tsx'

/** One picture beside the library: words for those who do not see it, and where it stands. */
export function FilePanel({ id, onClose, onDeleted }: { id: string; onClose: () => void; onDeleted: () => void }) {
  const t = useTranslations('files')
  const language = useLocale()
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const head = useRef<HTMLHeadingElement>(null)
  const [isAsking, setAsking] = useState(false)
  const { data: file, error } = useQuery({
    ...api.media.get.queryOptions({ input: { id } }),
    refetchInterval: (q) => (q.state.data?.status === 'pending' ? 1_500 : false),
  })
  const uses = useQuery(api.media.uses.queryOptions({ input: { id } }))
  const isHere = Boolean(file)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is another heading
  useEffect(() => head.current?.focus(), [id, isHere])
  return (
    <aside className="docked" aria-label={file?.filename ?? t('file')} onKeyDown={(e) => e.key === 'Escape' && !isAsking && onClose()}>
      <div className="overlay-head border-b border-line">
        <div className="min-w-0">
          <h2 className="section-title truncate" ref={head} tabIndex={-1}>
            {file?.filename ?? ' '}
          </h2>
          {file && (
            <p className="meta num">
              {file.width} × {file.height}, {bytes(file.bytes, language)} · {when(file.createdAt)}
            </p>
          )}
        </div>
        <button type="button" className="icon-btn icon-btn-sm" aria-label={t('close')} onClick={onClose}>
          <X className="icon" />
        </button>
      </div>
      <div className="flex-1 overflow-y-auto px-6 py-5 grid gap-6 content-start">
        {error && <Banner tone="danger">{problemOf(error).title}</Banner>}
        {file && (
          <>
            {file.url && (
              <img
                className="w-full max-h-80 object-contain rounded-sm bg-sunken"
                src={file.url}
                alt={file.alt}
                width={file.width}
                height={file.height}
              />
            )}
            <AltField key={file.id} id={file.id} alt={file.alt} />
            <FileUses uses={uses.data?.items} />
          </>
        )}
      </div>
      {file && (
        <div className="overlay-foot">
          <Button kind="danger" disabled={!uses.data} onClick={() => setAsking(true)}>
            <Trash2 className="icon" />
            {t('delete')}
          </Button>
          {file.url && (
            <Button
              onClick={() => {
                void navigator.clipboard.writeText(file.url ?? '').then(() => toast(t('copied')))
              }}
            >
              <Copy className="icon" />
              {t('copy')}
            </Button>
          )}
        </div>
      )}
      {file && isAsking && <DeleteFile file={file} uses={uses.data?.items ?? []} onClose={() => setAsking(false)} onDeleted={onDeleted} />}
    </aside>
  )
}
