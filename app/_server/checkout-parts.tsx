import type { InputHTMLAttributes, ReactNode } from 'react'
import type { Quote } from '#schemas/checkout'

const icons = {
  clock: 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  info: 'M12 11v5M12 8v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
}
export const Icon = ({ name }: { name: keyof typeof icons }) => (
  <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <path d={icons[name]} />
  </svg>
)

type FieldProps = {
  form: Record<string, string>
  error: (path: string) => string | undefined
  name: string
  label: string
  width?: 'half' | 'third' | 'two'
  hint?: string
  isHidden?: boolean
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode'>

/** Label above, error below in words, tied to the field. */
export function Field({ form, error, name, label, width, hint, isHidden, ...input }: FieldProps) {
  const message = error(name)
  return (
    <label className={`field${width ? ` field--${width}` : ''}${message ? ' field--error' : ''}`} hidden={isHidden} data-field={name}>
      <span>{label}</span>
      <input
        name={name}
        defaultValue={form[name] ?? ''}
        placeholder={hint}
        aria-invalid={message ? true : undefined}
        aria-describedby={message ? `${name}-error` : undefined}
        {...input}
      />
      {message && <em id={`${name}-error`}>{message}</em>}
    </label>
  )
}

type Totals = Pick<Quote, 'subtotalMinor' | 'shippingMinor' | 'taxMinor' | 'totalMinor' | 'taxesIncluded' | 'taxRatePpm'>

/** `taxName` is the store's own word: VAT, MWST, GST. */
export const Sums = ({ quote: q, money, taxName }: { quote: Totals; money: (minor: number) => string; taxName: string }) => (
  <dl className="sums">
    <div>
      <dt>Goods</dt>
      <dd>{money(q.subtotalMinor)}</dd>
    </div>
    <div>
      <dt>Delivery</dt>
      <dd>{q.shippingMinor ? money(q.shippingMinor) : 'Free'}</dd>
    </div>
    {!q.taxesIncluded && q.taxMinor > 0 && (
      <div>
        <dt>
          {taxName || 'Tax'}, {q.taxRatePpm / 10_000} %
        </dt>
        <dd>{money(q.taxMinor)}</dd>
      </div>
    )}
    <div className="total">
      <dt>Total</dt>
      <dd>{money(q.totalMinor)}</dd>
    </div>
    {q.taxesIncluded && q.taxMinor > 0 && (
      <div className="soft">
        <dt>
          Includes {taxName || 'tax'}, {q.taxRatePpm / 10_000} %
        </dt>
        <dd>{money(q.taxMinor)}</dd>
      </div>
    )}
  </dl>
)

export type Item = { id: string; title: string; variantTitle: string; quantity: number; price: string; picture: ReactNode }

/** What is bought, with its pictures; beside the form and beside the finished order. */
export const Items = ({ items }: { items: Item[] }) => (
  <ul className="items">
    {items.map((l) => (
      <li key={l.id}>
        <span className="thumb">
          {l.picture ?? <i aria-hidden="true">{[...l.title][0]?.toUpperCase()}</i>}
          <b>{l.quantity}</b>
        </span>
        <span>
          {l.title}
          {l.variantTitle && (
            <>
              <br />
              <span className="soft">{l.variantTitle}</span>
            </>
          )}
        </span>
        <span className="price">{l.price}</span>
      </li>
    ))}
  </ul>
)
