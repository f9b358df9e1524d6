import type { Metadata } from 'next'
import { Brand } from '../../../components/dashboard/doors/brand.tsx'
import { ResetForm } from '../../../components/dashboard/doors/password-forms.tsx'

export const metadata: Metadata = { title: 'New password', referrer: 'no-referrer' }

export default async function ResetPassword({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  return (
    <main className="min-h-screen flex flex-col bg-surface">
      <div className="px-4 md:px-16 py-8">
        <Brand />
      </div>
      <div className="flex-1 px-4 md:px-16 grid content-center pb-24">
        <ResetForm token={(await searchParams).token ?? ''} />
      </div>
    </main>
  )
}
