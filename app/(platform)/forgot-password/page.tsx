import type { Metadata } from 'next'
import { Brand } from '../../../components/dashboard/doors/brand.tsx'
import { ForgotForm } from '../../../components/dashboard/doors/password-forms.tsx'

export const metadata: Metadata = { title: 'Forgotten password' }

export default function ForgotPassword() {
  return (
    <main className="min-h-screen flex flex-col bg-surface">
      <div className="px-4 md:px-16 py-8">
        <Brand />
      </div>
      <div className="flex-1 px-4 md:px-16 grid content-center pb-24">
        <ForgotForm />
      </div>
    </main>
  )
}
