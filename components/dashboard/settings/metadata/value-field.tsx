'use client'
import { useTranslations } from 'next-intl'
import type { MetadataKind } from '#schemas/stores'
import { SelectField, TextAreaField, TextField } from '#ui/field'

type Props = { kind: MetadataKind; text: string; error: string | undefined; onChange: (text: string) => void }

/** The control that fits the kind of a fact; all of them hold text. */
export function ValueField({ kind, text, error, onChange }: Props) {
  const t = useTranslations('metadata')
  const common = { label: t('value'), error, value: text }
  if (kind === 'boolean')
    return (
      <SelectField {...common} value={text === 'true' ? 'true' : 'false'} onChange={(e) => onChange(e.target.value)}>
        <option value="true">{t('yes')}</option>
        <option value="false">{t('no')}</option>
      </SelectField>
    )
  if (kind === 'json' || kind === 'text')
    return (
      <TextAreaField {...common} rows={kind === 'json' ? 6 : 3} spellCheck={kind === 'text'} onChange={(e) => onChange(e.target.value)} />
    )
  return (
    <TextField
      {...common}
      type={kind === 'date' ? 'date' : kind === 'url' ? 'url' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      required
      onChange={(e) => onChange(e.target.value)}
    />
  )
}
