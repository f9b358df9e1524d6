'use client'
import { useMutation } from '@tanstack/react-query'
import { Copy, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DomainOutput } from '#schemas/stores'
import { Button } from '#ui/button'
import { Status } from '#ui/status'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../client.ts'
import { useWords } from '../../format.ts'

/** The two records to put in at the provider, found against wanted. */
export function DomainRecords({ domain, mayChange }: { domain: DomainOutput; mayChange: boolean }) {
  const t = useTranslations('domains')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const check = useMutation(
    api.domains.check.mutationOptions({ onSuccess: () => toast(t('asked')), onError: (failed) => toast(problemOf(failed).title) }),
  )
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => toast(t('copied')))
  return (
    <div className="mb-4 md:ms-4 md:ps-4 md:border-s-2 border-line">
      <p className="text-sm text-pretty max-w-[56ch] mb-2">{t('lead')}</p>
      <ul>
        {domain.records.map((r) => (
          <li key={r.type} className="py-3 border-t border-line text-sm grid gap-1.5">
            <div className="flex items-center">
              <Status fill={r.isRight ? 1 : 0} tone={r.isRight ? 'ok' : r.found.length ? 'danger' : 'warn'}>
                {t(r.isRight ? 'right' : r.found.length ? 'isWrong' : domain.checkedAt ? 'missing' : 'looking')}
              </Status>
              <span className="ms-auto font-mono text-xs">{r.type}</span>
            </div>
            <dl className="grid grid-cols-[56px_minmax(0,1fr)_auto] gap-x-2 items-center">
              {(['name', 'value'] as const).map((part) => (
                <div key={part} className="contents">
                  <dt className="meta">{t(part)}</dt>
                  <dd className="font-mono text-xs break-all">{r[part]}</dd>
                  <button
                    type="button"
                    className="icon-btn icon-btn-sm"
                    aria-label={t(`copy.${part}`, { type: r.type })}
                    onClick={() => copy(r[part])}
                  >
                    <Copy className="icon icon-sm" />
                  </button>
                </div>
              ))}
            </dl>
            {!r.isRight && r.found.length > 0 && (
              <p className="text-danger">
                {t('found')} <span className="font-mono text-xs break-all">{r.found.join(', ')}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="meta mb-3">{t('apex', { target: domain.records[1]?.value ?? '' })}</p>
      <div className="flex items-center gap-4 flex-wrap">
        {mayChange && (
          <Button size="sm" isBusy={check.isPending} onClick={() => check.mutate({ host: domain.host })}>
            <RefreshCw className="icon icon-sm" />
            {t('check')}
          </Button>
        )}
        <span className="meta">{domain.checkedAt ? t('checked', { when: when(domain.checkedAt) }) : t('looking')}</span>
      </div>
    </div>
  )
}
