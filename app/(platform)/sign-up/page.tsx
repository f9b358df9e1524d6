import type { Metadata } from 'next'
import { countryName } from '#domain/checkout'
import { env } from '#domain/kernel'
import { Brand } from '../../../components/dashboard/doors/brand.tsx'
import { SignUpForm } from '../../../components/dashboard/doors/sign-up-form.tsx'
import { findPageUser } from '../../_server/page-user.ts'
import { shelfPicture } from '../../_server/shelf-pictures.ts'

export const metadata: Metadata = { title: 'Open a store' }
const countries = ['AT', 'AU', 'BE', 'CA', 'CH', 'DE', 'DK', 'ES', 'FR', 'GB', 'IE', 'IT', 'JP', 'NL', 'PT', 'SE', 'US']
const shelves = [
  ['pitcher', 'side-bowl', 'teapot', 'espresso-cup'],
  ['serving-bowl', 'storage-jar', 'bud-vase', 'mug'],
  ['dinner-plate', 'pasta-plate', '', ' '],
  ['  ', ' ', '', '   '],
]

export default async function SignUp() {
  const user = await findPageUser()
  const port = new URL(process.env.VITRINE_PUBLIC_URL ?? 'http://localhost').port
  const options = countries.map((code) => ({ code, name: countryName(code, 'en') })).sort((a, b) => a.name.localeCompare(b.name))
  return (
    <main className="min-h-screen grid lg:grid-cols-[minmax(0,560px)_minmax(0,1fr)] bg-surface">
      <div className="px-4 md:px-16 py-8 flex flex-col">
        <div className="flex items-center justify-between">
          <Brand />
          {!user && (
            <span className="text-sm text-muted">
              <a className="link" href="/sign-in">
                Sign in
              </a>
            </span>
          )}
        </div>
        <SignUpForm suffix={`.${env().VITRINE_STORES_DOMAIN}${port ? `:${port}` : ''}`} countries={options} email={user?.email ?? null} />
        <span className="meta">Vitrine is open source</span>
      </div>
      <div className="hidden lg:flex bg-canvas border-s border-line items-end justify-center px-16 overflow-hidden" aria-hidden="true">
        <div className="w-full max-w-[620px]">
          <div className="cabinet">
            {shelves.map((shelf) => (
              <div key={shelf.join()} className="shelf overflow-hidden!">
                {shelf.map((slug) => (
                  <span key={slug}>
                    {slug.trim() ? (
                      <img className="goods" src={shelfPicture(slug)} alt="" width={320} height={400} />
                    ) : (
                      <span className="goods free" />
                    )}
                  </span>
                ))}
              </div>
            ))}
          </div>
        </div>
      </div>
    </main>
  )
}
