'use client'
import { fontNames } from '#themes/core/fonts.ts'
import { Field } from '#ui/field'
import type { ControlProps } from './types.ts'

/** One of the faces that the shop serves itself; the page in the middle shows it at once. */
export function FontControl({ field, value, onChange }: ControlProps<string>) {
  return (
    <Field label={field.label || field.name} hint={field.info}>
      {({ id }) => (
        <select id={id} className="select" value={value} onChange={(e) => onChange(e.target.value)}>
          {fontNames.map((font) => (
            <option key={font.id} value={font.id}>
              {font.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
