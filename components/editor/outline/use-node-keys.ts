'use client'
import type { KeyboardEvent } from 'react'
import { commands } from '../commands.ts'
import { useTools } from '../context.tsx'
import type { Spot } from '../state/documents.ts'

/** Arrows walk through the outline, with Alt they move; Delete, H and F2 act on what has the focus. */
export function useNodeKeys(spot: Spot) {
  const { store } = useTools()
  return (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step && event.altKey) {
      commands.moveBy(store, spot, step)
      refocus(event.currentTarget.dataset.spot)
    } else if (step) walk(event.currentTarget, step)
    else if (event.key === 'Delete' || event.key === 'Backspace') commands.remove(store, spot)
    else if (event.key === 'h' && !event.ctrlKey && !event.metaKey) commands.toggle(store, spot)
    else if (event.key === 'F2') document.querySelector<HTMLElement>('[data-rename]')?.click()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

function walk(from: HTMLElement, step: number) {
  const nodes = [...document.querySelectorAll<HTMLElement>('[data-spot]')]
  const next = nodes[nodes.indexOf(from) + step]
  next?.focus()
  next?.click()
}

/** The moved row is the same element; React keeps it, the browser takes its focus. */
const refocus = (spot: string | undefined) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot ?? '')}"]`)?.focus())
