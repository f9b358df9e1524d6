'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button'
import { combine, type Draft, type Problems } from './product-draft.ts'

type Props = { draft: Draft; problems: Problems; onChange: (draft: Draft) => void }

/** Options and their values; the variants follow. */
export function OptionsEditor({ draft, problems, onChange }: Props) {
  const t = useTranslations('options')
  const set = (options: Draft['options']) => onChange({ ...draft, options, variants: combine({ ...draft, options }) })
  const change = (index: number, patch: Partial<Draft['options'][number]>) =>
    set(draft.options.map((o, i) => (i === index ? { ...o, ...patch } : o)))
  const add = (index: number, text: string) => {
    const values = text
      .split(',')
      .map((v) => v.trim())
      .filter(Boolean)
    const option = draft.options[index]
    if (option && values.length) change(index, { values: [...new Set([...option.values, ...values])] })
  }
  return (
    <div className="grid gap-px bg-line border-y border-line text-sm">
      {draft.options.map((option, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option has no identity but its place while its name is typed
        <div key={i} className="flex flex-wrap items-center gap-2 bg-surface py-2">
          <input
            className="input input-sm w-28!"
            aria-label={t('name', { n: i + 1 })}
            placeholder={t('namePlaceholder')}
            aria-invalid={problems[`option.${i}`] === 'name' || undefined}
            value={option.name}
            onChange={(e) => change(i, { name: e.target.value })}
          />
          {option.values.map((value) => (
            <span className="tag" key={value}>
              {option.swatches[value] && <i className="size-3 rounded-full" style={{ background: option.swatches[value] }} />}
              {value}
              <button
                type="button"
                aria-label={t('removeValue', { value })}
                onClick={() => change(i, { values: option.values.filter((v) => v !== value) })}
              >
                <X className="icon icon-sm" />
              </button>
            </span>
          ))}
          <input
            className="input input-sm w-36!"
            aria-label={t('addValue', { name: option.name || String(i + 1) })}
            placeholder={t('valuePlaceholder')}
            onKeyDown={(e) => {
              if (e.key === 'Enter' || e.key === ',') {
                e.preventDefault()
                add(i, e.currentTarget.value)
                e.currentTarget.value = ''
              }
            }}
            onBlur={(e) => {
              add(i, e.currentTarget.value)
              e.currentTarget.value = ''
            }}
          />
          <button
            type="button"
            className="icon-btn icon-btn-sm ms-auto"
            aria-label={t('removeOption', { name: option.name })}
            onClick={() => set(draft.options.filter((_, n) => n !== i))}
          >
            <X className="icon" />
          </button>
          {problems[`option.${i}`] && (
            <p className="error w-full" role="alert">
              {t(problems[`option.${i}`] === 'name' ? 'needsName' : 'needsValues')}
            </p>
          )}
        </div>
      ))}
      <div className="bg-surface py-2">
        <Button
          size="sm"
          kind="quiet"
          disabled={draft.options.length >= 10}
          onClick={() => set([...draft.options, { name: '', values: [], swatches: {} }])}
        >
          <Plus className="icon" />
          {t('add')}
        </Button>
      </div>
    </div>
  )
}
