'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Status } from '#ui/status'
import { useStore } from '../client.ts'
import { useWords } from '../format.ts'

type Row = { id: string; title: string; handle: string; publishedAt: string | null; updatedAt: string }

/** Pages or articles with their state and address. */
export function TextList({ rows, base, prefix }: { rows: Row[]; base: string; prefix: string }) {
  const t = useTranslations('content')
  const { store } = useStore()
  const { when } = useWords(store.timezone)
  const stateOf = ({ publishedAt }: Row) =>
    !publishedAt ? t('hidden') : Date.parse(publishedAt) > Date.now() ? t('planned', { day: when(publishedAt) }) : t('public')
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('title')}</th>
          <th>{t('state')}</th>
          <th className="hide-phone">{t('address')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className="name" href={`${base}/${row.id}`}>
                {row.title}
              </Link>
            </td>
            <td>
              <Status fill={row.publishedAt ? 1 : 0}>{stateOf(row)}</Status>
            </td>
            <td className="hide-phone text-muted">
              {prefix}
              {row.handle}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
