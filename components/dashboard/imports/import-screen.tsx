'use client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ImportOutput } from '#schemas/imports'
import { Button } from '#ui/button'
import { Banner } from '#ui/empty'
import { problemOf, useStore } from '../client.ts'
import { PageHead } from '../shell/page-head.tsx'

export function ImportScreen({ initial }: { initial: ImportOutput }) {
  const t = useTranslations('imports')
  const { api, store } = useStore()
  const router = useRouter()
  const base = `/store/${store.slug}`
  const isOpen = (s: string | undefined) => s === 'queued' || s === 'running'
  const { data: job } = useQuery({
    ...api.imports.get.queryOptions({ input: { id: initial.id } }),
    initialData: initial,
    refetchInterval: (q) =>
      isOpen(q.state.data?.status) ? 700 : q.state.data?.status === 'finished' && !q.state.data.isDryRun ? 4_000 : false,
  })
  const cancel = useMutation(api.imports.cancel.mutationOptions())
  const apply = useMutation(api.imports.apply.mutationOptions({ onSuccess: (made) => router.push(`${base}/imports/${made.id}`) }))
  const { rows } = job
  const share = rows.total ? Math.round((rows.done / rows.total) * 100) : 0
  const figures: [string, number, boolean][] = [
    ['created', rows.created, false],
    ['updated', rows.updated, false],
    ['skipped', rows.skipped, false],
    ['failed', rows.failed, true],
  ]
  return (
    <>
      <PageHead
        hasLine
        crumb={{ href: `${base}/imports`, label: t('title') }}
        title={
          <>
            {job.filename}
            {job.isDryRun && <span className="pill">{t('tried')}</span>}
          </>
        }
        actions={
          isOpen(job.status) && (
            <Button isBusy={cancel.isPending} onClick={() => cancel.mutate({ id: job.id })}>
              {t('stop')}
            </Button>
          )
        }
      />
      <div className="narrow" style={{ '--narrow': '960px' } as React.CSSProperties}>
        <section className="section grid gap-4" aria-live="polite">
          {job.status === 'failed' && (
            <Banner tone="danger">
              {t('failed')} {job.problem}
            </Banner>
          )}
          {job.status === 'cancelled' && <Banner tone="warn">{t('cancelled')}</Banner>}
          {isOpen(job.status) && (
            <div className="grid gap-2 text-sm">
              <span>
                <b className="font-[550] num">{rows.done}</b> {t('ofRows', { total: rows.total })}
              </span>
              <div
                className="progress"
                role="progressbar"
                aria-valuenow={share}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-label={t('progress')}
                style={{ '--value': `${share}%` } as React.CSSProperties}
              >
                <i />
              </div>
              <span className="meta">{t('mayClose')}</span>
            </div>
          )}
          <div className="grid grid-cols-2 md:flex gap-y-4 gap-x-10 text-sm">
            {figures.map(([key, n, isBad]) => (
              <div key={key}>
                <span
                  className="sentence num"
                  style={{ fontSize: '1.75rem', lineHeight: '2rem', ...(isBad && n ? { color: 'var(--color-danger)' } : {}) }}
                >
                  {n}
                </span>
                <span className="block text-muted">{t(job.isDryRun ? `would.${key}` : `did.${key}`)}</span>
              </div>
            ))}
          </div>
          {job.status === 'finished' && job.isDryRun && (
            <div className="btn-row">
              <span className="text-sm text-muted">{t('nothingChanged')}</span>
              {rows.created + rows.updated > 0 && (
                <Button kind="primary" isBusy={apply.isPending} onClick={() => apply.mutate({ id: job.id })}>
                  {t('apply', { count: rows.created + rows.updated })}
                </Button>
              )}
              {apply.error && <span className="error">{problemOf(apply.error).title}</span>}
            </div>
          )}
          {job.status === 'finished' && !job.isDryRun && (
            <p className="text-base">
              {t('done')}{' '}
              <a className="link" href={`${base}/products`}>
                {t('seeProducts')}
              </a>
            </p>
          )}
        </section>
        {job.isDryRun && job.status === 'finished' && <Differences id={job.id} />}
        {job.errors.length > 0 && (
          <section className="section last">
            <div className="section-head">
              <h2 className="section-title">{t('notTaken', { count: rows.failed + rows.warnings })}</h2>
              <a className="link text-sm" href={`/api/v1/imports/${job.id}/errors.csv?store=${store.slug}`}>
                {t('download')}
              </a>
            </div>
            <table className="table" style={{ '--edge': '0px' } as React.CSSProperties}>
              <thead>
                <tr>
                  <th className="w-16">{t('row')}</th>
                  <th>{t('handle')}</th>
                  <th>{t('why')}</th>
                </tr>
              </thead>
              <tbody>
                {job.errors.map((e) => (
                  <tr key={`${e.row}-${e.code}-${e.message}`}>
                    <td className="num text-faint">{e.row}</td>
                    <td className="font-[550] break-all">{e.handle || '–'}</td>
                    <td>
                      {e.severity === 'warning' && <span className="pill pill-warn me-2">{t('warning')}</span>}
                      <span className="break-words">{e.message}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
    </>
  )
}

function Differences({ id }: { id: string }) {
  const t = useTranslations('imports')
  const { api } = useStore()
  const { data } = useQuery(api.imports.differences.queryOptions({ input: { id, limit: 100 } }))
  if (!data?.items.length) return null
  return (
    <section className="section">
      <div className="section-head">
        <h2 className="section-title">{t('differences')}</h2>
        {data.nextCursor && <span className="meta">{t('firstHundred')}</span>}
      </div>
      <table className="table" style={{ '--edge': '0px' } as React.CSSProperties}>
        <thead>
          <tr>
            <th>{t('product')}</th>
            <th>{t('what')}</th>
            <th>{t('now')}</th>
            <th>{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.flatMap((d) =>
            d.changes.slice(0, 6).map((c, i) => (
              <tr key={`${d.id}-${c.field}`}>
                <td>{i === 0 && <b className="font-[550]">{d.title}</b>}</td>
                <td className="text-muted">{c.field}</td>
                <td className="num">
                  {c.before ? <s className="text-muted break-words">{c.before.slice(0, 80)}</s> : <span className="text-faint">–</span>}
                </td>
                <td className="num font-[550] break-words">{c.after.slice(0, 80)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}
