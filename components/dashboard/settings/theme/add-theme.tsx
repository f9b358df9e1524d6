'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../client.ts'
import { ThemeFileButton } from './theme-file.tsx'

/** The themes of this installation, to stand beside the live one. */
export function AddTheme() {
  const t = useTranslations('themes')
  const { api } = useStore()
  const queries = useQueryClient()
  const { data } = useQuery(api.themes.available.queryOptions())
  const add = useMutation(
    api.themes.add.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: api.themes.key() })
        toast(t('added'))
      },
      onError: (failed) => toast(problemOf(failed).title),
    }),
  )
  return (
    <div className="pt-6">
      <h2 className="font-semibold text-base">{t('addTitle')}</h2>
      <p className="text-sm text-muted pb-2">{t('addLead')}</p>
      <ul>
        {data?.items.map((theme) => (
          <li key={theme.code} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 border-t border-line">
            <span className="flex" aria-hidden="true">
              {theme.colors.map((hex, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the colours of a theme do not move
                <i key={i} className="block w-3.5 h-8" style={{ background: hex }} />
              ))}
            </span>
            <span className="min-w-0 flex-1 basis-48">
              <b className="font-[550] block">{theme.name}</b>
              <span className="text-sm text-muted">{theme.summary}</span>
            </span>
            <Button size="sm" isBusy={add.isPending && add.variables?.code === theme.code} onClick={() => add.mutate({ code: theme.code })}>
              {t('add', { name: theme.name })}
            </Button>
          </li>
        ))}
        <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 border-t border-line">
          <span className="min-w-0 flex-1 basis-48">
            <b className="font-[550] block">{t('fromFile')}</b>
            <span className="text-sm text-muted">{t('fromFileLead')}</span>
          </span>
          <ThemeFileButton />
        </li>
      </ul>
    </div>
  )
}
