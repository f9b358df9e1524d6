'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { SwitchField } from '#ui/field'
import type { ControlProps } from './types.ts'

type SliderProps = {
  label: string
  value: number
  min: number
  max: number
  step?: number
  unit?: string
  hint?: string | undefined
  onChange: (value: number) => void
}

export function Slider({ label, value, min, max, step = 1, unit = '', hint, onChange }: SliderProps) {
  const id = useId()
  const part = ((value - min) / (max - min)) * 100
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
        <span className="opt ms-auto num">
          {value}
          {unit && ` ${unit}`}
        </span>
      </label>
      <input
        id={id}
        type="range"
        className="range"
        min={min}
        max={max}
        step={step}
        value={value}
        style={{ '--value': `${part}%` } as React.CSSProperties}
        onChange={(e) => onChange(e.target.valueAsNumber)}
      />
      {hint && <span className="hint">{hint}</span>}
    </div>
  )
}

export function RangeControl({ field, value, onChange }: ControlProps<number>) {
  const { min = 0, max = 100, step = 1, unit = '', info } = field
  return (
    <Slider label={field.label || field.name} value={value} min={min} max={max} step={step} unit={unit} hint={info} onChange={onChange} />
  )
}

/** Air above and below a section: the theme's own step, or pixels. */
export function SpacingControl({ field, value, onChange }: ControlProps<{ top: number; bottom: number } | null>) {
  const t = useTranslations('editor')
  const own = value ?? { top: 80, bottom: 80 }
  return (
    <fieldset className="grid gap-3">
      <legend className="label mb-1.5">{field.label || t('spacing')}</legend>
      <SwitchField label={t('spacingOfTheme')} isOn={value === null} onChange={(isOn) => onChange(isOn ? null : own)} />
      {value && (
        <Slider label={t('below')} value={own.bottom} min={0} max={240} unit="px" onChange={(bottom) => onChange({ ...own, bottom })} />
      )}
    </fieldset>
  )
}
