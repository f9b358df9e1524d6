import { useTranslations } from 'next-intl'
import { TextField } from '#ui/field'

/** Null is at once. `at` and `back` are moments of the clock in front of whoever sits here; an empty `back` is for good. */
export type When = { at: string; back: string } | null

/** Now, or at a time; then perhaps back again by itself. */
export function WhenFields({ when, onWhen }: { when: When; onWhen: (when: When) => void }) {
  const t = useTranslations('editor')
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <fieldset className="grid gap-3 pb-3">
      <legend className="sr-only">{t('when')}</legend>
      <span className="segmented segmented-sm self-start justify-self-start">
        <button type="button" aria-pressed={!when} onClick={() => onWhen(null)}>
          {t('atOnce')}
        </button>
        <button type="button" aria-pressed={Boolean(when)} onClick={() => onWhen(when ?? { at: '', back: '' })}>
          {t('atTime')}
        </button>
      </span>
      {when && (
        <div className="grid gap-3 md:grid-cols-2">
          <TextField
            label={t('goesUp')}
            type="datetime-local"
            value={when.at}
            hint={t('inZone', { zone })}
            onChange={(e) => onWhen({ ...when, at: e.target.value })}
          />
          <TextField
            label={t('goesBack')}
            optional={t('goesBackFor')}
            type="datetime-local"
            value={when.back}
            min={when.at}
            hint={t('goesBackHint')}
            onChange={(e) => onWhen({ ...when, back: e.target.value })}
          />
        </div>
      )}
    </fieldset>
  )
}

export const isoOf = (local: string) => new Date(local).toISOString()
