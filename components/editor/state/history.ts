import type { Docs } from './documents.ts'

export type Step = { docs: Docs; label: string }
export type History = { past: Step[]; future: Step[]; last: { key: string; at: number } | null }

export const noHistory: History = { past: [], future: [], last: null }
const typingMs = 900

/** Keeps what was before an edit. Keys of one setting that follow each other are one step, as people expect of undo. */
export function record(history: History, before: Docs, label: string, key: string | null, now: number): History {
  const isTyping = key !== null && history.last?.key === key && now - history.last.at < typingMs
  const last = key === null ? null : { key, at: now }
  if (isTyping) return { ...history, future: [], last }
  return { past: [...history.past, { docs: before, label }], future: [], last }
}

export function undo(history: History, docs: Docs): { history: History; docs: Docs } | null {
  const step = history.past.at(-1)
  if (!step) return null
  return {
    docs: step.docs,
    history: { past: history.past.slice(0, -1), future: [...history.future, { docs, label: step.label }], last: null },
  }
}

export function redo(history: History, docs: Docs): { history: History; docs: Docs } | null {
  const step = history.future.at(-1)
  if (!step) return null
  return {
    docs: step.docs,
    history: { past: [...history.past, { docs, label: step.label }], future: history.future.slice(0, -1), last: null },
  }
}
