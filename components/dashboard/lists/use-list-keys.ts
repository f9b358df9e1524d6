'use client'
import { useEffect, useRef, useState } from 'react'

type Acts = { count: number; open: (index: number) => void; select?: (index: number) => void }

/** J and K move, X selects, Enter opens, / goes to the search. Nothing happens while something is typed. */
export function useListKeys(acts: Acts): number | null {
  const [at, setAt] = useState<number | null>(null)
  const latest = useRef({ ...acts, at })
  latest.current = { ...acts, at }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const { count, open, select, at } = latest.current
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]')
      )
        return
      const move = (to: number) => {
        const next = Math.max(0, Math.min(count - 1, to))
        setAt(next)
        document.querySelectorAll<HTMLElement>('[data-row]')[next]?.scrollIntoView({ block: 'nearest' })
      }
      if (event.key === 'j') move(at === null ? 0 : at + 1)
      else if (event.key === 'k') move(at === null ? 0 : at - 1)
      else if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLInputElement>('.toolbar input')?.focus()
      } else if (event.key === 'x' && at !== null) select?.(at)
      else if (event.key === 'Enter' && at !== null && target === document.body) open(at)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return at !== null && at < acts.count ? at : null
}
