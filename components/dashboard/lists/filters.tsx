'use client'
import { ListFilter, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { Drawer } from '#ui/drawer'
import { Field, SelectField } from '#ui/field'
import { DayInput } from './day-input.tsx'

/** One filter of a list: a choice, or a day (`options` null). An empty value filters nothing. */
export type Filter = { key: string; label: string; value: string; options: { value: string; label: string }[] | null }
type Props = { filters: Filter[]; onChange: (key: string, value: string) => void }

/** Selects that name what they hold, the chosen ones as tags that can be taken away; a sheet on a phone. */
export function Filters({ filters, onChange }: Props) {
  const t = useTranslations('filters')
  const [isOpen, setOpen] = useState(false)
  const shown = filters.filter((f) => f.value || f.options === null || f.options.length > 1)
  const name = (f: Filter) => f.options?.find((o) => o.value === f.value)?.label ?? f.value
  const chosen = shown.filter((f) => f.value && f.options)
  return (
    <>
      {chosen.map((f) => (
        <span key={f.key} className="tag">
          {f.label} <b className="font-[550]">{name(f)}</b>
          <button type="button" aria-label={t('remove', { name: name(f) })} onClick={() => onChange(f.key, '')}>
            <X className="icon icon-sm" />
          </button>
        </span>
      ))}
      {shown
        .filter((f) => !f.value || !f.options)
        .map((f) =>
          f.options ? (
            <select
              key={f.key}
              className="select select-sm hide-phone w-auto!"
              aria-label={f.label}
              value=""
              onChange={(e) => onChange(f.key, e.target.value)}
            >
              <option value="">{f.label}</option>
              {f.options.map((o) => (
                <option key={o.value} value={o.value}>
                  {o.label}
                </option>
              ))}
            </select>
          ) : (
            <span key={f.key} className="hide-phone flex items-center gap-1.5 text-sm text-muted">
              <span aria-hidden>{f.label}</span>
              <DayInput className="input input-sm w-auto!" aria-label={f.label} value={f.value} onDay={(day) => onChange(f.key, day)} />
            </span>
          ),
        )}
      <Button kind="quiet" size="sm" className="phone-only" onClick={() => setOpen(true)}>
        <ListFilter className="icon icon-sm" />
        {t('open')}
      </Button>
      <Drawer
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('open')}
        closeLabel={t('close')}
        foot={
          <Button kind="primary" onClick={() => setOpen(false)}>
            {t('show')}
          </Button>
        }
      >
        <div className="grid gap-4">
          {shown.map((f) =>
            f.options ? (
              <SelectField key={f.key} label={f.label} value={f.value} onChange={(e) => onChange(f.key, e.target.value)}>
                <option value="">{t('any')}</option>
                {f.options.map((o) => (
                  <option key={o.value} value={o.value}>
                    {o.label}
                  </option>
                ))}
              </SelectField>
            ) : (
              <Field key={f.key} label={f.label}>
                {({ id }) => <DayInput id={id} className="input" value={f.value} onDay={(day) => onChange(f.key, day)} />}
              </Field>
            ),
          )}
        </div>
      </Drawer>
    </>
  )
}
