'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ThemeRow } from '#schemas/themes'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { SelectField, TextField } from '#ui/field'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../client.ts'
import { useWords } from '../../format.ts'

const spans = [24, 72, 24 * 14]

/** A link that shows the draft to whoever has it, for a while. All links of a theme end with one press. */
export function ShareDialog({ theme, onClose }: { theme: ThemeRow; onClose: () => void }) {
  const t = useTranslations('themes')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const [hours, setHours] = useState(72)
  const onError = (failed: unknown) => toast(problemOf(failed).title)
  const share = useMutation(api.themes.share.mutationOptions({ onError }))
  const end = useMutation(
    api.themePlans.endShares.mutationOptions({
      onSuccess: () => {
        share.reset()
        toast(t('sharesEnded'))
      },
      onError,
    }),
  )
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url)
    toast(t('copiedLink'))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('shareTitle', { name: theme.name })}
      foot={
        <>
          <Button isBusy={end.isPending} onClick={() => end.mutate({ id: theme.id })}>
            {t('endShares')}
          </Button>
          <Button kind="primary" isBusy={share.isPending} onClick={() => share.mutate({ id: theme.id, hours })}>
            {t('makeLink')}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t('shareLead')}</p>
      <SelectField label={t('shareFor')} value={String(hours)} onChange={(e) => setHours(Number(e.target.value))}>
        {spans.map((n) => (
          <option key={n} value={n}>
            {t('days', { count: n / 24 })}
          </option>
        ))}
      </SelectField>
      {share.data && (
        <div className="grid gap-2 pt-4">
          <TextField
            label={t('shareUntil', { at: when(share.data.expiresAt) })}
            readOnly
            value={share.data.url}
            onFocus={(e) => e.target.select()}
          />
          <Button size="sm" onClick={() => void copy(share.data.url)}>
            {t('copyLink')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
