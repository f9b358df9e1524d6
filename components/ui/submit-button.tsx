'use client'
import { type ComponentProps, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'

const never = () => () => undefined

/**
 * The verb of a form that script sends. It waits for hydration: before it, the browser would send the form itself,
 * with what was typed in the address.
 */
export function SubmitButton({ disabled, ...rest }: ComponentProps<typeof Button>) {
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return <Button {...rest} type="submit" disabled={disabled || !isReady} />
}
