import type { Metadata } from 'next'
import Link from 'next/link'
import { listStoresOfUser } from '#domain/auth'
import { storeUrl } from '#domain/kernel'
import { Brand } from '../../../components/dashboard/doors/brand.tsx'
import { SignOut } from '../../../components/dashboard/doors/sign-out.tsx'
import { requirePageUser } from '../../_server/page-user.ts'

export const metadata: Metadata = { title: 'Your stores' }

export default async function Stores() {
  const user = await requirePageUser('/stores')
  const stores = await listStoresOfUser(user.id)
  return (
    <main className="min-h-screen bg-surface">
      <div className="max-w-[880px] mx-auto px-4 md:px-8 py-8">
        <div className="flex items-center justify-between">
          <Brand />
          <SignOut name={user.name} />
        </div>
        <div className="flex flex-wrap items-end justify-between gap-4 pt-16 pb-8">
          <h1 className="sentence" style={{ fontWeight: 600 }}>
            Your stores
          </h1>
          <Link className="btn" href="/sign-up">
            Open another store
          </Link>
        </div>
        <div className="border-b border-line">
          {stores.map((s) => (
            <Link
              key={s.id}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 items-center py-5 border-t border-line no-underline group"
              href={`/store/${s.slug}`}
            >
              <span className="min-w-0">
                <span className="flex items-center gap-3">
                  <b className="font-display text-lg font-semibold group-hover:text-accent">{s.name}</b>
                  {s.isDemo && <span className="pill">Demo</span>}
                  {s.status === 'suspended' && <span className="pill pill-warn">Closed</span>}
                </span>
                <span className="text-sm text-muted">
                  {storeUrl(s.slug).replace(/^https?:\/\//, '')} · {s.role}
                </span>
              </span>
              <span className="btn btn-sm" aria-hidden="true">
                Open
              </span>
            </Link>
          ))}
          {!stores.length && <p className="py-8 text-base text-muted">You have no store yet.</p>}
        </div>
      </div>
    </main>
  )
}
