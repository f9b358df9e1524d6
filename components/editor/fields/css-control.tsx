import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { explainCss } from '#themes/core/sanitize/css.ts'
import { TextAreaField } from '#ui/field'
import type { ControlProps } from './types.ts'

/** A merchant's own style sheet, with what of it will not stand in the shop. */
export function CssControl({ field, value, onChange }: ControlProps<string>) {
  const t = useTranslations('editor')
  const problems = explainCss(useDeferredValue(value))
  return (
    <TextAreaField
      label={field.label || field.name}
      hint={field.info}
      error={problems.length ? t('cssProblems', { list: problems.join(' · ') }) : undefined}
      rows={18}
      maxLength={20_000}
      className="input mono"
      spellCheck={false}
      value={value}
      onChange={(e) => onChange(e.target.value)}
    />
  )
}
