'use client'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { TextField } from '#ui/field'
import { toast } from '#ui/toast'
import { type Problem, problemOf, useStore } from '../client.ts'
import { MoreRows } from '../lists/list-head.tsx'
import { paging, rowsOf } from '../lists/paging.ts'
import { PageHead } from '../shell/page-head.tsx'
import { RedirectFile } from './redirect-file.tsx'

/** Where old addresses lead: made by themselves when something is renamed, or by hand. */
export function RedirectsScreen() {
  const t = useTranslations('content')
  const { api } = useStore()
  const queries = useQueryClient()
  const [draft, setDraft] = useState({ fromPath: '', toPath: '' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const query = useInfiniteQuery(
    api.redirects.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 50, ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
  )
  const refresh = () => void queries.invalidateQueries({ queryKey: api.redirects.list.key() })
  const add = useMutation(
    api.redirects.create.mutationOptions({
      onSuccess: () => {
        setDraft({ fromPath: '', toPath: '' })
        setProblem(null)
        refresh()
      },
      onError: (failed) => setProblem(problemOf(failed)),
    }),
  )
  const remove = useMutation(
    api.redirects.delete.mutationOptions({ onSuccess: refresh, onError: (failed) => toast(problemOf(failed).title) }),
  )
  const rows = rowsOf(query)
  const error = (path: string) => problem?.errors?.find((e) => e.path === path)?.message
  return (
    <>
      <PageHead title={t('redirects')} />
      <div className="narrow">
        <form
          className="section grid gap-4"
          onSubmit={(e) => {
            e.preventDefault()
            add.mutate(draft)
          }}
        >
          <p className="text-sm text-muted">{t('redirectLead')}</p>
          <TextField
            label={t('fromPath')}
            placeholder="/old-address"
            value={draft.fromPath}
            error={error('fromPath')}
            onChange={(e) => setDraft({ ...draft, fromPath: e.target.value })}
          />
          <TextField
            label={t('toPath')}
            placeholder="/collections/new"
            value={draft.toPath}
            error={error('toPath') ?? (problem && !problem.errors?.length ? problem.title : undefined)}
            onChange={(e) => setDraft({ ...draft, toPath: e.target.value })}
          />
          <div>
            <Button kind="primary" type="submit" isBusy={add.isPending}>
              {t('addRedirect')}
            </Button>
          </div>
        </form>
        <section className="section last">
          <RedirectFile onDone={refresh} />
          {query.data && rows.length === 0 && <p className="text-sm text-muted">{t('emptyRedirects')}</p>}
          <ul>
            {rows.map((row) => (
              <li key={row.id} className="flex items-center gap-3 py-2 border-t border-line text-sm">
                <span className="min-w-0 flex-1 break-words">
                  {row.fromPath} <span className="text-faint">→</span> {row.toPath}
                </span>
                <button
                  type="button"
                  className="icon-btn icon-btn-sm"
                  aria-label={t('removeLink', { title: row.fromPath })}
                  onClick={() => remove.mutate({ id: row.id })}
                >
                  <X className="icon icon-sm" />
                </button>
              </li>
            ))}
          </ul>
          <MoreRows query={query} label={t('older')} />
        </section>
      </div>
    </>
  )
}
