'use client'
import { LogOut } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'

export function SignOut({ name }: { name: string }) {
  const t = useTranslations('nav')
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
