'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Bar } from '#ui/bar'
import { Banner } from '#ui/empty'
import type { Problem } from '../client.ts'

type Props = { isDirty: boolean; isBusy: boolean; problem: Problem | null; reset: () => void; save: () => void }

export function SaveBar({ isDirty, isBusy, problem, reset, save }: Props) {
  const t = useTranslations('saveBar')
  const latest = useRef({ isDirty, isBusy, save })
  latest.current = { isDirty, isBusy, save }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.key !== 's') return
      event.preventDefault()
      if (latest.current.isDirty && !latest.current.isBusy) latest.current.save()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      {problem && (
        <div className="bleed py-4">
          <Banner tone="danger">{problem.code.endsWith('version_conflict') ? t('conflict') : problem.title}</Banner>
        </div>
      )}
      {isDirty && (
        <Bar>
          {problem ? (
            <span className="wrong">{problem.title}</span>
          ) : (
            <span>
              <b>{t('unsaved')}</b>
            </span>
          )}
          <span className="sep" />
          <button type="button" onClick={reset}>
            {t('discard')}
          </button>
          <button type="button" className="go" disabled={isBusy} onClick={save}>
            {isBusy ? t('saving') : t('save')}
          </button>
        </Bar>
      )}
    </>
  )
}
