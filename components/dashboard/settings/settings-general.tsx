'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Settings, weightUnits } from '#schemas/stores'
import { SelectField, TextAreaField, TextField } from '#ui/field'
import { toast } from '#ui/toast'
import { type Problem, problemOf, useStore } from '../client.ts'
import { SaveBar } from '../forms/save-bar.tsx'
import { useDraft } from '../forms/use-draft.ts'
import type { Setting, StoreRow } from './settings-screen.tsx'

type Draft = { name: string; email: string; timezone: string } & Settings['general']

export function GeneralForm({ row, setting, zones }: { row: StoreRow; setting: Setting; zones: string[] }) {
  const t = useTranslations('settings')
  const { api, store } = useStore()
  const { draft, setDraft, isDirty, reset, commit } = useDraft<Draft>({
    name: row.name,
    email: row.email,
    timezone: row.timezone,
    ...(setting.value as Settings['general']),
  })
  const router = useRouter()
  const words = useTranslations('saveBar')
  const [version, setVersion] = useState(setting.version)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const set = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch })
  const error = (path: string) => problem?.errors?.find((e) => e.path.endsWith(path))?.message

  async function save() {
    setBusy(true)
    setProblem(null)
    try {
      const { name, email, timezone, ...value } = draft
      await api.store.update.call({ name, email, timezone }) // first: it has the fields that can be wrong
      const saved = await api.store.updateSetting.call({ key: 'general', value, version })
      setVersion(saved.version)
      toast(words('saved'))
      commit(draft)
      router.refresh() // name, unit and zone stand on every screen
    } catch (failed) {
      setProblem(problemOf(failed))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <section className="section pt-2! grid gap-5">
        <h2 className="section-title">{t('store')}</h2>
        <div className="grid md:grid-cols-2 gap-4">
          <TextField
            label={t('name')}
            value={draft.name}
            onChange={(e) => set({ name: e.target.value })}
            error={error('name')}
            hint={t('nameHint')}
          />
          <TextField label={t('legalName')} value={draft.legalName} onChange={(e) => set({ legalName: e.target.value })} />
          <TextField
            label={t('email')}
            type="email"
            value={draft.email}
            onChange={(e) => set({ email: e.target.value })}
            error={error('email')}
            hint={t('emailHint')}
          />
          <TextField label={t('phone')} value={draft.phone} onChange={(e) => set({ phone: e.target.value })} />
        </div>
        <TextAreaField
          label={t('address')}
          rows={3}
          value={draft.address}
          onChange={(e) => set({ address: e.target.value })}
          hint={t('addressHint')}
        />
      </section>
      <section className="section last grid gap-5">
        <h2 className="section-title">{t('money')}</h2>
        <div className="grid md:grid-cols-2 gap-4">
          <TextField label={t('currency')} value={`${row.currency}, ${row.locale}`} disabled hint={t('currencyHint')} />
          <SelectField label={t('timezone')} value={draft.timezone} onChange={(e) => set({ timezone: e.target.value })}>
            {[...new Set([draft.timezone, ...zones])].map((z) => (
              <option key={z}>{z}</option>
            ))}
          </SelectField>
          <SelectField
            label={t('weightUnit')}
            value={draft.weightUnit}
            hint={t('weightUnitHint')}
            onChange={(e) => set({ weightUnit: e.target.value as Draft['weightUnit'] })}
          >
            {weightUnits.map((unit) => (
              <option key={unit} value={unit}>
                {t(`units.${unit}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <p className="text-sm text-muted">
          {t('shopAt')}{' '}
          <a className="link" href={store.url}>
            {store.url.replace(/^https?:\/\//, '')}
          </a>
        </p>
      </section>
      <SaveBar isDirty={isDirty} isBusy={isBusy} problem={problem} reset={reset} save={() => void save()} />
    </>
  )
}
