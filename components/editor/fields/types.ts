import type { FieldMeta } from '#themes/core/section.ts'

export type SettingField = { name: string } & FieldMeta
export type ControlProps<T = unknown> = { field: SettingField; value: T; onChange: (value: T) => void }
