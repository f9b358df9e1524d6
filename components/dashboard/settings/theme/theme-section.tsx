'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ThemeRow } from '#schemas/themes'
import { Banner } from '#ui/empty'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../../client.ts'
import { NameDialog } from '../../forms/name-dialog.tsx'
import { AddTheme } from './add-theme.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { ThemeHistory } from './theme-history.tsx'
import { type ThemeAct, ThemeItem } from './theme-item.tsx'

/** The themes of the store: the one that shoppers see, copies beside it, and what each has been. */
export function ThemeSection() {
  const t = useTranslations('themes')
  const { api } = useStore()
  const queries = useQueryClient()
  const [open, setOpen] = useState<{ act: ThemeAct; theme: ThemeRow } | null>(null)
  const { data, error } = useQuery(api.themes.list.queryOptions())
  const after = (said: string) => ({
    onSuccess: () => {
      setOpen(null)
      void queries.invalidateQueries({ queryKey: api.themes.key() })
      toast(said)
    },
    onError: (failed: unknown) => toast(problemOf(failed).title),
  })
  const makeLive = useMutation(api.themes.makeLive.mutationOptions(after(t('isLiveNow'))))
  const remove = useMutation(api.themes.delete.mutationOptions(after(t('deleted'))))
  const rename = useMutation(api.themes.rename.mutationOptions(after(t('renamed'))))
  const duplicate = useMutation(api.themes.duplicate.mutationOptions(after(t('copied'))))
  const saveFile = async (theme: ThemeRow) => {
    try {
      const file = await api.themePlans.exportFile.call({ id: theme.id })
      const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
      Object.assign(document.createElement('a'), {
        href: url,
        download: `${theme.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.json`,
      }).click()
      setTimeout(() => URL.revokeObjectURL(url), 10_000)
    } catch (failed) {
      toast(problemOf(failed).title)
    }
  }
  const run = (act: ThemeAct, theme: ThemeRow) => {
    if (act === 'live') makeLive.mutate({ id: theme.id })
    else if (act === 'file') void saveFile(theme)
    else if (act === 'delete') remove.mutate({ id: theme.id })
    else setOpen({ act, theme })
  }
  return (
    <section className="section pt-2! last">
      <p className="text-base text-muted mb-3">{t('lead')}</p>
      {error && <Banner tone="danger">{problemOf(error).title}</Banner>}
      {!data && !error && <div className="skeleton h-16!" />}
      <ul>
        {data?.items.map((theme) => (
          <ThemeItem key={theme.id} theme={theme} onAct={(act) => run(act, theme)} />
        ))}
      </ul>
      <AddTheme />
      {open?.act === 'share' && <ShareDialog theme={open.theme} onClose={() => setOpen(null)} />}
      {open?.act === 'history' && <ThemeHistory theme={open.theme} onClose={() => setOpen(null)} />}
      {(open?.act === 'rename' || open?.act === 'copy') && (
        <NameDialog
          title={t(open.act === 'copy' ? 'copyTitle' : 'renameTitle', { name: open.theme.name })}
          name={open.act === 'copy' ? t('copyOf', { name: open.theme.name }) : open.theme.name}
          words={{ name: t('name'), save: t('save'), cancel: t('cancel') }}
          maxLength={60}
          isBusy={rename.isPending || duplicate.isPending}
          onClose={() => setOpen(null)}
          onName={(name) => (open.act === 'copy' ? duplicate : rename).mutate({ id: open.theme.id, name })}
        />
      )}
    </section>
  )
}
