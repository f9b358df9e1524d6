'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'
import { NameDialog } from '../forms/name-dialog.tsx'
import type { useSavedViews } from './use-saved-views.ts'

/** The store's own views of a list as tabs beside the given ones; what is shown now can become one. */
export function SavedViews({ screen, views, query, current, isGiven, show }: Omit<ReturnType<typeof useSavedViews>, 'given'>) {
  const t = useTranslations('savedViews')
  const { api } = useStore()
  const queries = useQueryClient()
  const [isNaming, setNaming] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: api.views.key() })
  const save = useMutation(
    api.views.save.mutationOptions({
      onSuccess: (view) => {
        setNaming(false)
        void refresh()
        toast(t('saved', { name: view.name }))
        show(view.query)
      },
    }),
  )
  const remove = useMutation(
    api.views.delete.mutationOptions({
      onSuccess: (view) => {
        void refresh()
        toast(t('deleted', { name: view.name }), {
          label: t('undo'),
          run: () => save.mutate({ screen, name: view.name, query: view.query }, { onError: (error) => toast(problemOf(error).title) }),
        })
      },
      onError: (error) => toast(problemOf(error).title),
    }),
  )
  return (
    <>
      {views.map((v) => (
        <span key={v.id} className="inline-flex" aria-current={v === current || undefined}>
          <button type="button" aria-current={v === current || undefined} onClick={() => show(v.query)}>
            {v.name}
          </button>
          {v === current && (
            <button
              type="button"
              className="icon-btn icon-btn-sm"
              aria-label={t('delete', { name: v.name })}
              onClick={() => remove.mutate({ id: v.id })}
            >
              <X className="icon icon-sm" />
            </button>
          )}
        </span>
      ))}
      {!isGiven && !current && (
        <button
          type="button"
          className="text-accent!"
          onClick={() => {
            save.reset()
            setNaming(true)
          }}
        >
          <Plus className="icon icon-sm" />
          {t('save')}
        </button>
      )}
      {isNaming && (
        <NameDialog
          title={t('save')}
          words={{ name: t('name'), save: t('keep'), cancel: t('cancel') }}
          hint={t('nameHint')}
          maxLength={40}
          isBusy={save.isPending}
          problem={save.error ? problemOf(save.error).title : undefined}
          onClose={() => setNaming(false)}
          onName={(name) => save.mutate({ screen, name, query })}
        />
      )}
    </>
  )
}
