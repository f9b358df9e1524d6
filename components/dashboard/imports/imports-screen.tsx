'use client'
import { useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ImportOutput } from '#schemas/imports'
import { CheckField } from '#ui/field'
import { type Problem, useStore } from '../client.ts'
import { useWords } from '../format.ts'
import { PageHead } from '../shell/page-head.tsx'

export function ImportsScreen({ initial }: { initial: { items: ImportOutput[]; nextCursor: string | null } }) {
  const t = useTranslations('imports')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const router = useRouter()
  const [isDryRun, setDryRun] = useState(true)
  const [isOver, setOver] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const { data } = useQuery({
    ...api.imports.list.queryOptions({ input: { limit: 50 } }),
    initialData: initial,
    refetchInterval: (q) => (q.state.data?.items.some((i) => i.status === 'queued' || i.status === 'running') ? 1_500 : false),
  })

  async function upload(file: File | undefined) {
    if (!file) return
    setBusy(true)
    setProblem('')
    const body = new FormData()
    body.append('kind', 'products')
    body.append('dryRun', isDryRun ? '1' : '0')
    body.append('file', file)
    const res = await fetch('/api/v1/imports', { method: 'POST', body, headers: { 'x-vitrine-store-slug': store.slug } }).catch(() => null)
    if (res?.ok) return router.push(`/store/${store.slug}/imports/${((await res.json()) as { id: string }).id}`)
    setProblem(res ? ((await res.json()) as Problem).title : t('offline'))
    setBusy(false)
  }

  return (
    <>
      <PageHead hasLine title={t('title')} />
      <div className="narrow">
        <section className="section grid gap-4">
          <p className="text-base text-muted max-w-[60ch]">{t('lead')}</p>
          <label
            className={`drop cursor-pointer${isOver ? ' is-over' : ''}`}
            onDragOver={(e) => {
              e.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(e) => {
              e.preventDefault()
              setOver(false)
              void upload(e.dataTransfer.files[0])
            }}
          >
            <Upload className="icon icon-lg" />
            <span>{isBusy ? t('uploading') : t('drop')}</span>
            <input
              type="file"
              accept=".csv,text/csv"
              className="sr-only"
              disabled={isBusy}
              onChange={(e) => void upload(e.target.files?.[0])}
            />
          </label>
          <CheckField label={t('dryRun')} hint={t('dryRunHint')} checked={isDryRun} onChange={(e) => setDryRun(e.target.checked)} />
          {problem && (
            <p className="error" role="alert">
              {problem}
            </p>
          )}
        </section>
      </div>
      {data.items.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{t('file')}</th>
              <th>{t('state')}</th>
              <th className="r">{t('rows')}</th>
              <th className="r hide-phone">{t('refused')}</th>
              <th className="hide-phone">{t('started')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((i) => (
              <tr key={i.id}>
                <td>
                  <Link className="name break-all" href={`/store/${store.slug}/imports/${i.id}`}>
                    {i.filename}
                  </Link>
                  {i.isDryRun && <span className="pill ms-2">{t('tried')}</span>}
                </td>
                <td className="text-muted">{t(`status.${i.status}`)}</td>
                <td className="r">
                  {i.rows.done} / {i.rows.total}
                </td>
                <td className="r hide-phone">{i.rows.failed || '–'}</td>
                <td className="hide-phone text-faint">{when(i.createdAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
