'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'

type Props = { title: string; name: string; isBusy: boolean; onClose: () => void; onName: (name: string) => void }

/** Asks for the name of a theme. */
export function NameDialog({ title, name: first, isBusy, onClose, onName }: Props) {
  const t = useTranslations('themes')
  const [name, setName] = useState(first)
  const form = useId()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <SubmitButton kind="primary" form={form} isBusy={isBusy}>
            {t('save')}
          </SubmitButton>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(e) => {
          e.preventDefault()
          onName(name)
        }}
      >
        <TextField label={t('name')} value={name} required maxLength={60} autoComplete="off" onChange={(e) => setName(e.target.value)} />
      </form>
    </Dialog>
  )
}
