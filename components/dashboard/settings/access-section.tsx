'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { TextField } from '#ui/field'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'

/** Before the opening: the shop behind a password. */
export function AccessSection({ mayChange }: { mayChange: boolean }) {
  const t = useTranslations('access')
  const { api, store } = useStore()
  const queries = useQueryClient()
  const router = useRouter()
  const [password, setPassword] = useState('')
  const { data } = useQuery(api.store.gate.queryOptions())
  const themes = useQuery(api.themes.list.queryOptions())
  const live = themes.data?.items.find((theme) => theme.isLive)
  const set = useMutation(
    api.store.setGate.mutationOptions({
      onSuccess: (state) => {
        setPassword('')
        queries.setQueryData(api.store.gate.queryKey(), state)
        router.refresh() // the banner over every screen
        toast(t(state.isShut ? 'isShut' : 'isOpen'))
      },
    }),
  )
  const problem = set.error ? problemOf(set.error) : null
  if (!data) return <div className="skeleton h-32!" />
  return (
    <>
      <section className="section pt-2! grid gap-4">
        <p className="text-base text-muted">{t(data.isShut ? 'leadShut' : 'leadOpen')}</p>
        <form
          className="grid gap-4"
          onSubmit={(e) => {
            e.preventDefault()
            set.mutate({ password })
          }}
        >
          <TextField
            label={t(data.isShut ? 'newPassword' : 'password')}
            hint={t('hint')}
            value={password}
            maxLength={60}
            autoComplete="off"
            disabled={!mayChange}
            error={problem?.errors?.[0]?.message ?? problem?.title}
            onChange={(e) => setPassword(e.target.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button kind={data.isShut ? undefined : 'primary'} type="submit" isBusy={set.isPending} disabled={!mayChange}>
              {t(data.isShut ? 'change' : 'shut')}
            </Button>
            {data.isShut && (
              <Button kind="primary" disabled={!mayChange} isBusy={set.isPending} onClick={() => set.mutate({ password: null })}>
                {t('open')}
              </Button>
            )}
          </div>
        </form>
        {!mayChange && <p className="hint">{t('notStaff')}</p>}
      </section>
      {live && (
        <section className="section last">
          <p className="text-sm text-muted">
            {t('look')}{' '}
            <Link className="link" href={`/store/${store.slug}/themes/${live.id}/editor?path=/password`}>
              {t('editDoor')}
            </Link>
          </p>
        </section>
      )}
    </>
  )
}
