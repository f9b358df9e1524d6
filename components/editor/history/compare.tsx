'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState } from 'react'
import type { VersionRow } from '#schemas/themes'
import { useStore } from '../../dashboard/client.ts'
import { useWords } from '../../dashboard/format.ts'
import { useEditor, useTools } from '../context.tsx'
import { changesOf } from '../publish/changes.ts'
import type { Docs } from '../state/documents.ts'

const pageWidth = 1280

/** Two versions of the page side by side, and in words which sections differ. */
export function Compare({ version, current }: { version: VersionRow; current: VersionRow }) {
  const t = useTranslations('editor')
  const { api, store: shop } = useStore()
  const { store, themeId } = useTools()
  const { when } = useWords(shop.timezone)
  const then = useQuery(api.themes.documents.queryOptions({ input: { id: themeId, versionId: version.id } }))
  const now = useQuery(api.themes.documents.queryOptions({ input: { id: themeId, versionId: current.id } }))
  const changes = then.data && now.data ? changesOf(store, then.data.documents as Docs, now.data.documents as Docs) : null
  const words = changes?.map((c) => c.label || t(c.kind === 'settings' ? 'themeSettings' : 'order')).join(', ')
  return (
    <main className="compare">
      <p className="text-sm" role="status">
        {changes && (
          <>
            <b className="font-semibold">{t('differ', { count: changes.length })}</b> <span className="text-muted">{words}</span>
          </>
        )}
      </p>
      <div className="compare-pages">
        <Page version={version} title={when(version.createdAt)} />
        {version.id !== current.id && <Page version={current} title={t('publishedNow')} />}
      </div>
    </main>
  )
}

function Page({ version, title }: { version: VersionRow; title: string }) {
  const { api } = useStore()
  const { link, themeId } = useTools()
  const path = useEditor((s) => s.path)
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const { data } = useQuery(api.themes.preview.queryOptions({ input: { id: themeId, versionId: version.id } }))
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => box.current && setSize({ width: box.current.clientWidth, height: box.current.clientHeight }))
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  const scale = size.width / pageWidth
  return (
    <section className="min-w-0 flex flex-col" aria-label={title}>
      <h2 className="text-sm font-[550] pb-2">{title}</h2>
      <div className="compare-frame" ref={box}>
        {data && scale > 0 && (
          <iframe
            src={link.page(path, data.token)}
            title={title}
            style={{ width: pageWidth, height: size.height / scale, transform: `scale(${scale})` }}
          />
        )}
      </div>
    </section>
  )
}
