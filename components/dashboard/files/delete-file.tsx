'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { PictureOutput, PictureUse } from '#schemas/media'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Banner } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'
import { FileUses } from './file-uses.tsx'

type Props = { file: PictureOutput; uses: PictureUse[]; onClose: () => void; onDeleted: () => void }

/** Says what would lose the picture before it goes. */
export function DeleteFile({ file, uses, onClose, onDeleted }: Props) {
  const t = useTranslations('files')
  const { api } = useStore()
  const queries = useQueryClient()
  const remove = useMutation(
    api.media.delete.mutationOptions({
      onSuccess: () => {
        onDeleted()
        toast(t('deleted', { name: file.filename }))
        void queries.invalidateQueries({ queryKey: api.media.key() })
      },
    }),
  )
  const isInTheme = uses.some((u) => u.kind === 'theme')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('askTitle', { name: file.filename })}
      foot={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          {!isInTheme && (
            <Button kind="danger" isBusy={remove.isPending} onClick={() => remove.mutate({ id: file.id, detach: uses.length > 0 })}>
              {uses.length ? t('deleteFrom', { count: uses.length }) : t('delete')}
            </Button>
          )}
        </>
      }
    >
      <p className="mb-4">{t(isInTheme ? 'askTheme' : uses.length ? 'askUsed' : 'askUnused')}</p>
      {uses.length > 0 && <FileUses uses={uses} />}
      {remove.error && <Banner tone="danger">{problemOf(remove.error).title}</Banner>}
    </Dialog>
  )
}
