'use client'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { type DragEvent, useDeferredValue, useRef, useState } from 'react'
import { type PictureOutput, pictureViews } from '#schemas/media'
import { Button } from '#ui/button'
import { Banner, Empty } from '#ui/empty'
import { problemOf, useStore } from '../client.ts'
import { bytes } from '../format.ts'
import { ListWaiting, MoreRows, SearchBar, ViewTabs } from '../lists/list-head.tsx'
import { firstPage, paging, rowsOf } from '../lists/paging.ts'
import { PageHead } from '../shell/page-head.tsx'
import { FileGrid } from './file-grid.tsx'
import { FilePanel } from './file-panel.tsx'
import { accepted } from './upload.ts'
import { UploadRows } from './upload-rows.tsx'
import { useUploads } from './use-uploads.ts'

type Props = { initial: { items: PictureOutput[]; nextCursor: string | null } }

/** The library of pictures: dropped anywhere, found by name or words, opened beside the list. */
export function FilesScreen({ initial }: Props) {
  const t = useTranslations('files')
  const language = useLocale()
  const { api } = useStore()
  const picker = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [{ view, q, file }, set] = useQueryStates({
    view: parseAsStringLiteral(pictureViews).withDefault('all'),
    q: parseAsString.withDefault(''),
    file: parseAsString.withDefault(''),
  })
  const search = useDeferredValue(q)
  const isFirst = view === 'all' && !search
  const counts = useQuery(api.media.count.queryOptions())
  const query = useInfiniteQuery({
    ...api.media.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 48, view, ...(search ? { q: search } : {}), ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
    ...firstPage(isFirst, initial),
    placeholderData: keepPreviousData,
    refetchInterval: (now) => (now.state.data?.pages.some((p) => p.items.some((f) => f.status === 'pending')) ? 1_500 : false),
  })
  const files = rowsOf(query)
  const uploads = useUploads()
  const numbers = { all: counts.data?.all, 'no-alt': counts.data?.noAlt, unused: counts.data?.unused }
  const close = (isDeleted = false) => {
    void set({ file: null })
    // back to the tile; a deleted one leaves the focus to the search
    const tile = document.getElementById(`file-${file}`)
    if (isDeleted) document.querySelector<HTMLElement>('.files .toolbar input')?.focus()
    else tile?.focus()
  }
  const onDrag = (is: boolean) => (e: DragEvent) => {
    if (!e.dataTransfer.types.includes('Files')) return
    e.preventDefault()
    setOver(is)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for those with a mouse; the button does the same
    <div
      className={`files${file ? ' has-docked' : ''}${isOver ? ' is-over' : ''}`}
      onDragOver={onDrag(true)}
      onDragLeave={onDrag(false)}
      onDrop={(e) => {
        onDrag(false)(e)
        uploads.send([...e.dataTransfer.files])
      }}
    >
      <PageHead
        title={t('title')}
        actions={
          <>
            {counts.data && <span className="text-sm text-muted num hide-phone">{bytes(counts.data.bytes, language)}</span>}
            <Button kind="primary" onClick={() => picker.current?.click()}>
              <Upload className="icon" />
              {t('upload')}
            </Button>
            <input
              ref={picker}
              type="file"
              hidden
              multiple
              accept={accepted}
              aria-label={t('upload')}
              onChange={(e) => {
                uploads.send([...(e.target.files ?? [])])
                e.target.value = ''
              }}
            />
          </>
        }
      />
      <ViewTabs
        label={t('views')}
        views={pictureViews}
        view={view}
        onView={(v) => void set({ view: v }, { history: 'push' })}
        name={(v) => (
          <>
            {t(`view.${v}`)} <span className="count">{numbers[v]}</span>
          </>
        )}
      />
      <SearchBar label={t('search')} value={q} onSearch={(text) => void set({ q: text })} />
      <UploadRows rows={uploads.rows} onRetry={uploads.retry} onDismiss={uploads.dismiss} />
      {query.error && (
        <div className="bleed py-3">
          <Banner tone="danger">{problemOf(query.error).title}</Banner>
        </div>
      )}
      {query.isPending ? (
        <ListWaiting />
      ) : !files.length && !query.isFetching && !query.error ? (
        <Empty
          title={t(isFirst ? 'emptyTitle' : 'noneTitle')}
          text={t(isFirst ? 'emptyText' : 'noneText')}
          action={
            isFirst ? (
              <Button onClick={() => picker.current?.click()}>{t('upload')}</Button>
            ) : (
              <Button onClick={() => void set({ view: null, q: null })}>{t('clear')}</Button>
            )
          }
        />
      ) : (
        <FileGrid files={files} open={file} onOpen={(id) => void set({ file: id === file ? null : id }, { history: 'push' })} />
      )}
      <MoreRows query={query} label={t('more')} />
      {files.length > 0 && <p className="pager hide-phone">{t('drop')}</p>}
      {file && <FilePanel key={file} id={file} onClose={() => close()} onDeleted={() => close(true)} />}
    </div>
  )
}
