'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useEditor } from './context.tsx'

/** What stands under the theme's name: whether the work is safe. */
export function useSaveWords(): { text: string; isBad: boolean } {
  const t = useTranslations('editor')
  const status = useEditor((s) => s.status)
  const savedAt = useEditor((s) => s.savedAt)
  const isOpen = useEditor((s) => s.isOpen)
  const [now, setNow] = useState(0)
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 10_000)
    return () => clearInterval(timer)
  }, [])
  if (status === 'offline') return { text: t('offline'), isBad: true }
  if (status === 'refused') return { text: t('refused'), isBad: true }
  if (status !== 'saved') return { text: t('saving'), isBad: false }
  if (!savedAt) return { text: t(isOpen ? 'draftOpen' : 'noDraft'), isBad: false }
  const seconds = Math.max(0, Math.round((Math.max(now, savedAt) - savedAt) / 1_000))
  return { text: seconds < 10 ? t('savedNow') : t('savedAgo', { minutes: Math.floor(seconds / 60) }), isBad: false }
}
