import type { Problem } from '../../dashboard/client.ts'
import type { Docs } from './documents.ts'
import type { EditorStore } from './editor-store.ts'
import type { Step } from './history.ts'
import { readKept, writeKept } from './keep.ts'
import { changedNames, mergeDocs } from './merge.ts'

export type Draft = { rev: number; documents: Docs; updatedBy: string | null }
type Save = (input: { rev: number; documents: Docs }) => Promise<{ rev: number }>
const idleMs = 1_500

/** Saves 1.5 s after the last edit, again and again while there is no connection, and joins what somebody else saved meanwhile. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private seen: Docs
  private tries = 0
  private isStopped = false
  private store: EditorStore
  private save: Save
  private problemOf: (error: unknown) => Problem
  private key: string

  constructor(store: EditorStore, key: string, save: Save, problemOf: (error: unknown) => Problem) {
    this.store = store
    this.key = key
    this.save = save
    this.problemOf = problemOf
    this.seen = store.state.docs
  }

  start(): () => void {
    this.isStopped = false
    const stop = this.store.subscribe(() => this.notice())
    const online = () => void this.flush()
    const hidden = () => document.visibilityState === 'hidden' && void this.flush()
    addEventListener('online', online)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      this.isStopped = true
      stop()
      clearTimeout(this.timer)
      removeEventListener('online', online)
      document.removeEventListener('visibilitychange', hidden)
    }
  }

  /** What this browser kept: steps of undo when nothing happened since, and edits that never reached the server. */
  async restore(): Promise<void> {
    const kept = await readKept(this.key)
    const { rev, docs } = this.store.state
    if (!kept) return
    if (kept.rev === rev && kept.isUnsaved) this.store.set({ docs: kept.docs, history: kept.history })
    else if (kept.rev === rev) this.store.set({ history: kept.history })
    else if (kept.isUnsaved) this.join(kept.base, kept.docs, docs, null)
  }

  private notice() {
    const { docs, saved } = this.store.state
    if (docs === this.seen) return
    this.seen = docs
    this.remember()
    if (changedNames(docs, saved).length === 0) {
      clearTimeout(this.timer)
      return this.store.set({ status: 'saved', problems: [] }) // undone back to what the server has
    }
    this.store.set({ status: navigator.onLine ? 'waiting' : 'offline' })
    clearTimeout(this.timer)
    this.later(idleMs)
  }

  private later(ms: number) {
    clearTimeout(this.timer)
    if (!this.isStopped) this.timer = setTimeout(() => void this.flush(), ms)
  }

  private remember() {
    const { rev, docs, saved, history } = this.store.state
    void writeKept(this.key, { rev, docs, base: saved, history, isUnsaved: changedNames(docs, saved).length > 0 })
  }

  /** Saves now. Resolves when nothing is left to save, or when it cannot be saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.running) await this.running
    const { docs, saved, clash } = this.store.state
    if (clash || changedNames(docs, saved).length === 0) return !clash
    this.running = this.send().finally(() => {
      this.running = null
    })
    await this.running
    const after = this.store.state
    return after.status === 'saved' && changedNames(after.docs, after.saved).length === 0
  }

  private async send(): Promise<void> {
    const { docs, saved, rev } = this.store.state
    const documents = Object.fromEntries(changedNames(docs, saved).map((name) => [name, docs[name] ?? null]))
    this.store.set({ status: 'saving' })
    try {
      const answer = await this.save({ rev, documents })
      this.tries = 0
      const isMore = this.store.state.docs !== docs
      this.store.set({
        rev: answer.rev,
        isOpen: true,
        saved: docs,
        savedAt: Date.now(),
        status: isMore ? 'waiting' : 'saved',
        problems: [],
      })
      this.remember()
      if (isMore) this.later(idleMs)
    } catch (error) {
      this.failed(this.problemOf(error))
    }
  }

  private failed(problem: Problem) {
    if (problem.code === 'theme.version_conflict') {
      const current = problem.current as Draft
      this.store.set({ rev: current.rev })
      return this.join(this.store.state.saved, this.store.state.docs, current.documents, current.updatedBy)
    }
    if (problem.status >= 400 && problem.status < 500 && ![401, 403, 408, 429].includes(problem.status))
      return this.store.set({ status: 'refused', problems: problem.errors ?? [{ path: '', message: problem.title }] })
    this.store.set({ status: 'offline' })
    this.tries += 1
    this.later(Math.min(30_000, 1_000 * 2 ** this.tries))
  }

  private join(base: Docs, mine: Docs, theirs: Docs, by: string | null) {
    const { docs, clashes } = mergeDocs(base, mine, theirs)
    this.seen = docs
    // undo goes back through our own steps, never behind what the other person did
    const rebase = (steps: Step[]) => steps.map((step) => ({ ...step, docs: mergeDocs(base, step.docs, theirs).docs }))
    const { past, future } = this.store.state.history
    const history = { past: rebase(past), future: rebase(future), last: null }
    this.store.set({ docs, saved: theirs, history, status: 'waiting', clash: clashes.length ? { theirs, clashes, by } : null })
    this.remember()
    if (!clashes.length) this.later(50)
  }
}
