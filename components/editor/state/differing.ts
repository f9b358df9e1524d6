import { same } from '../../../domain/kernel/same.ts'
import { type Docs, type Entry, entryOf } from './documents.ts'
import type { Clash } from './merge.ts'

export type Difference = { label: string; mine: string; theirs: string }
const most = 3

/** The first settings in which two people's versions of a section differ, in words. */
export function differing(mine: Docs, theirs: Docs, { name, id }: Clash, labelOf: (type: string, field: string) => string): Difference[] {
  if (id === null) return []
  const [a, b] = [entryOf(mine, { name, id }), entryOf(theirs, { name, id })]
  if (!a || !b) return []
  const own = pairs(a.type, a.settings, b.settings, labelOf)
  const blocks = Object.keys({ ...a.blocks, ...b.blocks }).flatMap((key) =>
    pairs(a.type, settingsOfBlock(a, key), settingsOfBlock(b, key), labelOf),
  )
  return [...own, ...blocks].slice(0, most)
}

const settingsOfBlock = (entry: Entry, key: string) => entry.blocks?.[key]?.settings ?? {}

function pairs(type: string, a: Record<string, unknown>, b: Record<string, unknown>, labelOf: (type: string, field: string) => string) {
  return Object.keys({ ...a, ...b })
    .filter((field) => !same(a[field], b[field]))
    .map((field) => ({ label: labelOf(type, field), mine: words(a[field]), theirs: words(b[field]) }))
}

/** A value as it may stand in a line; what is no word is told by its kind alone. */
const words = (value: unknown): string =>
  value === undefined || value === '' ? '–' : typeof value === 'object' ? '…' : String(value).slice(0, 80)
