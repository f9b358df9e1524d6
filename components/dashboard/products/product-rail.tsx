'use client'
import { useTranslations } from 'next-intl'
import { CheckField, SelectField, TextField } from '#ui/field'
import { TemplateField } from '../forms/template-field.tsx'
import type { Draft } from './product-draft.ts'

type Props = { draft: Draft; collections: { id: string; title: string }[]; set: (patch: Partial<Draft>) => void }

/** Status, then organisation, then stock rules. */
export function ProductRail({ draft, collections, set }: Props) {
  const t = useTranslations('product')
  const all = (patch: Partial<Draft['variants'][number]>) => set({ variants: draft.variants.map((v) => ({ ...v, ...patch })) })
  return (
    <aside className="rail">
      <section className="section">
        <SelectField
          label={t('field.status')}
          value={draft.status}
          onChange={(e) => set({ status: e.target.value as Draft['status'] })}
          hint={t(`statusHint.${draft.status}`)}
        >
          <option value="active">{t('status.active')}</option>
          <option value="draft">{t('status.draft')}</option>
          <option value="archived">{t('status.archived')}</option>
        </SelectField>
      </section>
      <section className="section grid gap-4">
        <h2 className="section-title">{t('organisation')}</h2>
        <TextField label={t('field.vendor')} value={draft.vendor} onChange={(e) => set({ vendor: e.target.value })} />
        <TextField label={t('type')} value={draft.type} onChange={(e) => set({ type: e.target.value })} />
        <TemplateField kind="product" value={draft.template} onChange={(template) => set({ template })} />
        <TextField label={t('field.tags')} value={draft.tags} onChange={(e) => set({ tags: e.target.value })} hint={t('tagsHint')} />
        <fieldset>
          <legend className="label mb-1.5">{t('collections')}</legend>
          {collections.length ? (
            <div className="grid gap-1">
              {collections.map((c) => (
                <CheckField
                  key={c.id}
                  label={c.title}
                  checked={draft.collectionIds.includes(c.id)}
                  onChange={(e) =>
                    set({
                      collectionIds: (e.target.checked
                        ? [...draft.collectionIds, c.id]
                        : draft.collectionIds.filter((id) => id !== c.id)
                      ).sort(),
                    })
                  }
                />
              ))}
            </div>
          ) : (
            <p className="hint">{t('noCollections')}</p>
          )}
        </fieldset>
      </section>
      <section className="section grid gap-3">
        <h2 className="section-title">{t('stock')}</h2>
        <CheckField
          label={t('track')}
          checked={draft.variants.every((v) => v.tracked)}
          onChange={(e) => all({ tracked: e.target.checked })}
        />
        <CheckField
          label={t('sellsWhenOut')}
          hint={t('sellsWhenOutHint')}
          checked={draft.variants.every((v) => v.sellsWhenOut)}
          onChange={(e) => all({ sellsWhenOut: e.target.checked })}
        />
      </section>
    </aside>
  )
}
