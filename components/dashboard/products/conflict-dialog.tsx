'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { type Field, merge, type Side } from './merge.ts'
import type { Draft } from './product-draft.ts'

type Props = { base: Draft; theirs: Draft; mine: Draft; fields: Field[]; onClose: () => void; onChoose: (merged: Draft) => void }
const sides: Side[] = ['theirs', 'mine']

/** Somebody else saved the same fields: for each of them, whose stays. */
export function ConflictDialog({ base, theirs, mine, fields, onClose, onChoose }: Props) {
  const t = useTranslations('product')
  const [choice, setChoice] = useState<Record<string, Side>>(() => Object.fromEntries(fields.map((f) => [f.key, 'mine'])))
  const all = (side: Side) => setChoice(Object.fromEntries(fields.map((f) => [f.key, side])))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('conflictTitle')}
      foot={
        <>
          <Button onClick={onClose}>{t('conflictBack')}</Button>
          <Button kind="primary" onClick={() => onChoose(merge(base, theirs, mine, choice))}>
            {t('saveChoice')}
          </Button>
        </>
      }
    >
      <p>{t('conflictText')}</p>
      {fields.length > 1 && (
        <div className="flex gap-2 mt-3">
          {sides.map((side) => (
            <Button key={side} size="sm" onClick={() => all(side)}>
              {t(side === 'mine' ? 'allMine' : 'allTheirs')}
            </Button>
          ))}
        </div>
      )}
      <div className="grid gap-4 mt-4 max-h-[45vh] overflow-y-auto">
        {fields.map((f) => (
          <fieldset key={f.key} className="grid gap-2 border-t border-line pt-3">
            <legend className="float-start w-full font-semibold text-ink text-sm pt-3">
              {[t(`field.${f.name}`), f.variant].filter(Boolean).join(', ')}
            </legend>
            {sides.map((side) => (
              <label key={side} className="choice">
                <input
                  type="radio"
                  className="radio"
                  name={f.key}
                  checked={choice[f.key] === side}
                  onChange={() => setChoice({ ...choice, [f.key]: side })}
                />
                <span className="min-w-0">
                  <span className="text-ink break-words">{inWords(f.read(side === 'mine' ? mine : theirs), t)}</span>
                  <span className="hint block">{t(side === 'mine' ? 'yours' : 'theirs')}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  )
}

function inWords(value: unknown, t: ReturnType<typeof useTranslations<'product'>>): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (Array.isArray(value)) return t('pieces', { count: Array.isArray(value[1]) ? value[1].length : value.length })
  const text = String(value ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .trim()
  return text.length > 160 ? `${text.slice(0, 160)}…` : text || '–'
}
