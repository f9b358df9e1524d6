'use client'
import { CircleUser } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { signOut } from 'next-auth/react'
import { useLocale, useTranslations } from 'next-intl'
import { Menu } from '#ui/menu'

const languages = { en: 'English', zh: '简体中文' }

/** The person: their language, and the way out; on a phone the way to the settings too. */
export function UserMenu({ name, settings, isIcon = false }: { name: string; settings?: string; isIcon?: boolean }) {
  const t = useTranslations('nav')
  const router = useRouter()
  const locale = useLocale()
  async function choose(wish: string) {
    await fetch('/api/language', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ locale: wish }),
    })
    router.refresh()
  }
  return (
    <Menu
      side={isIcon ? 'bottom' : 'top'}
      trigger={
        isIcon ? (
          <button type="button" className="icon-btn" aria-label={t('account', { name })}>
            <CircleUser className="icon" />
          </button>
        ) : (
          <button
            type="button"
            aria-label={t('account', { name })}
            className="flex items-center gap-2.5 h-8 px-2 rounded-md text-muted hover:bg-hover font-medium text-start"
          >
            <CircleUser className="icon" />
            <span className="truncate">{name}</span>
          </button>
        )
      }
      items={[
        ...(settings ? [{ label: t('settings'), run: () => router.push(settings) }, 'line' as const] : []),
        ...Object.entries(languages).map(([code, label]) => ({
          label: (
            <span lang={code}>
              {label} {code === locale && '✓'}
            </span>
          ),
          run: () => void choose(code),
        })),
        'line' as const,
        { label: t('signOut', { name }), run: () => void signOut({ callbackUrl: '/sign-in' }) },
      ]}
    />
  )
}
