'use client'
import { ChartLine, FileText, House, Inbox, Settings, Store, Tag, Users } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Banner } from '#ui/empty'
import type { StoreInfo } from '../client.ts'
import { PaletteDoor } from '../palette/palette-door.tsx'
import { Live } from './live.tsx'
import { UserMenu } from './user-menu.tsx'

const items = [
  { key: 'home', path: '', icon: House },
  { key: 'orders', path: '/orders', icon: Inbox },
  {
    key: 'products',
    path: '/products',
    icon: Tag,
    sub: [
      { key: 'inventory', path: '/inventory' },
      { key: 'collections', path: '/collections' },
      { key: 'files', path: '/files' },
      { key: 'imports', path: '/imports' },
    ],
  },
  {
    key: 'customers',
    path: '/customers',
    icon: Users,
    sub: [
      { key: 'messages', path: '/customers/messages' },
      { key: 'newsletter', path: '/customers/newsletter' },
    ],
  },
  {
    key: 'content',
    path: '/content/pages',
    icon: FileText,
    sub: [
      { key: 'articles', path: '/content/articles' },
      { key: 'menus', path: '/content/menus' },
      { key: 'redirects', path: '/content/redirects' },
      { key: 'look', path: '/settings/theme' },
    ],
  },
  { key: 'analytics', path: '/analytics', icon: ChartLine },
] as const

const paths = [...items.flatMap((item) => [item.path, ...('sub' in item ? item.sub.map((s) => s.path) : [])]), '/settings'].filter(Boolean)

/** Sidebar, top bar and tabs around a screen. */
export function Shell({ store, user, children }: { store: StoreInfo; user: string; children: ReactNode }) {
  const t = useTranslations('nav')
  const base = `/store/${store.slug}`
  const path = usePathname().slice(base.length)
  const isUnder = (p: string) => path === p || path.startsWith(`${p}/`)
  const roomOf = (item: (typeof items)[number]) =>
    [item.path, ...('sub' in item ? item.sub.map((s) => s.path) : [])].some((p) => p && isUnder(p))
  const room = items.find((item) => 'sub' in item && roomOf(item))
  // the longest one that fits: a customer's messages are not the customers
  const at = paths.filter(isUnder).sort((a, b) => b.length - a.length)[0] ?? ''
  const current = (p: string) => (p === at && (p || path === '') ? 'page' : undefined)
  return (
    <div className="shell">
      <Live />
      <nav className="side" aria-label={t('main')}>
        <Link className="h-10! mb-2" href="/stores" title={t('switch')}>
          <span className="grid place-items-center size-6 rounded-sm bg-ink text-surface text-xs font-semibold shrink-0">
            {[...store.name][0]?.toUpperCase()}
          </span>
          <span className="font-semibold text-base text-ink truncate">{store.name}</span>
        </Link>
        <PaletteDoor />
        {items.map((item) => (
          <div key={item.key} className="contents">
            <Link href={base + item.path} aria-current={current(item.path)}>
              <item.icon className="icon" />
              {t(item.key)}
            </Link>
            {'sub' in item && room === item && (
              <div className="sub">
                {item.sub.map((s) => (
                  <Link key={s.key} href={base + s.path} aria-current={current(s.path)}>
                    {t(s.key)}
                  </Link>
                ))}
              </div>
            )}
          </div>
        ))}
        <a href={store.url} target="_blank" rel="noreferrer">
          <Store className="icon" />
          {t('view')}
        </a>
        <div className="mt-auto" />
        <Link href={`${base}/settings/general`} aria-current={current('/settings')}>
          <Settings className="icon" />
          {t('settings')}
        </Link>
        <UserMenu name={user} />
      </nav>
      <header className="topbar">
        <Link className="flex items-center gap-2 h-10 px-2 no-underline" href="/stores">
          <span className="grid place-items-center size-6 rounded-sm bg-ink text-surface text-xs font-semibold">
            {[...store.name][0]?.toUpperCase()}
          </span>
          <span className="font-semibold truncate">{store.name}</span>
        </Link>
        <span className="ms-auto" />
        <PaletteDoor isIcon />
        <a className="icon-btn" href={store.url} aria-label={t('view')}>
          <Store className="icon" />
        </a>
        <UserMenu name={user} settings={`${base}/settings/general`} isIcon />
      </header>
      <main className="sheet">
        {room && 'sub' in room && (
          <nav className="subnav" aria-label={t('productsNav')}>
            {[{ key: room.key, path: room.path }, ...room.sub].map((s) => (
              <Link key={s.key} href={base + s.path} aria-current={current(s.path)}>
                {t(s.key)}
              </Link>
            ))}
          </nav>
        )}
        {store.isClosed && (
          <div className="bleed pt-3">
            <Banner tone="warn">
              {t('closed')}{' '}
              <Link className="link" href={`${base}/settings/danger`}>
                {t('reopen')}
              </Link>
            </Banner>
          </div>
        )}
        {store.isShut && !store.isClosed && (
          <div className="bleed pt-3">
            <Banner>
              {t('shut')}{' '}
              <Link className="link" href={`${base}/settings/access`}>
                {t('shutSettings')}
              </Link>
            </Banner>
          </div>
        )}
        {children}
      </main>
      <nav className="tabbar" style={{ gridTemplateColumns: `repeat(${items.length}, 1fr)` }} aria-label={t('mainPhone')}>
        {items.map((item) => (
          <Link key={item.key} href={base + item.path} aria-current={room === item ? 'page' : current(item.path)}>
            <item.icon className="icon" />
            {t(item.key)}
          </Link>
        ))}
      </nav>
    </div>
  )
}
