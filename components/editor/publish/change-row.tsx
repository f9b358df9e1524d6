'use client'
import { useTranslations } from 'next-intl'
import { useEditor } from '../context.tsx'
import { useTemplateName } from '../template-names.ts'
import { Thumbnail } from '../thumbnail.tsx'
import type { Change } from './changes.ts'

type Props = { change: Change; liveToken: string | null; isKept: boolean; onKeep: (isKept: boolean) => void }

/** One section that will change: how, and how it looks now and then. */
export function ChangeRow({ change, liveToken, isKept, onKeep }: Props) {
  const t = useTranslations('editor')
  const nameOf = useTemplateName()
  const path = useEditor((s) => s.path)
  const template = useEditor((s) => s.template)
  const { name, kind, label, fields, before, after } = change
  const where = name === 'settings' ? t('everyPage') : name.startsWith('groups/') ? t('everyPage') : nameOf(name)
  const at = name === template || name.startsWith('groups/') ? path : '/'
  const words = fields.map((field) => (field === 'blocks' ? t('blocks') : field === 'name' ? t('itsName') : field)).join(', ')
  return (
    <li className="change-row">
      <label className="choice min-w-0">
        <input type="checkbox" className="check" checked={isKept} onChange={(e) => onKeep(e.target.checked)} />
        <span className="min-w-0">
          <span className="text-sm block">
            <b className="font-[550]">{label || t(kind === 'settings' ? 'themeSettings' : 'order')}</b>{' '}
            <span className="text-muted">{where}</span>
          </span>
          <span className="text-sm text-muted block">{kind === 'changed' || kind === 'settings' ? words : t(`change.${kind}`)}</span>
        </span>
      </label>
      {(before || after) && (
        <>
          {before && !before.hidden && liveToken ? (
            <Thumbnail entry={before} name={name} path={at} title={t('before')} token={liveToken} />
          ) : (
            <span className="section-thumb section-thumb-none">{t(before ? 'hidden' : 'notThere')}</span>
          )}
          {after && !after.hidden ? (
            <Thumbnail entry={after} name={name} path={at} title={t('after')} />
          ) : (
            <span className="section-thumb section-thumb-none">{t(after ? 'hidden' : 'gone')}</span>
          )}
        </>
      )}
    </li>
  )
}
