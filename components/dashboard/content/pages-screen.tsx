'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { PageOutput } from '#schemas/content'
import { Empty } from '#ui/empty'
import { useStore } from '../client.ts'
import { PageHead } from '../shell/page-head.tsx'
import { TextList } from './text-list.tsx'

export function PagesScreen({ initial }: { initial: { items: PageOutput[] } }) {
  const t = useTranslations('content')
  const { store } = useStore()
  const base = `/store/${store.slug}/content/pages`
  const add = (
    <Link className="btn btn-primary" href={`${base}/new`}>
      <Plus className="icon" /> {t('newPage')}
    </Link>
  )
  return (
    <>
      <PageHead title={t('pages')} actions={initial.items.length > 0 && add} />
      {initial.items.length ? (
        <TextList rows={initial.items} base={base} prefix="/pages/" />
      ) : (
        <Empty title={t('emptyPagesTitle')} text={t('emptyPagesText')} action={add} />
      )}
    </>
  )
}
