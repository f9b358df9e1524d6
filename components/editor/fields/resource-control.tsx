'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Field } from '#ui/field'
import type { ControlProps } from './types.ts'
import { useResources } from './use-resources.ts'

/** One product, collection, page or menu of the store. What was deleted says so and can be changed. */
export function ResourceControl({ field, value, onChange }: ControlProps<string>) {
  const t = useTranslations('editor')
  const { items, isPending } = useResources(field.kind)
  const isGone = value !== '' && !isPending && !items.some((i) => i.value === value || i.id === value)
  return (
    <Field label={field.label || field.name} hint={field.info} error={isGone ? t('resourceGone') : undefined}>
      {({ id }) => (
        <select
          id={id}
          className="select"
          value={items.find((i) => i.id === value)?.value ?? value}
          onChange={(e) => onChange(e.target.value)}
        >
          {field.kind !== 'menu' && <option value="">{t(field.kind === 'collection' ? 'everything' : 'none')}</option>}
          {isGone && <option value={value}>{value}</option>}
          {items.map((item) => (
            <option key={item.value} value={item.value}>
              {item.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Several, in their order. */
export function ResourcesControl({ field, value, onChange }: ControlProps<string[]>) {
  const t = useTranslations('editor')
  const { items } = useResources(field.kind.slice(0, -1))
  const titleOf = (v: string) => items.find((i) => i.value === v || i.id === v)?.title ?? v
  const rest = items.filter((i) => !value.includes(i.value))
  return (
    <Field label={field.label || field.name} hint={field.info}>
      {({ id }) => (
        <>
          {value.map((v, i) => (
            <span key={v} className="flex items-center gap-1 text-sm">
              <span className="flex-1 truncate">{titleOf(v)}</span>
              <button
                type="button"
                className="icon-btn icon-btn-sm"
                aria-label={t('moveUp', { name: titleOf(v) })}
                disabled={i === 0}
                onClick={() => onChange(swapped(value, i))}
              >
                ↑
              </button>
              <button
                type="button"
                className="icon-btn icon-btn-sm"
                aria-label={t('removeNamed', { name: titleOf(v) })}
                onClick={() => onChange(value.filter((x) => x !== v))}
              >
                <X className="icon icon-sm" />
              </button>
            </span>
          ))}
          <select
            id={id}
            className="select"
            value=""
            disabled={value.length >= 24}
            onChange={(e) => e.target.value && onChange([...value, e.target.value])}
          >
            <option value="">{t('addOne')}</option>
            {rest.map((item) => (
              <option key={item.value} value={item.value}>
                {item.title}
              </option>
            ))}
          </select>
        </>
      )}
    </Field>
  )
}

const swapped = (list: string[], i: number) => list.map((v, n) => (n === i - 1 ? (list[i] ?? v) : n === i ? (list[i - 1] ?? v) : v))
