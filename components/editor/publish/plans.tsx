'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#ui/button'
import { Status } from '#ui/status'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../dashboard/client.ts'

/** Versions of a theme that wait for their time, or for the time to go back. */
export function Plans({ themeId }: { themeId: string }) {
  const t = useTranslations('plans')
  const { api, store } = useStore()
  const language = useLocale()
  const clock = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: store.timezone,
  })
  const when = (iso: string) => clock.format(new Date(iso))
  const queries = useQueryClient()
  const { data } = useQuery(api.themePlans.schedules.queryOptions({ input: { id: themeId } }))
  const cancel = useMutation(
    api.themePlans.cancelSchedule.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: api.themePlans.key() })
        toast(t('calledOff'))
      },
      onError: (failed) => toast(problemOf(failed).title),
    }),
  )
  if (!data?.items.length) return null
  return (
    <ul className="plans" aria-label={t('title')}>
      {data.items.map((plan) => (
        <li key={plan.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
          <Status fill={plan.status === 'published' ? 1 : 0} {...(plan.status === 'failed' ? { tone: 'danger' as const } : {})}>
            {plan.status === 'published'
              ? t('goesBack', { at: when(plan.returnAt ?? plan.at) })
              : plan.status === 'failed'
                ? t('failed', { problem: plan.problem })
                : t('goesUp', { at: when(plan.at) })}
          </Status>
          {plan.status === 'waiting' && plan.returnAt && <span className="meta">{t('andBack', { at: when(plan.returnAt) })}</span>}
          <Button
            size="sm"
            kind="quiet"
            isBusy={cancel.isPending && cancel.variables.scheduleId === plan.id}
            onClick={() => cancel.mutate({ id: themeId, scheduleId: plan.id })}
          >
            {t(plan.status === 'published' ? 'keepIt' : 'callOff')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
