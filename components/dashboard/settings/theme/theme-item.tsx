import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ThemeRow } from '#schemas/themes'
import { Button } from '#ui/button'
import { Menu } from '#ui/menu'
import { Status } from '#ui/status'
import { Plans } from '../../../editor/publish/plans.tsx'
import { useStore } from '../../client.ts'

export type ThemeAct = 'history' | 'copy' | 'rename' | 'share' | 'file' | 'live' | 'delete'

/** One theme: whether shoppers see it, and what can be done with it. */
export function ThemeItem({ theme, onAct }: { theme: ThemeRow; onAct: (act: ThemeAct) => void }) {
  const t = useTranslations('themes')
  const { store } = useStore()
  const acts: ThemeAct[] = ['history', 'copy', 'rename', 'share', 'file', ...(theme.isLive ? [] : (['live'] as const))]
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_36px] items-center gap-x-3 gap-y-1 py-3 border-t border-line first:border-0">
      <div className="min-w-0">
        <b className="font-[550] block truncate">{theme.name}</b>
        <Status fill={theme.isLive ? 1 : 0} {...(theme.isLive ? { tone: 'ok' as const } : {})}>
          {t(theme.isLive ? 'live' : 'aside')}
        </Status>{' '}
        {theme.hasDraft && <span className="pill pill-accent">{t('draftWaits')}</span>}
      </div>
      <Link className="btn btn-sm" href={`/store/${store.slug}/themes/${theme.id}/editor`}>
        {t('customize')}
      </Link>
      <Menu
        trigger={
          <button type="button" className="icon-btn" aria-label={t('more', { name: theme.name })}>
            <Ellipsis className="icon" />
          </button>
        }
        items={[
          ...acts.map((act) => ({ label: t(`act.${act}`), run: () => onAct(act) })),
          ...(theme.isLive ? [] : ['line' as const, { label: t('act.delete'), isDanger: true, run: () => onAct('delete') }]),
        ]}
      />
      <div className="col-span-3">
        <Plans themeId={theme.id} />
      </div>
    </li>
  )
}
