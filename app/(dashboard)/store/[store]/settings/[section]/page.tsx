import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { deliveryCountries } from '#domain/checkout'
import { SettingsScreen } from '../../../../../../components/dashboard/settings/settings-screen.tsx'
import { settingsSections } from '../../../../../../components/dashboard/settings/settings-sections.ts'
import { openDashboard } from '../../../../../_server/dashboard.ts'

export const metadata: Metadata = { title: 'Settings' }

export default async function Page({ params }: { params: Promise<{ store: string; section: string }> }) {
  const { store, section } = await params
  const { call, role, user } = await openDashboard(store)
  const known = settingsSections.find((s) => s === section)
  if (!known) notFound()
  const [row, ...settings] = await Promise.all([
    call.store.get(),
    call.store.getSetting({ key: 'general' }),
    call.store.getSetting({ key: 'shipping' }),
    call.store.getSetting({ key: 'tax' }),
    call.store.getSetting({ key: 'payments' }),
    call.store.getSetting({ key: 'policies' }),
    call.store.getSetting({ key: 'seo' }),
  ])
  return (
    <SettingsScreen
      key={known}
      section={known}
      row={row}
      settings={settings}
      countries={deliveryCountries()}
      role={role}
      userId={user.id}
      zones={['UTC', ...Intl.supportedValuesOf('timeZone')]}
    />
  )
}
