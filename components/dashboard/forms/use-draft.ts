'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

/** A form's draft beside what is saved: whether it differs, and a warning before it would be lost. */
export function useDraft<T>(saved: T) {
  const t = useTranslations('saveBar')
  const [base, setBase] = useState(saved)
  const [draft, setDraft] = useState(saved)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(base)
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    const guard = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a[href]')
      if (link && !link.getAttribute('target') && !confirm(t('leave'))) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    // Back and Forward ask as well, in browsers that let a page ask (the Navigation API)
    const { navigation } = window as { navigation?: EventTarget }
    const traverse = (event: Event & { navigationType?: string }) => {
      if (event.navigationType === 'traverse' && event.cancelable && !confirm(t('leave'))) event.preventDefault()
    }
    navigation?.addEventListener('navigate', traverse)
    addEventListener('beforeunload', warn)
    document.addEventListener('click', guard, true)
    return () => {
      navigation?.removeEventListener('navigate', traverse)
      removeEventListener('beforeunload', warn)
      document.removeEventListener('click', guard, true)
    }
  }, [isDirty, t])
  return {
    draft,
    setDraft,
    isDirty,
    reset: () => setDraft(base),
    /** `sent` is what was saved: what was typed while it travelled stays. */
    commit: (next: T, sent?: T) => {
      setBase(next)
      setDraft((now) => (sent === undefined || now === sent ? next : now))
    },
  }
}
