'use client'
import { useTranslations } from 'next-intl'
import { memo, useCallback } from 'react'
import type { WeightUnit } from '#schemas/stores'
import { useStore } from '../client.ts'
import type { Problems, VariantDraft } from './product-draft.ts'

type Props = {
  unit: WeightUnit
  variants: VariantDraft[]
  problems: Problems
  onChange: (index: number, patch: Partial<VariantDraft>) => void
}

/** One line a variant, typed in place. */
export function VariantMatrix({ unit, variants, problems, onChange }: Props) {
  const t = useTranslations('variants')
  const change = useCallback((index: number, patch: Partial<VariantDraft>) => onChange(index, patch), [onChange])
  return (
    <div className="overflow-x-auto">
      <table className="table border-t border-line min-w-[640px]">
        <thead>
          <tr>
            <th>{t('variant')}</th>
            <th className="r w-[110px]">{t('price')}</th>
            <th className="r w-[120px]">{t('compareAt')}</th>
            <th className="r w-[96px]">{t('onHand')}</th>
            <th className="r w-[90px]">{t('available')}</th>
            <th className="w-[150px]">{t('sku')}</th>
            <th className="r w-[90px]">{t('weight', { unit })}</th>
          </tr>
        </thead>
        <tbody>
          {variants.map((v, i) => (
            <Row
              key={v.optionValues.join('\n')}
              index={i}
              unit={unit}
              variant={v}
              errors={['price', 'compareAt', 'onHand', 'weight'].filter((f) => problems[`${f}.${i}`]).join()}
              onChange={change}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Row = memo(function Row({
  index,
  unit,
  variant: v,
  errors,
  onChange,
}: {
  index: number
  unit: WeightUnit
  variant: VariantDraft
  errors: string
  onChange: Props['onChange']
}) {
  const t = useTranslations('variants')
  const { store } = useStore()
  const name = v.optionValues.join(' / ') || t('only')
  const cell = (field: 'price' | 'compareAt' | 'onHand' | 'weight', label: string, mode: 'decimal' | 'numeric') => (
    <td className="p-0!">
      <input
        className="cell-input"
        inputMode={mode}
        aria-label={`${label}, ${name}`}
        aria-invalid={errors.includes(field) || undefined}
        style={errors.includes(field) ? { boxShadow: 'inset 0 0 0 1.5px var(--color-danger)' } : undefined}
        placeholder={field === 'price' ? `0 ${store.currency}` : '–'}
        value={v[field]}
        onChange={(e) => onChange(index, { [field]: e.target.value })}
      />
    </td>
  )
  return (
    <tr>
      <td className="font-[550]">{name}</td>
      {cell('price', t('price'), 'decimal')}
      {cell('compareAt', t('compareAt'), 'decimal')}
      {v.tracked ? cell('onHand', t('onHand'), 'numeric') : <td className="r text-faint">{t('untracked')}</td>}
      <td className="r text-muted">{v.tracked ? (Number(v.onHand) || 0) - v.committed : '–'}</td>
      <td className="p-0!">
        <input
          className="cell-input text-start! font-mono text-xs!"
          aria-label={`${t('sku')}, ${name}`}
          value={v.sku}
          onChange={(e) => onChange(index, { sku: e.target.value })}
        />
      </td>
      {cell('weight', t('weight', { unit }), 'decimal')}
    </tr>
  )
})
