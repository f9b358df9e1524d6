'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useEditor, useTools } from '../context.tsx'
import { settingsOf } from '../state/documents.ts'
import type { ControlProps } from './types.ts'

export function usePalette(): { palette: Record<string, string>; roles: { id: string; label: string }[] } {
  const { store } = useTools()
  const field = store.theme.settings.find((f) => f.kind === 'palette')
  const own = useEditor((s) => settingsOf(s.docs).palette) as Record<string, string> | undefined
  return { palette: { ...(field?.default as Record<string, string>), ...own }, roles: field?.roles ?? [] }
}

/** A colour of the palette, so that it follows a change of the palette, or one of its own. */
export function ColorControl({ field, value, onChange }: ControlProps<string>) {
  const t = useTranslations('editor')
  const id = useId()
  const { palette, roles } = usePalette()
  const isOwn = value.startsWith('#')
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {field.label || field.name}
      </label>
      <span className="flex gap-2">
        <select
          id={id}
          className="select"
          value={isOwn ? 'own' : value}
          onChange={(e) => onChange(e.target.value === 'own' ? (palette[value.slice(8)] ?? '#888888') : e.target.value)}
        >
          <option value="">{t('colorOfTheme')}</option>
          {roles.map((role) => (
            <option key={role.id} value={`palette:${role.id}`}>
              {role.label}
            </option>
          ))}
          <option value="own">{t('ownColor')}</option>
        </select>
        {isOwn ? (
          <input
            type="color"
            className="swatch-input"
            value={value}
            aria-label={t('ownColor')}
            onChange={(e) => onChange(e.target.value)}
          />
        ) : (
          value && <i className="swatch-input" style={{ background: palette[value.slice(8)] }} />
        )}
      </span>
      {field.info && <span className="hint">{field.info}</span>}
    </div>
  )
}
