import { commands } from './commands.ts'
import type { EditorStore } from './state/editor-store.ts'

export type Press = { key: string; ctrl: boolean; shift: boolean; alt: boolean }
type Acts = { onAdd: (name: string) => void; onKeys?: () => void }

/** Keys that act on the whole editor, pressed in it or in the page. True when one of them was meant. */
export function pressKey(store: EditorStore, { key, ctrl, shift, alt }: Press, { onAdd, onKeys }: Acts): boolean {
  const { selection } = store.state
  const low = key.toLowerCase()
  if (ctrl && low === 'z') shift ? store.redo() : store.undo()
  else if (ctrl && low === 'y') store.redo()
  else if (ctrl && low === 'd' && selection) commands.duplicate(store, selection)
  else if (alt && selection && (key === 'ArrowUp' || key === 'ArrowDown')) commands.moveBy(store, selection, key === 'ArrowUp' ? -1 : 1)
  else if (!ctrl && low === 'h' && selection) commands.toggle(store, selection)
  else if (key === 'F2' && selection) document.querySelector<HTMLElement>('[data-rename]')?.click()
  else if (key === 'Delete' && selection) commands.remove(store, selection)
  else if (key === 'Escape' && selection) store.select(null)
  else if (!ctrl && low === 'a') onAdd(selection?.name ?? store.state.template)
  else if (!ctrl && low === 'b') store.set({ mode: store.state.mode === 'edit' ? 'browse' : 'edit' })
  else if (key === '?' && onKeys) onKeys()
  else return false
  return true
}
