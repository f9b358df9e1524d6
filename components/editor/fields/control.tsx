'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import type { RichText } from '#themes/core/rich-text.ts'
import { Field, SwitchField, TextAreaField, TextField } from '#ui/field'
import { ColorControl } from './color-control.tsx'
import { FontControl } from './font-control.tsx'
import { ImageControl } from './image-control.tsx'
import { LinkControl } from './link-control.tsx'
import { MomentControl } from './moment-control.tsx'
import { RangeControl, SpacingControl } from './range-control.tsx'
import { ResourceControl, ResourcesControl } from './resource-control.tsx'
import type { ControlProps } from './types.ts'

const PaletteControl = lazy(() => import('./palette-control.tsx').then((m) => ({ default: m.PaletteControl })))
const CssControl = lazy(() => import('./css-control.tsx').then((m) => ({ default: m.CssControl })))
const RichControl = lazy(() => import('./rich-control.tsx').then((m) => ({ default: m.RichControl })))

/** The control of a setting, by its kind. */
export function Control(props: ControlProps) {
  const { field, value, onChange } = props
  const label = field.label || field.name
  const hint = field.info
  switch (field.kind) {
    case 'heading':
      return <h3 className="text-sm font-semibold pt-2">{label}</h3>
    case 'paragraph':
      return <p className="hint">{label}</p>
    case 'inlineText':
      return <TextField label={label} hint={hint} maxLength={300} value={String(value)} onChange={(e) => onChange(e.target.value)} />
    case 'text':
      return (
        <TextAreaField
          label={label}
          hint={hint}
          rows={3}
          maxLength={2_000}
          value={String(value)}
          onChange={(e) => onChange(e.target.value)}
        />
      )
    case 'css':
      return (
        <Suspense fallback={<div className="skeleton h-40!" />}>
          <CssControl {...(props as ControlProps<string>)} />
        </Suspense>
      )
    case 'html':
      return (
        <TextAreaField
          label={label}
          hint={hint}
          rows={8}
          maxLength={20_000}
          className="input mono"
          spellCheck={false}
          value={String(value)}
          onChange={(e) => onChange(e.target.value)}
        />
      )
    case 'number':
      return (
        <TextField
          label={label}
          hint={hint}
          type="number"
          min={field.min}
          max={field.max}
          value={String(value)}
          onChange={(e) => Number.isFinite(e.target.valueAsNumber) && onChange(clamp(e.target.valueAsNumber, field.min, field.max))}
        />
      )
    case 'range':
      return <RangeControl {...(props as ControlProps<number>)} />
    case 'spacing':
      return <SpacingControl {...(props as ControlProps<{ top: number; bottom: number } | null>)} />
    case 'segmented':
    case 'select':
      return <ChoiceControl {...(props as ControlProps<string>)} />
    case 'checkbox':
      return <SwitchField label={label} hint={hint} isOn={Boolean(value)} onChange={onChange} />
    case 'color':
      return <ColorControl {...(props as ControlProps<string>)} />
    case 'palette':
      return (
        <Suspense fallback={<div className="skeleton h-40!" />}>
          <PaletteControl {...(props as ControlProps<Record<string, string>>)} />
        </Suspense>
      )
    case 'font':
      return <FontControl {...(props as ControlProps<string>)} />
    case 'image':
      return <ImageControl {...(props as ControlProps<string>)} />
    case 'dateTime':
      return <MomentControl {...(props as ControlProps<string>)} />
    case 'url':
    case 'video':
      return <LinkControl {...(props as ControlProps<string>)} />
    case 'richText':
      return (
        <Suspense fallback={<div className="skeleton h-32!" />}>
          <RichControl {...(props as ControlProps<RichText | null>)} />
        </Suspense>
      )
    case 'product':
    case 'collection':
    case 'page':
    case 'blog':
    case 'menu':
      return <ResourceControl {...(props as ControlProps<string>)} />
    case 'products':
    case 'collections':
      return <ResourcesControl {...(props as ControlProps<string[]>)} />
    default:
      return null
  }
}

const clamp = (value: number, min = -1e9, max = 1e9) => Math.min(max, Math.max(min, value))

/** One of a few: side by side while the words are short, else a list. */
function ChoiceControl({ field, value, onChange }: ControlProps<string>) {
  const t = useTranslations('editor')
  const options = field.options ?? []
  const wordOf = (option: string) => (t.has(`option.${option}`) ? t(`option.${option}` as 'option.grid') : option.replaceAll('-', ' '))
  const label = field.label || field.name
  const isList = field.kind === 'select' || options.length > 4 || options.join('').length > 30
  return (
    <Field label={label} hint={field.info}>
      {({ id, describedBy }) =>
        isList ? (
          <select id={id} className="select" aria-describedby={describedBy} value={value} onChange={(e) => onChange(e.target.value)}>
            {options.map((option) => (
              <option key={option} value={option}>
                {wordOf(option)}
              </option>
            ))}
          </select>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a group of buttons, one of them pressed
          <span className="segmented segmented-sm self-start" role="group" aria-label={label} id={id}>
            {options.map((option) => (
              <button key={option} type="button" aria-pressed={option === value} onClick={() => onChange(option)}>
                {wordOf(option)}
              </button>
            ))}
          </span>
        )
      }
    </Field>
  )
}
