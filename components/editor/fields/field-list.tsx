'use client'
import type { FieldList } from '#themes/core/describe.ts'
import type { Values } from '../state/documents.ts'
import { Control } from './control.tsx'

type Props = { fields: FieldList; values: Values; onChange: (key: string, value: unknown, fallback: unknown) => void }

/** The form of a section, a block or the theme. A setting that another one switches off is not drawn. */
export function FieldEntries({ fields, values, onChange }: Props) {
  const settingOf = (name: string) => values[name] ?? fields.find((f) => f.name === name)?.default
  const isShown = (visibleIf: Record<string, unknown> | undefined) =>
    Object.entries(visibleIf ?? {}).every(([name, value]) => settingOf(name) === value)
  return fields
    .filter((field) => isShown(field.visibleIf))
    .map((field) => (
      <Control
        key={field.name}
        field={field}
        value={settingOf(field.name)}
        onChange={(value) => onChange(field.name, value, field.default)}
      />
    ))
}
