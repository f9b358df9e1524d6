import type { ButtonHTMLAttributes } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: 'primary' | 'quiet' | 'danger' | 'plain'
  size?: 'sm' | 'md' | 'lg'
  isBusy?: boolean
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
    <button type={type} className={classes} disabled={disabled || isBusy} aria-busy={isBusy || undefined} {...rest}>
      {children}
    </button>
  )
}
