'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { toast } from '#ui/toast'
import { copyText, pasteText } from './commands.ts'
import { useTools } from './context.tsx'
import { pressKey } from './keys.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=range], [type=color]), textarea, select'))

/** Undo, redo, copy and paste, and the letters of the shortcuts sheet. In a field the keys stay the field's, but for undo. */
export function useEditorKeys({ onAdd, onKeys }: { onAdd: (name: string) => void; onKeys: () => void }) {
  const { store } = useTools()
  const t = useTranslations('editor')
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const ctrl = event.ctrlKey || event.metaKey
      if (event.defaultPrevented || document.querySelector('[role=dialog]')) return
      if (isTyping(event.target) && !(ctrl && /^[zy]$/i.test(event.key))) return
      if (pressKey(store, { key: event.key, ctrl, shift: event.shiftKey, alt: event.altKey }, { onAdd, onKeys })) event.preventDefault()
    }
    const copy = (event: ClipboardEvent) => {
      const { selection } = store.state
      const text = isTyping(event.target) || !getSelection()?.isCollapsed || !selection ? null : copyText(store, selection)
      if (!text) return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      toast(t('copied'))
    }
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text) toast(t(pasteText(store, text)))
    }
    document.addEventListener('keydown', press)
    document.addEventListener('copy', copy)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('copy', copy)
      document.removeEventListener('paste', paste)
    }
  }, [store, t, onAdd, onKeys])
}
