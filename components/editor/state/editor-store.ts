import type { ThemeDescription } from '#themes/core/describe.ts'
import { type Docs, docOf, type Spot } from './documents.ts'
import { type History, noHistory, record, redo, undo } from './history.ts'
import type { Clash } from './merge.ts'

export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused'
export type EditorState = {
  docs: Docs
  /** What the server has. */
  saved: Docs
  rev: number
  /** The server holds changes that are not published. */
  isOpen: boolean
  savedAt: number | null
  status: SaveStatus
  /** Field paths the server refused. */
  problems: { path: string; message: string }[]
  clash: { theirs: Docs; clashes: Clash[]; by: string | null } | null
  history: History
  /** Name of the template on show, and the path it is shown with. */
  template: string
  path: string
  selection: Spot | null
  mode: 'edit' | 'browse'
}

/** The editor's one state, outside of React so that saving and the frame can follow it. */
export class EditorStore {
  private listeners = new Set<() => void>()
  readonly theme: ThemeDescription
  state: EditorState

  constructor(theme: ThemeDescription, start: Pick<EditorState, 'docs' | 'rev' | 'isOpen' | 'template' | 'path'>) {
    this.theme = theme
    this.state = {
      ...start,
      saved: start.docs,
      savedAt: null,
      status: 'saved',
      problems: [],
      clash: null,
      history: noHistory,
      selection: null,
      mode: 'edit',
    }
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }
  get = () => this.state
  set(change: Partial<EditorState>) {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  /** One edit. `key` joins what is typed into one field to one step of undo. */
  edit(label: string, docs: Docs, { key = null, selection }: { key?: string | null; selection?: Spot | null } = {}) {
    const { docs: before, history } = this.state
    if (docs === before) return
    this.set({ docs, history: record(history, before, label, key, Date.now()), ...(selection === undefined ? {} : { selection }) })
  }

  undo = () => this.travel(undo(this.state.history, this.state.docs))
  redo = () => this.travel(redo(this.state.history, this.state.docs))
  private travel(step: { history: History; docs: Docs } | null) {
    if (!step) return
    const { selection } = this.state
    const isGone = selection && !docOf(step.docs, selection.name).sections[selection.id]
    this.set({ ...step, ...(isGone ? { selection: null } : {}) })
  }

  select = (selection: Spot | null) => this.set({ selection })
  /** The three documents of the page on show, in their order. */
  get shown() {
    return ['groups/header', this.state.template, 'groups/footer']
  }
}
