'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '#ui/button'
import { Banner } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'

const mostShown = 5

/** The list as a file, and out of one; what was wrong in it is named by row. */
export function RedirectFile({ onDone }: { onDone: () => void }) {
  const t = useTranslations('content')
  const { api, store } = useStore()
  const input = useRef<HTMLInputElement>(null)
  const take = useMutation(
    api.redirects.importFile.mutationOptions({
      onSuccess: ({ created }) => {
        toast(t('redirectImported', { created }))
        onDone()
      },
      onError: (failed) => toast(problemOf(failed).title),
    }),
  )
  const errors = take.data?.errors ?? []
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('redirectImport')}
          onChange={async (e) => {
            const [file] = e.target.files ?? []
            e.target.value = ''
            if (file) take.mutate({ csv: await file.text() })
          }}
        />
        <Button size="sm" isBusy={take.isPending} onClick={() => input.current?.click()}>
          {t('redirectImport')}
        </Button>
        <a className="btn btn-sm btn-quiet" href={`/api/v1/redirects.csv?store=${store.slug}`}>
          {t('redirectFile')}
        </a>
        <span className="hint">{t('redirectImportHint')}</span>
      </div>
      {errors.length > 0 && (
        <Banner tone="danger">
          {errors.slice(0, mostShown).map((e) => (
            <span key={e.row} className="block">
              {t('redirectRow', e)}
            </span>
          ))}
          {errors.length > mostShown && t('redirectMore', { count: errors.length - mostShown })}
        </Banner>
      )}
    </div>
  )
}
