'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Settings } from '#schemas/stores'
import { Banner } from '#ui/empty'
import { CheckField, TextAreaField, TextField } from '#ui/field'
import { majorString, parseMinor } from '../../../domain/kernel/money.ts'
import { useStore } from '../client.ts'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Setting } from './settings-screen.tsx'
import { useSetting } from './use-setting.ts'

/** A typed amount beside its minor units; the last good value counts. */
function MoneyField({
  label,
  minor,
  onChange,
  hint,
}: {
  label: string
  minor: number | null
  onChange: (minor: number | null) => void
  hint?: string
}) {
  const t = useTranslations('settings')
  const { store } = useStore()
  const [text, setText] = useState(minor === null ? '' : majorString(minor, store.currency))
  const isWrong = text !== '' && parseMinor(text, store.currency) === null
  return (
    <TextField
      label={label}
      inputMode="decimal"
      before={store.currency}
      value={text}
      hint={hint}
      error={isWrong ? t('noAmount') : undefined}
      onChange={(e) => {
        setText(e.target.value)
        const value = e.target.value === '' ? null : parseMinor(e.target.value, store.currency)
        if (value !== null || e.target.value === '') onChange(value)
      }}
    />
  )
}

export function ShippingForm({ setting, countries }: { setting: Setting; countries: { code: string; name: string }[] }) {
  const t = useTranslations('settings')
  const form = useSetting<Settings['shipping']>(setting)
  const { draft, setDraft } = form
  const rate = draft.rates[0]
  if (!rate) return null
  const set = (patch: Partial<typeof rate>) => setDraft({ ...draft, rates: [{ ...rate, ...patch }, ...draft.rates.slice(1)] })
  return (
    <>
      <section className="section pt-2! grid gap-5">
        <h2 className="section-title">{t('rate')}</h2>
        <div className="grid md:grid-cols-3 gap-4">
          <TextField
            label={t('rateTitle')}
            value={rate.title}
            onChange={(e) => set({ title: e.target.value })}
            error={form.error('rates.0.title')}
          />
          <MoneyField label={t('ratePrice')} minor={rate.priceMinor} onChange={(m) => set({ priceMinor: m ?? 0 })} />
          <MoneyField
            label={t('freeFrom')}
            minor={rate.freeFromMinor}
            onChange={(freeFromMinor) => set({ freeFromMinor })}
            hint={t('freeFromHint')}
          />
        </div>
      </section>
      <section className="section last">
        <fieldset>
          <legend className="section-title mb-3">{t('countries', { count: draft.countries.length })}</legend>
          <div className="grid grid-cols-2 md:grid-cols-3 gap-1.5">
            {countries.map((c) => (
              <CheckField
                key={c.code}
                label={c.name}
                checked={draft.countries.includes(c.code)}
                onChange={(e) =>
                  setDraft({
                    ...draft,
                    countries: e.target.checked ? [...draft.countries, c.code] : draft.countries.filter((x) => x !== c.code),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      </section>
      <SaveBar {...form} save={() => void form.save()} />
    </>
  )
}

const rate = /^\d{1,2}(?:[.,]\d{1,4})?$/

export function TaxForm({ setting }: { setting: Setting }) {
  const t = useTranslations('settings')
  const form = useSetting<Settings['tax']>(setting)
  const { draft, setDraft } = form
  const [text, setText] = useState(String(draft.ratePpm / 10_000))
  const isWrong = !rate.test(text)
  return (
    <>
      <section className="section pt-2! last grid gap-5">
        <div className="grid md:grid-cols-2 gap-4">
          <TextField label={t('taxName')} value={draft.name} onChange={(e) => setDraft({ ...draft, name: e.target.value })} />
          <TextField
            label={t('taxRate')}
            inputMode="decimal"
            after="%"
            value={text}
            error={isWrong ? t('noRate') : undefined}
            onChange={(e) => {
              setText(e.target.value)
              if (rate.test(e.target.value)) setDraft({ ...draft, ratePpm: Math.round(Number(e.target.value.replace(',', '.')) * 10_000) })
            }}
          />
        </div>
        <CheckField
          label={t('taxIncluded')}
          hint={t('taxIncludedHint')}
          checked={draft.isIncluded}
          onChange={(e) => setDraft({ ...draft, isIncluded: e.target.checked })}
        />
      </section>
      <SaveBar {...form} save={() => void form.save()} />
    </>
  )
}

export function PaymentsForm({ setting }: { setting: Setting }) {
  const t = useTranslations('settings')
  const form = useSetting<Settings['payments']>(setting)
  const { draft, setDraft } = form
  return (
    <>
      {!draft.isTestOn && !draft.isManualOn && (
        <div className="bleed pb-4">
          <Banner tone="warn">{t('noPayment')}</Banner>
        </div>
      )}
      <section className="section pt-2! grid gap-3">
        <h2 className="section-title">{t('testGateway')}</h2>
        <CheckField
          label={t('testOn')}
          hint={t('testHint')}
          checked={draft.isTestOn}
          onChange={(e) => setDraft({ ...draft, isTestOn: e.target.checked })}
        />
      </section>
      <section className="section last grid gap-4">
        <h2 className="section-title">{t('manual')}</h2>
        <CheckField
          label={t('manualOn')}
          hint={t('manualHint')}
          checked={draft.isManualOn}
          onChange={(e) => setDraft({ ...draft, isManualOn: e.target.checked })}
        />
        <TextField
          label={t('manualTitle')}
          value={draft.manualTitle}
          onChange={(e) => setDraft({ ...draft, manualTitle: e.target.value })}
          error={form.error('manualTitle')}
        />
        <TextAreaField
          label={t('manualText')}
          rows={4}
          value={draft.manualInstructions}
          onChange={(e) => setDraft({ ...draft, manualInstructions: e.target.value })}
        />
      </section>
      <SaveBar {...form} save={() => void form.save()} />
    </>
  )
}
