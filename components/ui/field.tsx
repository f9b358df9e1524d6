'use client'
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react'

type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: string
  className?: string
  children: (ids: { id: string; describedBy: string | undefined; isInvalid: boolean }) => ReactNode
}

/** Label above, help or error below, tied to the control. */
export function Field({ label, hint, error, optional, className = '', children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className={`field ${className}`}>
      <label className="label" htmlFor={id}>
        {label}
        {optional && <span className="opt">{optional}</span>}
      </label>
      {children({ id, describedBy: error || hint ? noteId : undefined, isInvalid: Boolean(error) })}
      {error ? (
        <span className="error" id={noteId} role="alert">
          {error}
        </span>
      ) : hint ? (
        <span className="hint" id={noteId}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}

type Common = { label: ReactNode; hint?: ReactNode; error?: string | undefined; optional?: string; fieldClass?: string }

export function TextField({
  label,
  hint,
  error,
  optional,
  fieldClass,
  before,
  after,
  size = 'md',
  ...input
}: Common & { before?: ReactNode; after?: ReactNode; size?: 'md' | 'lg' } & Omit<InputHTMLAttributes<HTMLInputElement>, 'size'>) {
  const tall = size === 'lg' ? ' h-11!' : ''
  return (
    <Field label={label} hint={hint} error={error} {...(optional ? { optional } : {})} {...(fieldClass ? { className: fieldClass } : {})}>
      {({ id, describedBy, isInvalid }) =>
        before || after ? (
          <span className={`input-group${tall}`} data-invalid={isInvalid || undefined}>
            {before && <span className="affix">{before}</span>}
            <input id={id} aria-describedby={describedBy} aria-invalid={isInvalid || undefined} {...input} />
            {after && <span className="affix">{after}</span>}
          </span>
        ) : (
          <input id={id} className={`input${tall}`} aria-describedby={describedBy} aria-invalid={isInvalid || undefined} {...input} />
        )
      }
    </Field>
  )
}

export function SelectField({ label, hint, error, fieldClass, children, ...select }: Common & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} error={error} {...(fieldClass ? { className: fieldClass } : {})}>
      {({ id, describedBy }) => (
        <select id={id} className="select" aria-describedby={describedBy} {...select}>
          {children}
        </select>
      )}
    </Field>
  )
}

export function TextAreaField({ label, hint, error, fieldClass, ...area }: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={error} {...(fieldClass ? { className: fieldClass } : {})}>
      {({ id, describedBy }) => <textarea id={id} className="input" aria-describedby={describedBy} {...area} />}
    </Field>
  )
}

export function CheckField({ label, hint, ...input }: { label: ReactNode; hint?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="choice">
      <input type="checkbox" className="check mt-0.5" {...input} />
      <span>
        {label}
        {hint && <span className="hint block">{hint}</span>}
      </span>
    </label>
  )
}

export function SwitchField({
  label,
  hint,
  isOn,
  onChange,
}: {
  label: ReactNode
  hint?: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
}) {
  return (
    <label className="choice items-center">
      <span className="flex-1 text-sm font-[550]">
        {label}
        {hint && <span className="hint block font-normal">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        className="switch"
        checked={isOn}
        onChange={(e) => onChange(e.target.checked)}
      />
    </label>
  )
}
