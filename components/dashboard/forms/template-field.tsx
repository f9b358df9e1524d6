'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { SelectField } from '#ui/field'
import { useStore } from '../client.ts'

type Props = { kind: 'product' | 'collection' | 'page'; value: string; onChange: (template: string) => void }

/** Which of the live theme's templates shows this thing. They are made in the editor; without any there is nothing to choose. */
export function TemplateField({ kind, value, onChange }: Props) {
  const t = useTranslations('content')
  const { api } = useStore()
  const themes = useQuery(api.themes.list.queryOptions())
  const live = themes.data?.items.find((theme) => theme.isLive)
  const published = useQuery({ ...api.themes.documents.queryOptions({ input: { id: live?.id ?? '' } }), enabled: Boolean(live) })
  const prefix = `templates/${kind}.`
  const names = Object.keys(published.data?.documents ?? {}).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
  const isGone = value !== '' && Boolean(published.data) && !names.includes(value)
  if (!names.length && !value) return null
  return (
    <SelectField
      label={t('template')}
      value={value}
      hint={isGone ? t('templateGone') : undefined}
      onChange={(e) => onChange(e.target.value)}
    >
      <option value="">{t('templateUsual')}</option>
      {[...new Set([...names, ...(value ? [value] : [])])].map((name) => (
        <option key={name} value={name}>
          {name.replaceAll('-', ' ')}
        </option>
      ))}
    </SelectField>
  )
}
