'use client'
import { LogOut } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'

export function SignOut({ name, isIcon = false }: { name: string; isIcon?: boolean }) {
  const t = useTranslations('nav')
  if (isIcon)
    return (
      <button type="button" className="icon-btn" aria-label={t('signOut', { name })} onClick={() => signOut({ callbackUrl: '/sign-in' })}>
        <LogOut className="icon" />
      </button>
    )
  return (
    <button
      type="button"
      className="flex items-center gap-2.5 h-8 px-2 rounded-md text-muted hover:bg-hover font-medium text-start"
      onClick={() => signOut({ callbackUrl: '/sign-in' })}
    >
      <LogOut className="icon" />
      <span className="truncate">{t('signOut', { name })}</span>
    </button>
  )
}
