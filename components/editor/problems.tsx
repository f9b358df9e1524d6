'use client'
import { useTranslations } from 'next-intl'
import { Banner } from '#ui/empty'
import { useEditor } from './context.tsx'

/** What the server did not take, and what happens without a connection. Nothing is lost in either case. */
export function Problems() {
  const t = useTranslations('editor')
  const status = useEditor((s) => s.status)
  const problems = useEditor((s) => s.problems)
  if (status === 'offline')
    return (
      <div className="p-3">
        <Banner tone="warn">{t('offlineNote')}</Banner>
      </div>
    )
  if (status !== 'refused') return null
  return (
    <div className="p-3">
      <Banner tone="danger">
        {t('refusedNote')}
        <ul>
          {problems.slice(0, 5).map((p) => (
            <li key={p.path}>
              {p.path && <code className="mono text-xs">{p.path}</code>} {p.message}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
