'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'

type Props = { title: string; text: string; act: string; isBusy?: boolean; onClose: () => void; onSure: () => void }

/** Asks once before something that cannot be taken back. */
export function Confirm({ title, text, act, isBusy = false, onClose, onSure }: Props) {
  const t = useTranslations('content')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="danger" isBusy={isBusy} onClick={onSure}>
            {act}
          </Button>
        </>
      }
    >
      {text}
    </Dialog>
  )
}
