import { same } from '../../../domain/kernel/same.ts'
import { labelOf } from '../context.tsx'
import { type Doc, type Docs, docOf, type Entry } from '../state/documents.ts'
import type { EditorStore } from '../state/editor-store.ts'
import { changedNames } from '../state/merge.ts'

export type Change = {
  name: string
  id: string | null
  kind: 'added' | 'removed' | 'changed' | 'hidden' | 'shown' | 'moved' | 'settings'
  label: string
  fields: string[]
  before?: Entry
  after?: Entry
}

/** What differs between two states of a theme, section by section. */
export function changesOf(store: EditorStore, before: Docs, after: Docs): Change[] {
  return changedNames(after, before).flatMap((name) =>
    name === 'settings' ? settingsChange(store, before, after) : docChanges(store, name, docOf(before, name), docOf(after, name)),
  )
}

function settingsChange(store: EditorStore, before: Docs, after: Docs): Change[] {
  const [a, b] = [before.settings, after.settings].map((d) => (d as { settings?: Record<string, unknown> } | undefined)?.settings ?? {})
  const fields = store.theme.settings.filter((f) => !same(a?.[f.name], b?.[f.name])).map((f) => f.label || f.name)
  return [{ name: 'settings', id: null, kind: 'settings', label: '', fields }]
}

function docChanges(store: EditorStore, name: string, before: Doc, after: Doc): Change[] {
  const ids = [...after.order, ...before.order.filter((id) => !after.sections[id])]
  const changes = ids.flatMap((id): Change[] => {
    const [a, b] = [before.sections[id], after.sections[id]]
    if (a && b) return sectionChange(store, name, id, a, b)
    const one = b ?? a
    return one
      ? [
          {
            name,
            id,
            kind: b ? 'added' : 'removed',
            label: labelOf(store, one),
            fields: [],
            ...(a ? { before: a } : {}),
            ...(b ? { after: b } : {}),
          },
        ]
      : []
  })
  const kept = (order: string[], other: Doc) => order.filter((id) => other.sections[id]).join()
  if (kept(before.order, after) !== kept(after.order, before)) changes.push({ name, id: null, kind: 'moved', label: '', fields: [] })
  return changes
}

function sectionChange(store: EditorStore, name: string, id: string, before: Entry, after: Entry): Change[] {
  if (same(before, after)) return []
  const kind = Boolean(before.hidden) === Boolean(after.hidden) ? 'changed' : after.hidden ? 'hidden' : 'shown'
  const section = store.theme.sections.find((s) => s.type === after.type)
  const fields = (section?.fields ?? []).filter((f) => !same(before.settings[f.name], after.settings[f.name])).map((f) => f.label || f.name)
  const isBlocks = !same([before.blocks, before.blockOrder], [after.blocks, after.blockOrder])
  const more = [...(before.name === after.name ? [] : ['name']), ...(isBlocks ? ['blocks'] : [])]
  return [{ name, id, kind, label: labelOf(store, after), fields: [...fields, ...more], before, after }]
}

/** The state with only these changes made to it: what is not ticked stays in the draft. */
export function applyChanges(before: Docs, after: Docs, chosen: Change[]): Docs {
  const made = chosen.reduce<Docs>((docs, change) => {
    if (change.id === null && change.kind === 'settings') return { ...docs, settings: after.settings }
    const [now, goal] = [docOf(docs, change.name), docOf(after, change.name)]
    const { [change.id ?? '']: _, ...rest } = now.sections
    const sections = change.id === null ? now.sections : change.after ? { ...rest, [change.id]: change.after } : rest
    const order = [...goal.order, ...now.order].filter((id, i, all) => sections[id] && all.indexOf(id) === i)
    const isMoved = change.kind === 'moved' || change.kind === 'added'
    return {
      ...docs,
      [change.name]: {
        v: 1,
        sections,
        order: isMoved ? order : [...now.order, ...order].filter((id, i, all) => sections[id] && all.indexOf(id) === i),
      },
    }
  }, before)
  // a template that was taken out is gone with its last section, and leaves no empty page
  return Object.fromEntries(Object.entries(made).filter(([name]) => name in after || docOf(made, name).order.length > 0))
}
