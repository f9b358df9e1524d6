'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Banner } from '#ui/empty'
import { TextField } from '#ui/field'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'

/** Closing the shop, and deleting the store with thirty days to think again. */
export function DangerSection({ role }: { role: string }) {
  const t = useTranslations('danger')
  const language = useLocale()
  const { api, store } = useStore()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const { data } = useQuery(api.store.state.queryOptions())
  const after = (words: string) => ({
    onSuccess: (state: { status: string; deleteAfter: string | null }) => {
      setAsking(false)
      setTyped('')
      queries.setQueryData(api.store.state.queryKey(), state)
      toast(words)
    },
    onError: (error: unknown) => toast(problemOf(error).title),
  })
  const close = useMutation(api.store.close.mutationOptions(after(t('closed'))))
  const reopen = useMutation(api.store.reopen.mutationOptions(after(t('reopened'))))
  const remove = useMutation(api.store.delete.mutationOptions(after(t('deleted'))))
  const isClosed = data?.status === 'suspended'
  const day = (iso: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: store.timezone }).format(new Date(iso))
  if (role === 'staff') return <p className="section last text-sm text-muted">{t('notStaff')}</p>
  return (
    <>
      {data?.deleteAfter && (
        <div className="pt-2 pb-6">
          <Banner tone="danger">{t('goes', { day: day(data.deleteAfter) })}</Banner>
        </div>
      )}
      <section className="section pt-2! flex flex-wrap items-start justify-between gap-4">
        <div className="max-w-[52ch]">
          <h2 className="section-title">{isClosed ? t('openTitle') : t('closeTitle')}</h2>
          <p className="text-sm text-muted mt-1">{isClosed ? t('openText') : t('closeText')}</p>
        </div>
        {isClosed ? (
          <Button kind="primary" isBusy={reopen.isPending} onClick={() => reopen.mutate({})}>
            {t('openAct')}
          </Button>
        ) : (
          <Button isBusy={close.isPending} onClick={() => close.mutate({})}>
            {t('closeAct')}
          </Button>
        )}
      </section>
      {role === 'owner' && !data?.deleteAfter && (
        <section className="section last flex flex-wrap items-start justify-between gap-4">
          <div className="max-w-[52ch]">
            <h2 className="section-title">{t('deleteTitle')}</h2>
            <p className="text-sm text-muted mt-1">{t('deleteText')}</p>
          </div>
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t('deleteAct')}
          </Button>
        </section>
      )}
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('askTitle', { name: store.name })}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
            <Button
              kind="danger"
              isBusy={remove.isPending}
              disabled={typed.trim() !== store.name}
              onClick={() => remove.mutate({ name: typed })}
            >
              {t('askAct')}
            </Button>
          </>
        }
      >
        <p className="mb-4">{t('askText')}</p>
        <TextField
          label={t('askLabel', { name: store.name })}
          value={typed}
          autoComplete="off"
          onChange={(e) => setTyped(e.target.value)}
        />
      </Dialog>
    </>
  )
}
