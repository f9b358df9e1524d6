'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import type { PictureOutput } from '#schemas/media'
import { Button } from '#ui/button'
import { Drawer } from '#ui/drawer'
import { Banner } from '#ui/empty'
import { problemOf, useStore } from '../client.ts'
import { SearchBar } from '../lists/list-head.tsx'
import { UploadButton } from './upload-button.tsx'

type Props = { taken: string[]; isSingle?: boolean; onClose: () => void; onPick: (files: PictureOutput[]) => void }

/** Pictures of the library, several at once or one; those that stand there already are not offered. */
export function PickFiles({ taken, isSingle = false, onClose, onPick }: Props) {
  const t = useTranslations('files')
  const { api } = useStore()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<PictureOutput[]>([])
  const search = useDeferredValue(q)
  const { data, error } = useQuery({
    ...api.media.list.queryOptions({ input: { limit: 96, ...(search ? { q: search } : {}) } }),
    placeholderData: keepPreviousData,
    refetchInterval: (now) => (now.state.data?.items.some((f) => f.status === 'pending') ? 1_500 : false),
  })
  const files = data?.items.filter((f) => !taken.includes(f.id) && f.url) ?? []
  const toggle = (file: PictureOutput) =>
    setChosen((now) => (now.some((f) => f.id === file.id) ? now.filter((f) => f.id !== file.id) : isSingle ? [file] : [...now, file]))
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={t('pickTitle')}
      closeLabel={t('close')}
      foot={
        <Button kind="primary" disabled={!chosen.length} onClick={() => onPick(chosen)}>
          {t('pick', { count: chosen.length })}
        </Button>
      }
    >
      <div style={{ '--edge': '0px' } as React.CSSProperties}>
        <SearchBar label={t('search')} value={q} onSearch={(text) => setQ(text ?? '')} />
        <UploadButton />
        {error && <Banner tone="danger">{problemOf(error).title}</Banner>}
        {data && !files.length && <p className="text-sm text-muted py-4">{t('pickNone')}</p>}
        <ul className="file-grid">
          {files.map((f) => (
            <li key={f.id}>
              <button type="button" className="file-tile" aria-pressed={chosen.some((c) => c.id === f.id)} onClick={() => toggle(f)}>
                <span className="frame">{f.url && <img src={f.url} alt={f.alt} width={160} height={160} loading="lazy" />}</span>
                <span className="block text-sm truncate pt-2">{f.filename}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  )
}
