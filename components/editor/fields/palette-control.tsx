'use client'
import { Check, Plus, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { contrast, weakPairs } from '#themes/core/contrast.ts'
import { useTools } from '../context.tsx'
import type { ControlProps } from './types.ts'

const mostColors = 20

/** The colours of the theme with their use, and whether what stands on what can be read. */
export function PaletteControl({ field, value, onChange }: ControlProps<Record<string, string>>) {
  const t = useTranslations('editor')
  const { store } = useTools()
  const roles = field.roles ?? []
  const palette = { ...(field.default as Record<string, string>), ...value }
  const own = Object.keys(palette).filter((id) => !roles.some((r) => r.id === id))
  const set = (id: string, hex: string) => onChange({ ...palette, [id]: hex })
  const drop = (id: string) => {
    const { [id]: _, ...rest } = palette
    onChange(rest)
  }
  const add = () => {
    for (let n = 1; ; n += 1) if (!palette[`own-${n}`]) return set(`own-${n}`, '#888888')
  }
  const weak = weakPairs(palette, store.theme.pairs)
  return (
    <div className="grid gap-5">
      <ul className="grid gap-1">
        {roles.map((role) => (
          <ColorRow key={role.id} label={role.label} value={palette[role.id] ?? '#888888'} onChange={(hex) => set(role.id, hex)} />
        ))}
        {own.map((id) => (
          <ColorRow
            key={id}
            label={t('ownColorN', { n: id.slice(4) })}
            value={palette[id] ?? '#888888'}
            onChange={(hex) => set(id, hex)}
            onRemove={() => drop(id)}
          />
        ))}
        {Object.keys(palette).length < mostColors && (
          <li>
            <button type="button" className="node text-accent!" onClick={add}>
              <Plus className="icon icon-sm text-accent!" /> {t('addColor')}
            </button>
          </li>
        )}
      </ul>
      <div>
        <p className="label pb-2">
          {t('readable')} <span className="opt ms-auto">{t('aaNeeds')}</span>
        </p>
        <ul className="grid gap-2">
          {store.theme.pairs.map((pair) => {
            const [text, ground] = [palette[pair.text] ?? '#000000', palette[pair.ground] ?? '#ffffff']
            const problem = weak.find((w) => w.text === pair.text && w.ground === pair.ground)
            return (
              <li key={`${pair.text} ${pair.ground}`} className="text-sm">
                <span className="flex items-center gap-3">
                  <b
                    className="grid place-items-center w-9 h-6 rounded-sm text-xs"
                    style={{ background: ground, color: text, boxShadow: '0 0 0 1px var(--color-line)' }}
                  >
                    Aa
                  </b>
                  <span className="flex-1">{pair.use}</span>
                  <span className={`num ${problem ? 'text-warn font-semibold' : 'text-muted'}`}>{contrast(text, ground)} : 1</span>
                  {problem ? (
                    <TriangleAlert className="icon icon-sm text-warn" aria-label={t('hardToRead')} />
                  ) : (
                    <Check className="icon icon-sm text-muted" aria-label={t('wellReadable')} />
                  )}
                </span>
                {problem?.repair && (
                  <button type="button" className="link text-sm" onClick={() => set(pair.text, problem.repair ?? text)}>
                    {t('repair', { color: problem.repair, contrast: contrast(problem.repair, ground) })}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

/** `#0f0` and `00ff00` mean a colour too; null for what does not. */
function asHex(text: string): string | null {
  const digits = text.trim().replace(/^#/, '').toLowerCase()
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`
  return /^[0-9a-f]{3}$/.test(digits) ? `#${[...digits].map((d) => d + d).join('')}` : null
}

function ColorRow({
  label,
  value,
  onChange,
  onRemove,
}: {
  label: string
  value: string
  onChange: (hex: string) => void
  onRemove?: () => void
}) {
  const t = useTranslations('editor')
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string) => {
    setTyped(text)
    const hex = asHex(text)
    if (hex) onChange(hex)
  }
  const isWrong = typed !== null && !asHex(typed)
  return (
    <li className="flex flex-wrap items-center gap-2.5">
      <input type="color" className="swatch-input" aria-label={label} value={value} onChange={(e) => onChange(e.target.value)} />
      <span className="flex-1 text-sm truncate">{label}</span>
      <input
        className="input input-sm mono w-24!"
        aria-label={t('hexOf', { name: label })}
        aria-invalid={isWrong || undefined}
        value={typed ?? value}
        maxLength={20}
        onChange={(e) => take(e.target.value)}
        onBlur={() => isWrong || setTyped(null)} // what is no colour stays, marked, until it is one
      />
      {onRemove && (
        <button type="button" className="icon-btn icon-btn-sm" aria-label={t('removeNamed', { name: label })} onClick={onRemove}>
          <X className="icon icon-sm" />
        </button>
      )}
      {isWrong && <span className="error basis-full">{t('notAColor')}</span>}
    </li>
  )
}
