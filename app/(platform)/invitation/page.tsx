import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { findInvitation, findUserByEmail } from '#domain/auth'
import { Brand } from '../../../components/dashboard/doors/brand.tsx'
import { InvitationForm } from '../../../components/dashboard/doors/invitation-form.tsx'
import { findPageUser } from '../../_server/page-user.ts'

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' }

export default async function Invitation({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const t = await getTranslations('invitation')
  const user = await findPageUser() // opens the database first
  const token = ((await searchParams).token ?? '').slice(0, 200)
  const offer = await findInvitation(token)
  const hasAccount = offer ? Boolean(await findUserByEmail(offer.email)) : false
  return (
    <main className="min-h-screen flex flex-col bg-surface">
      <div className="px-4 md:px-16 py-8">
        <Brand />
      </div>
      <div className="flex-1 px-4 md:px-16 grid content-center pb-24">
        {offer ? (
          <InvitationForm
            token={token}
            store={offer.storeName}
            by={offer.invitedBy}
            role={offer.role === 'admin' ? 'admin' : 'staff'}
            email={offer.email}
            mine={user?.email ?? null}
            hasAccount={hasAccount}
          />
        ) : (
          <div className="grid gap-3 w-full max-w-[368px] mx-auto">
            <h1 className="sentence" style={{ fontWeight: 600 }}>
              {t('over')}
            </h1>
            <p className="text-base text-muted">{t('overText')}</p>
            <Link className="link" href="/stores">
              {t('toStores')}
            </Link>
          </div>
        )}
      </div>
    </main>
  )
}
