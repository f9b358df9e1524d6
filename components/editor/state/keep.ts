import type { Docs } from './documents.ts'
import type { History } from './history.ts'

/** What this browser keeps of a theme: the steps for undo, and edits that the server does not have yet. */
export type Kept = { rev: number; docs: Docs; base: Docs; history: History; isUnsaved: boolean }

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('vitrine-editor', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('themes')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  try {
    const db = await open()
    return await new Promise<T>((resolve, reject) => {
      const request = work(db.transaction('themes', mode).objectStore('themes'))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    }).finally(() => db.close())
  } catch {
    return null // a browser without storage: undo lives as long as the tab
  }
}

export const readKept = (theme: string) => run<Kept | undefined>('readonly', (store) => store.get(theme))
export const writeKept = (theme: string, kept: Kept) => run('readwrite', (store) => store.put(kept, theme))
