import { useTranslations } from 'next-intl'
import { TextField } from '#ui/field'
import type { ControlProps } from './types.ts'

/** A day and an hour, on the clock of whoever sits here; kept in UTC. */
export function MomentControl({ field, value, onChange }: ControlProps<string>) {
  const t = useTranslations('editor')
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <TextField
      label={field.label || field.name}
      hint={field.info ?? t('inZone', { zone })}
      type="datetime-local"
      value={value && localOf(value)}
      onChange={(e) => onChange(e.target.value ? new Date(e.target.value).toISOString() : '')}
    />
  )
}

/** `2026-05-01T18:00` of this clock. */
function localOf(iso: string): string {
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
