'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'

type Props = { isBusy: boolean; problem: string | undefined; onClose: () => void; onSave: (name: string) => void }

/** Asks for the name of a view. */
export function SaveViewDialog({ isBusy, problem, onClose, onSave }: Props) {
  const t = useTranslations('savedViews')
  const [name, setName] = useState('')
  const form = useId()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('save')}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <SubmitButton kind="primary" form={form} isBusy={isBusy}>
            {t('keep')}
          </SubmitButton>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(e) => {
          e.preventDefault()
          onSave(name)
        }}
      >
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          required
          maxLength={40}
          autoComplete="off"
          error={problem}
          onChange={(e) => setName(e.target.value)}
        />
      </form>
    </Dialog>
  )
}
