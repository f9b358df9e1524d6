'use client'
import { Braces, LayoutTemplate, type LucideIcon, Palette, Share2, ShoppingBag, Sparkles, Tag, Type } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ThemePreset } from '#themes/core/section.ts'
import { useEditor, useTools } from '../context.tsx'
import { settingsOf } from '../state/documents.ts'

const icons: Record<string, LucideIcon> = {
  brand: Sparkles,
  colours: Palette,
  type: Type,
  layout: LayoutTemplate,
  cards: Tag,
  cart: ShoppingBag,
  social: Share2,
  code: Braces,
}
const styleFields = new Set([
  'palette',
  'displayFace',
  'displayWeight',
  'displayCase',
  'displayTracking',
  'bodyFace',
  'radius',
  'buttonShape',
])

/** Presets, and the groups of the theme's settings. */
export function ThemeGroups({ group, onGroup }: { group: string; onGroup: (group: string) => void }) {
  const t = useTranslations('editor')
  const { store } = useTools()
  const groups = [...new Set(store.theme.settings.map((f) => f.group ?? 'layout'))]
  const values = useEditor((s) => settingsOf(s.docs))
  const applied = store.theme.presets.find((p) => isApplied(p, values))
  const apply = (preset: ThemePreset) => {
    const own = Object.fromEntries(Object.entries(values).filter(([name]) => !styleFields.has(name)))
    store.edit('preset', { ...store.state.docs, settings: { v: 1, settings: { ...own, ...preset.settings } } })
  }
  return (
    <div className="flex-1 min-h-0 overflow-y-auto">
      <p className="meta px-2 pt-4 pb-1.5">{t('startFrom')}</p>
      <div className="grid grid-cols-2 gap-2 px-2">
        {store.theme.presets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            className="text-start text-sm"
            aria-pressed={preset === applied}
            onClick={() => apply(preset)}
          >
            <PresetCard preset={preset} isApplied={preset === applied} />
            {preset.name}
          </button>
        ))}
      </div>
      <p className="hint px-2 pt-2">{t('presetNote')}</p>
      <p className="meta px-2 pt-4 pb-1.5">{t('settings')}</p>
      {groups.map((name) => {
        const Icon = icons[name] ?? LayoutTemplate
        return (
          <button key={name} type="button" className="node" aria-current={name === group || undefined} onClick={() => onGroup(name)}>
            <Icon className="icon icon-sm" /> {t(`group.${name}` as 'group.brand')}
          </button>
        )
      })}
    </div>
  )
}

const isApplied = (preset: ThemePreset, values: Record<string, unknown>) =>
  [...styleFields].every((name) => JSON.stringify(values[name] ?? null) === JSON.stringify(preset.settings[name] ?? null))

/** A page in small, in the preset's colours. */
function PresetCard({ preset, isApplied }: { preset: ThemePreset; isApplied: boolean }) {
  const { store } = useTools()
  const field = store.theme.settings.find((f) => f.kind === 'palette')
  const palette = { ...(field?.default as Record<string, string>), ...(preset.settings.palette as Record<string, string>) }
  const pair = store.theme.pairs[0]
  const [page, ink] = [palette[pair?.ground ?? ''] ?? '#ffffff', palette[pair?.text ?? ''] ?? '#000000']
  return (
    <span className="preset-card" style={{ background: page, color: ink }} data-applied={isApplied || undefined}>
      <b>Aa</b>
      <span className="flex gap-1">
        {Object.values(palette)
          .slice(0, 6)
          .map((hex, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the colours of a preset do not move
            <i key={i} style={{ background: hex }} />
          ))}
      </span>
    </span>
  )
}
