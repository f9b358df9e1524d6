'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Empty } from '#ui/empty'
import { useStore } from '../client.ts'
import { PageHead } from '../shell/page-head.tsx'

type Collection = { id: string; title: string; handle: string; productCount: number }

export function CollectionsScreen({ initial }: { initial: { items: Collection[] } }) {
  const t = useTranslations('collections')
  const { store } = useStore()
  const base = `/store/${store.slug}/collections`
  const add = (
    <Link className="btn btn-primary" href={`${base}/new`}>
      <Plus className="icon" />
      {t('new')}
    </Link>
  )
  return (
    <>
      <PageHead title={t('title')} actions={initial.items.length > 0 && add} />
      {initial.items.length ? (
        <table className="table">
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th className="r">{t('products')}</th>
              <th className="hide-phone">{t('address')}</th>
            </tr>
          </thead>
          <tbody>
            {initial.items.map((c) => (
              <tr key={c.id}>
                <td>
                  <Link className="name" href={`${base}/${c.id}`}>
                    {c.title}
                  </Link>
                </td>
                <td className="r">{c.productCount}</td>
                <td className="hide-phone text-muted">
                  <a className="link" href={`${store.url}/collections/${c.handle}`} target="_blank" rel="noreferrer">
                    /collections/{c.handle}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Empty title={t('emptyTitle')} text={t('emptyText')} action={add} />
      )}
    </>
  )
}
