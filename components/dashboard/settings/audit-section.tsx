'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ChevronDown, Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import type { AuditEntry } from '#schemas/stores'
import { Banner } from '#ui/empty'
import { problemOf, useStore } from '../client.ts'
import { useWords } from '../format.ts'
import { ListWaiting, MoreRows, SearchBar } from '../lists/list-head.tsx'
import { paging, rowsOf } from '../lists/paging.ts'

/** Who did what and when; a row unfolds to what stood before and what stands now. */
export function AuditSection() {
  const t = useTranslations('audit')
  const { api, store } = useStore()
  const [q, setQ] = useState('')
  const search = useDeferredValue(q)
  const query = useInfiniteQuery({
    ...api.store.listAudit.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 50, ...(search ? { q: search } : {}), ...(cursor ? { cursor } : {}) }),
      ...paging,
    }),
    placeholderData: keepPreviousData,
  })
  const rows = rowsOf(query)
  return (
    <>
      <SearchBar label={t('search')} value={q} onSearch={(text) => setQ(text ?? '')}>
        <a className="btn btn-quiet ms-auto" href={`/api/v1/audit.csv?store=${store.slug}`}>
          <Download className="icon" />
          {t('export')}
        </a>
      </SearchBar>
      {query.error && <Banner tone="danger">{problemOf(query.error).title}</Banner>}
      {query.isPending && <ListWaiting />}
      {!rows.length && !query.isFetching && <p className="text-sm text-muted py-6">{t('none')}</p>}
      <ul className="border-t border-line bleed">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      <MoreRows query={query} label={t('more')} />
    </>
  )
}

function Row({ row }: { row: AuditEntry }) {
  const t = useTranslations('audit')
  const words = useTranslations('home.log')
  const { store } = useStore()
  const { when } = useWords(store.timezone)
  const [isOpen, setOpen] = useState(false)
  const key = row.action.replace('.', '_') as 'other'
  const changes = differences(row.before, row.after)
  return (
    <li className="border-b border-line text-sm">
      <button
        type="button"
        className="flex items-center gap-3 w-full py-2.5 text-start"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="w-28 shrink-0 text-faint num">{when(row.at)}</span>
        <span className="min-w-0 flex-1">
          <b className="font-[550]">{row.actor}</b> {words.has(key) ? words(key) : row.action}
        </span>
        <ChevronDown className={`icon text-faint ${isOpen ? 'rotate-180' : ''}`} />
      </button>
      {isOpen && (
        <div className="pb-4 ps-0 md:ps-31">
          <p className="meta mb-2">
            {t('subject', { type: row.subjectType })} <span className="font-mono break-all">{row.subjectId}</span>
          </p>
          {changes.length ? (
            <table className="table" style={{ '--edge': '0px' } as React.CSSProperties}>
              <thead>
                <tr>
                  <th>{t('field')}</th>
                  <th>{t('before')}</th>
                  <th>{t('after')}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(([field, before, after]) => (
                  <tr key={field}>
                    <td className="text-muted">{field}</td>
                    <td className="break-all">{before ? <s className="text-muted">{before}</s> : <span className="text-faint">–</span>}</td>
                    <td className="break-all font-[550]">{after || <span className="text-faint">–</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <p className="text-muted">{t('noDetails')}</p>
          )}
        </div>
      )}
    </li>
  )
}

/** The fields in which both differ, as text; at most twenty. */
function differences(before: unknown, after: unknown): [string, string, string][] {
  const plain = (value: unknown): Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : value == null
        ? {}
        : { value }
  const [a, b] = [plain(before), plain(after)]
  const text = (value: unknown) =>
    (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 240)
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((key) => !['version', 'updatedAt'].includes(key))
    .map((key): [string, string, string] => [key, text(a[key]), text(b[key])])
    .filter(([, was, is]) => was !== is)
    .slice(0, 20)
}
