import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Brand } from '../../../components/dashboard/doors/brand.tsx'
import { SignInForm } from '../../../components/dashboard/doors/sign-in-form.tsx'
import { findPageUser } from '../../_server/page-user.ts'
import { shelfPicture } from '../../_server/shelf-pictures.ts'

export const metadata: Metadata = { title: 'Sign in' }
const shelf = ['teapot', 'headphones', 'honey-jar', 'pitcher', 'desk-clock', 'hot-sauce', 'mug', 'keyboard', 'tea-tin']

export default async function SignIn({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const { next = '' } = await searchParams
  const target = /^\/(?!\/)[\w\-/?=&%.]*$/.test(next) ? next : '/stores'
  if (await findPageUser()) redirect(target)
  return (
    <main className="min-h-screen flex flex-col bg-surface">
      <div className="px-4 md:px-16 py-8">
        <Brand />
      </div>
      <div className="flex-1 px-4 md:px-16 grid content-center">
        <SignInForm next={target} />
      </div>
      <div className="shelf shelf-bare px-4 md:px-16 border-b-[6px] border-ink" style={{ gap: 12, overflow: 'hidden' }} aria-hidden="true">
        {shelf.map((slug, i) => (
          <span key={slug} className={i > 3 ? 'hide-phone' : ''}>
            <img className="goods" src={shelfPicture(slug)} alt="" width={320} height={400} />
          </span>
        ))}
      </div>
    </main>
  )
}
