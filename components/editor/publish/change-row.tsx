'use client'
import { useTranslations } from 'next-intl'
import { useEditor } from '../context.tsx'
import { useTemplateName } from '../template-names.ts'
import { Thumbnail } from '../thumbnail.tsx'
import type { Change } from './changes.ts'

/** One section that will change: how, and how it looks now and then. */
export function ChangeRow({ change, liveToken }: { change: Change; liveToken: string | null }) {
  const t = useTranslations('editor')
  const nameOf = useTemplateName()
  const path = useEditor((s) => s.path)
  const template = useEditor((s) => s.template)
  const { name, kind, label, fields, before, after } = change
  const where = name === 'settings' ? t('everyPage') : name.startsWith('groups/') ? t('everyPage') : nameOf(name)
  const at = name === template || name.startsWith('groups/') ? path : '/'
  const words = fields.map((field) => (field === 'blocks' ? t('blocks') : field)).join(', ')
  return (
    <li className="change-row">
      <div className="min-w-0">
        <p className="text-sm">
          <b className="font-[550]">{label || t(kind === 'settings' ? 'themeSettings' : 'order')}</b>{' '}
          <span className="text-muted">{where}</span>
        </p>
        <p className="text-sm text-muted">{kind === 'changed' || kind === 'settings' ? words : t(`change.${kind}`)}</p>
      </div>
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
