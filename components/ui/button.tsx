import type { ButtonHTMLAttributes } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: 'primary' | 'quiet' | 'danger' | 'plain'
  size?: 'sm' | 'md' | 'lg'
  isBusy?: boolean
}

/** The second half of a double click is not a second order to act. */
const once = (onClick: Props['onClick']): Props['onClick'] => {
  return (event) => {
    if (event.detail > 1) event.preventDefault()
    else onClick?.(event)
  }
}

/** A verb. While busy it keeps its width and cannot be pressed twice. */
export function Button({
  kind = 'plain',
  size = 'md',
  isBusy = false,
  className = '',
  children,
  disabled,
  type = 'button',
  onClick,
  ...rest
}: Props) {
  const classes = [
    'btn',
    kind === 'primary' && 'btn-primary',
    kind === 'quiet' && 'btn-quiet',
    kind === 'danger' && 'btn-danger',
    size === 'sm' && 'btn-sm',
    size === 'lg' && 'btn-lg',
    className,
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <button type={type} className={classes} disabled={disabled || isBusy} aria-busy={isBusy || undefined} onClick={once(onClick)} {...rest}>
      {children}
    </button>
  )
}
