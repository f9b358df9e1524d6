'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { openGaps, type Settings } from '#schemas/stores'
import { Button } from '#ui/button'
import { Banner } from '#ui/empty'
import { SaveBar } from '../forms/save-bar.tsx'
import { RichTextField } from '../rich-text/rich-text-field.tsx'
import { policyStarters } from './policy-starters.ts'
import type { Setting } from './settings-screen.tsx'
import { useSetting } from './use-setting.ts'

const keys = ['shipping', 'returns', 'privacy', 'terms', 'imprint'] as const

/** The texts a shop has to have. Whoever has none begins with a template, whose gaps are counted until they are filled. */
export function PoliciesForm({ setting }: { setting: Setting }) {
  const t = useTranslations('settings')
  const form = useSetting<Settings['policies']>(setting)
  const { draft, setDraft } = form
  const [begun, setBegun] = useState(0) // the field is made anew with the text it begins with
  return (
    <>
      <section className="section pt-2! last grid gap-6">
        <p className="text-base text-muted">{t('policiesLead')}</p>
        {keys.map((key) => {
          const gaps = openGaps(draft[key])
          return (
            <div key={key} className="grid gap-2">
              {gaps > 0 && <Banner tone="warn">{t('policyGaps', { count: gaps })}</Banner>}
              <RichTextField
                key={`${key} ${begun}`}
                label={t(`policy.${key}`)}
                value={draft[key]}
                onChange={(html) => setDraft({ ...draft, [key]: html })}
              />
              {!draft[key] && (
                <div className="flex flex-wrap items-center gap-3">
                  <Button
                    size="sm"
                    onClick={() => {
                      setDraft({ ...draft, [key]: policyStarters[key] })
                      setBegun(begun + 1)
                    }}
                  >
                    {t('policyStart')}
                  </Button>
                  <span className="hint">{t('policyStartHint')}</span>
                </div>
              )}
            </div>
          )
        })}
      </section>
      <SaveBar
        {...form}
        reset={() => {
          form.reset()
          setBegun(begun + 1)
        }}
        save={() => void form.save()}
      />
    </>
  )
}
