'use client'
import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useStore } from '../client.ts'

const Palette = dynamic(() => import('./palette.tsx').then((m) => m.Palette), { ssr: false })
const Shortcuts = dynamic(() => import('./shortcuts.tsx').then((m) => m.Shortcuts), { ssr: false })
const places: Record<string, string> = {
  h: '',
  o: '/orders',
  p: '/products',
  c: '/customers',
  a: '/analytics',
  i: '/inventory',
  s: '/settings/general',
}

/** The search of the sidebar and the keys that work everywhere: ⌘K, ?, and G followed by a letter. Its parts load when they are opened. */
export function PaletteDoor({ isIcon = false }: { isIcon?: boolean }) {
  const t = useTranslations('palette')
  const { store } = useStore()
  const router = useRouter()
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  const last = useRef({ key: '', at: 0 })
  useEffect(() => {
    if (isIcon) return // one of the two doors listens
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        return setOpen('palette')
      }
      const target = event.target as HTMLElement
      if (event.metaKey || event.ctrlKey || event.altKey || target.closest('input, textarea, select, [contenteditable], [role=dialog]'))
        return
      if (event.key === '?') return setOpen('shortcuts')
      const isAfterG = last.current.key === 'g' && event.timeStamp - last.current.at < 1_000
      last.current = { key: event.key, at: event.timeStamp }
      const place = places[event.key]
      if (isAfterG && place !== undefined) router.push(`/store/${store.slug}${place}`)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isIcon, router, store.slug])
  return (
    <>
      {isIcon ? (
        <button type="button" className="icon-btn" aria-label={t('open')} onClick={() => setOpen('palette')}>
          <Search className="icon" />
        </button>
      ) : (
        <button type="button" className="palette-door" onClick={() => setOpen('palette')}>
          <Search className="icon" />
          <span>{t('open')}</span>
          <kbd className="kbd ms-auto">⌘K</kbd>
        </button>
      )}
      {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
      {open === 'shortcuts' && <Shortcuts onClose={() => setOpen(null)} />}
    </>
  )
}
