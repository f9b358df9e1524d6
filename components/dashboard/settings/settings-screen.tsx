'use client'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useStore } from '../client.ts'
import { PageHead } from '../shell/page-head.tsx'
import { PoliciesForm } from './policies-form.tsx'
import { SeoSection } from './seo-section.tsx'
import { PaymentsForm, ShippingForm, TaxForm } from './settings-forms.tsx'
import { GeneralForm } from './settings-general.tsx'
import { type SettingsSection, settingsSections } from './settings-sections.ts'

/** A section is loaded when it is looked at. */
const AccessSection = dynamic(() => import('./access-section.tsx').then((m) => m.AccessSection))
const AuditSection = dynamic(() => import('./audit-section.tsx').then((m) => m.AuditSection))
const DangerSection = dynamic(() => import('./danger-section.tsx').then((m) => m.DangerSection))
const DomainsSection = dynamic(() => import('./domains/domains-section.tsx').then((m) => m.DomainsSection))
const MailsSection = dynamic(() => import('./mails-section.tsx').then((m) => m.MailsSection))
const MetadataSection = dynamic(() => import('./metadata/metadata-section.tsx').then((m) => m.MetadataSection))
const ThemeSection = dynamic(() => import('./theme/theme-section.tsx').then((m) => m.ThemeSection))
const StaffSection = dynamic(() => import('./staff-section.tsx').then((m) => m.StaffSection))
const ApiKeys = dynamic(() => import('./settings-keys.tsx').then((m) => m.ApiKeys))

export type Setting = { key: string; value: unknown; version: number }
export type StoreRow = { name: string; email: string; timezone: string; locale: string; currency: string; country: string; slug: string }
type Props = {
  section: SettingsSection
  row: StoreRow
  settings: Setting[]
  countries: { code: string; name: string }[]
  zones: string[]
  role: string
  userId: string
}

export function SettingsScreen({ section, row, settings, countries, zones, role, userId }: Props) {
  const t = useTranslations('settings')
  const { store } = useStore()
  const of = (key: string) => settings.find((s) => s.key === key) as Setting
  return (
    <div className="grid md:grid-cols-[208px_minmax(0,1fr)] flex-1 content-start">
      <nav
        className="border-line p-4 md:pt-6 text-sm md:min-h-full md:border-e max-md:flex max-md:overflow-x-auto max-md:border-b"
        aria-label={t('title')}
      >
        <h2 className="section-title px-2 mb-3 hide-phone">{t('title')}</h2>
        {settingsSections.map((s) => (
          <Link
            key={s}
            className={`flex items-center h-8 px-2 rounded-md no-underline whitespace-nowrap ${s === section ? 'bg-hover font-semibold' : 'text-muted hover:bg-hover'}`}
            href={`/store/${store.slug}/settings/${s}`}
            ref={s === section ? (link) => link?.scrollIntoView({ block: 'nearest', inline: 'center' }) : undefined}
            aria-current={s === section ? 'page' : undefined}
          >
            {t(`section.${s}`)}
          </Link>
        ))}
      </nav>
      <div className="min-w-0">
        <PageHead title={t(`section.${section}`)} />
        <div className="narrow">
          {section === 'general' && <GeneralForm row={row} setting={of('general')} zones={zones} />}
          {section === 'theme' && <ThemeSection />}
          {section === 'access' && <AccessSection mayChange={role !== 'staff'} />}
          {section === 'domains' && <DomainsSection mayChange={role !== 'staff'} />}
          {section === 'shipping' && <ShippingForm setting={of('shipping')} countries={countries} />}
          {section === 'tax' && <TaxForm setting={of('tax')} />}
          {section === 'payments' && <PaymentsForm setting={of('payments')} />}
          {section === 'policies' && <PoliciesForm setting={of('policies')} />}
          {section === 'seo' && <SeoSection setting={of('seo')} />}
          {section === 'mails' && <MailsSection />}
          {section === 'keys' && <ApiKeys />}
          {section === 'staff' && <StaffSection role={role} userId={userId} />}
          {section === 'metadata' && <MetadataSection mayChange={role !== 'staff'} />}
          {section === 'audit' && <AuditSection />}
          {section === 'danger' && <DangerSection role={role} />}
        </div>
      </div>
    </div>
  )
}
