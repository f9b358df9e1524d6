'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { ThemeRow } from '#schemas/themes'
import type { ThemeDescription } from '#themes/core/describe.ts'
import { problemOf, useStore } from '../dashboard/client.ts'
import { commands } from './commands.ts'
import type { EditorTools } from './context.tsx'
import { FrameLink } from './frame-link.ts'
import { pressKey } from './keys.ts'
import type { FromFrame } from './protocol.ts'
import { Autosave } from './state/autosave.ts'
import type { Docs } from './state/documents.ts'
import { EditorStore } from './state/editor-store.ts'

export type OpenedTheme = {
  /** Whose work this browser keeps. */
  user: string
  name: string
  theme: ThemeRow
  description: ThemeDescription
  draft: { rev: number; isOpen: boolean; documents: Docs }
  preview: { token: string; origin: string }
  /** The page of the shop to begin with. */
  path: string
}
const renewMs = 10 * 60_000

/** Puts the editor's parts together: state, saving, and the wire to the frame. Null until what this browser kept is read. */
export function useOpenEditor({ user, name, theme, description, draft, preview, path }: OpenedTheme): EditorTools | null {
  const { api, store: shop } = useStore()
  const t = useTranslations('editor')
  const [tools, setTools] = useState<EditorTools | null>(null)
  const onFrame = useRef<EditorTools['onFrame']['current']>(null)
  const words = useRef({ up: t('up'), down: t('down'), duplicate: t('duplicate'), delete: t('delete'), add: t('addHere') })
  const [first] = useState({ user, name, theme, description, draft, preview, path })
  useEffect(() => {
    const store = new EditorStore(first.description, {
      docs: first.draft.documents,
      rev: first.draft.rev,
      isOpen: first.draft.isOpen,
      template: 'templates/index',
      path: first.path,
    })
    const id = first.theme.id
    const autosave = new Autosave(
      store,
      `${first.user}/${shop.slug}/${id}`,
      (input) => api.themes.saveDraft.call({ id, ...input }),
      problemOf,
    )
    const hear = (message: FromFrame) => {
      const acts = onFrame.current
      if (message.type === 'navigate') void acts?.goTo(null, message.path)
      else if (message.type === 'ack' && store.state.docs[message.template]) store.set({ template: message.template })
      else if (message.type === 'select') {
        acts?.showSections()
        store.select({ name: message.name, id: message.id, block: message.block })
        focusNode(`${message.name}/${message.id}`)
      } else if (message.type === 'act') act(store, message, acts?.openPicker)
      else if (message.type === 'key') pressKey(store, message, { onAdd: (name) => acts?.openPicker(name), onKeys: () => acts?.showKeys() })
      else if (message.type === 'report') reported.current?.(message)
    }
    const renew = async () => (await api.themes.preview.call({ id })).token
    const link = new FrameLink(store, first.preview, { words: words.current, renew, onMessage: hear })
    const reported: { current: ((report: Extract<FromFrame, { type: 'report' }>) => void) | null } = { current: null }
    const inspect = () =>
      new Promise<Extract<FromFrame, { type: 'report' }> | null>((resolve) => {
        reported.current = resolve
        link.send({ type: 'inspect' })
        setTimeout(() => resolve(null), 2_000)
      })
    const timer = setInterval(() => void link.renew().catch(() => {}), renewMs)
    let stops: (() => void)[] = []
    let isLeft = false
    void autosave.restore().then(() => {
      if (isLeft) return
      stops = [link.start(), autosave.start()]
      setTools({
        store,
        autosave,
        link,
        inspect,
        onFrame,
        themeId: id,
        themeName: first.theme.name,
        me: first.name,
        isLive: first.theme.isLive,
      })
      if (store.state.docs !== store.state.saved) void autosave.flush()
    })
    return () => {
      isLeft = true
      clearInterval(timer)
      void autosave.flush()
      for (const stop of stops) stop()
    }
  }, [api, shop.slug, first])
  return tools
}

/** What was pressed in the page has the keys of the outline from there on. */
const focusNode = (spot: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot)}"]`)?.focus({ preventScroll: true }))

function act(store: EditorStore, { name, id, act }: Extract<FromFrame, { type: 'act' }>, openPicker?: (name: string) => void) {
  const spot = { name, id }
  if (act === 'up' || act === 'down') commands.moveBy(store, spot, act === 'up' ? -1 : 1)
  else if (act === 'duplicate') commands.duplicate(store, spot)
  else if (act === 'delete') commands.remove(store, spot)
  else {
    store.select(spot)
    openPicker?.(name)
  }
}
