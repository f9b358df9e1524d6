import { useTranslations } from 'next-intl'
import { TextField } from '#ui/field'
import { localTime } from '../../dashboard/forms/local-time.ts'
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
      value={value && localTime(value)}
      onChange={(e) => onChange(e.target.value ? new Date(e.target.value).toISOString() : '')}
    />
  )
}
