import '../components/ui/kit.css'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'

export const dynamic = 'force-dynamic' // every page carries the nonce of its own request
export const metadata: Metadata = {
  title: { template: '%s · Vitrine', default: 'Vitrine' },
  description: 'An open-source storefront platform which you run yourself.',
  icons: { icon: '/icon.svg' },
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} data-theme="system" suppressHydrationWarning>
      <body>
        <NextIntlClientProvider>
          <NuqsAdapter>{children}</NuqsAdapter>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
