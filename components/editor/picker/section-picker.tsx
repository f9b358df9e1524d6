'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { SectionDescription } from '#themes/core/describe.ts'
import type { SectionPreset } from '#themes/core/section.ts'
import { addable, commands, placeAfter } from '../commands.ts'
import { useEditor, useTools } from '../context.tsx'
import { entryFrom } from '../state/documents.ts'
import { Thumbnail } from '../thumbnail.tsx'

type Offer = { section: SectionDescription; preset: SectionPreset }

const startsSo = ({ preset }: Offer, word = '') => preset.name.toLowerCase().includes(word)

/** What can be added, drawn with the merchant's own products. Arrows walk, Enter adds. */
export function SectionPicker({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useTranslations('editor')
  const { store, link } = useTools()
  const path = useEditor((s) => s.path)
  const [q, setQ] = useState('')
  const [category, setCategory] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const all = useMemo<Offer[]>(
    () => addable(store, name).flatMap((section) => section.presets.map((preset) => ({ section, preset }))),
    [store, name],
  )
  const words = q.trim().toLowerCase().split(/\s+/)
  const textOf = ({ section, preset }: Offer) =>
    `${preset.name} ${section.name} ${section.type.replaceAll('-', ' ')} ${section.keywords}`.toLowerCase()
  const found = all
    .filter((offer) => words.every((word) => ` ${textOf(offer)}`.includes(` ${word}`) || offer.preset.name.toLowerCase().includes(word)))
    .sort((a, b) => Number(!startsSo(a, words[0])) - Number(!startsSo(b, words[0])))
  const shown = found.filter(({ preset }) => category === null || preset.category === category)
  const categories = [...new Set(all.map(({ preset }) => preset.category))]
  const chosen = shown[Math.min(at, shown.length - 1)]
  const add = (offer: Offer | undefined) => {
    if (!offer) return
    commands.add(store, offer.section, offer.preset, name, placeAfter(store, name))
    onClose()
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 2, ArrowUp: -2, ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const isWalking = step && !((event.target as HTMLElement).tagName === 'INPUT' && Math.abs(step) === 1)
    if (isWalking) setAt((now) => Math.max(0, Math.min(shown.length - 1, now + step)))
    else if (event.key === 'Enter') add(chosen)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const chosenKey = chosen && `${chosen.section.type} ${chosen.preset.name}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what was chosen
  useEffect(() => {
    const look = () => chosen && link.ghost({ name, at: placeAfter(store, name), entry: entryFrom(chosen.section, chosen.preset) })
    const timer = setTimeout(look, 250) // who walks through the list is not followed at every step
    return () => clearTimeout(timer)
  }, [chosenKey, link, store, name])
  useEffect(() => () => link.ghost(null), [link])
  useEffect(() => {
    list.current?.querySelectorAll('li')[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <aside className="picker-pane" aria-label={t('addSection')} onKeyDown={press}>
      <div className="flex items-center gap-2 p-3">
        <input
          className="input"
          ref={field}
          value={q}
          placeholder={t('searchSections', { count: all.length })}
          aria-label={t('searchSections', { count: all.length })}
          onChange={(e) => {
            setQ(e.target.value)
            setAt(0)
          }}
        />
        <button type="button" className="icon-btn" aria-label={t('close')} onClick={onClose}>
          <X className="icon" />
        </button>
      </div>
      <div className="picker-body">
        <ul>
          {[null, ...categories].map((name) => (
            <li key={name ?? ''}>
              <button
                type="button"
                className="node"
                aria-current={name === category || undefined}
                onClick={() => {
                  setCategory(name)
                  setAt(0)
                }}
              >
                {name ? (t.has(`category.${name}`) ? t(`category.${name}` as 'category.Words') : name) : t('all')}
                <span className="ms-auto count">{found.filter(({ preset }) => name === null || preset.category === name).length}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="min-h-0 overflow-y-auto p-3 pt-0">
          <p className="meta pb-2">{shown.length ? t('withYourThings') : t('noSections')}</p>
          <ul className="picker-grid" ref={list}>
            {shown.map((offer, i) => (
              <li key={`${offer.section.type} ${offer.preset.name}`}>
                <button
                  type="button"
                  aria-current={offer === chosen || undefined}
                  onClick={() => setAt(i)}
                  onDoubleClick={() => add(offer)}
                >
                  <Thumbnail entry={entryFrom(offer.section, offer.preset)} name={name} path={path} title={offer.preset.name} />
                  {offer.preset.name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="flex items-center gap-2 p-3 border-t border-line">
        <span className="meta flex items-center gap-1.5">
          <kbd className="kbd">↑</kbd>
          <kbd className="kbd">↓</kbd> {t('walk')} <kbd className="kbd">↵</kbd> {t('add')}
        </span>
        <button type="button" className="btn btn-primary ms-auto" disabled={!chosen} onClick={() => add(chosen)}>
          {chosen ? t('addNamed', { name: chosen.preset.name }) : t('add')}
        </button>
      </div>
    </aside>
  )
}
