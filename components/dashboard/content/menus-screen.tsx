'use client'
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MenuOutput } from '#schemas/content'
import { Button } from '#ui/button'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'
import { NameDialog } from '../forms/name-dialog.tsx'
import { PageHead } from '../shell/page-head.tsx'

const countOf = (items: MenuOutput['items']): number => items.reduce((n, item) => n + 1 + countOf(item.items as MenuOutput['items']), 0)

export function MenusScreen({ initial }: { initial: { items: MenuOutput[] } }) {
  const t = useTranslations('content')
  const words = useTranslations('themes')
  const { api, store } = useStore()
  const router = useRouter()
  const [isNaming, setNaming] = useState(false)
  const base = `/store/${store.slug}/content/menus`
  const add = useMutation(
    api.content.createMenu.mutationOptions({
      onSuccess: (menu) => router.push(`${base}/${menu.id}`),
      onError: (failed) => toast(problemOf(failed).title),
    }),
  )
  return (
    <>
      <PageHead
        title={t('menus')}
        actions={
          <Button kind="primary" onClick={() => setNaming(true)}>
            <Plus className="icon" /> {t('newMenu')}
          </Button>
        }
      />
      <table className="table">
        <tbody>
          {initial.items.map((menu) => (
            <tr key={menu.id}>
              <td>
                <Link className="name" href={`${base}/${menu.id}`}>
                  {menu.title}
                </Link>
              </td>
              <td className="text-muted">{t('links', { count: countOf(menu.items) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isNaming && (
        <NameDialog
          title={t('newMenu')}
          name=""
          words={{ name: words('name'), save: words('save'), cancel: words('cancel') }}
          maxLength={80}
          isBusy={add.isPending}
          onClose={() => setNaming(false)}
          onName={(title) => add.mutate({ title })}
        />
      )}
    </>
  )
}
