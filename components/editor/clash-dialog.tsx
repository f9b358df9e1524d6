'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { ClashWords, fieldLabel } from './clash-words.tsx'
import { labelOf, useEditor, useTools } from './context.tsx'
import { differing } from './state/differing.ts'
import { entryOf } from './state/documents.ts'
import { type Clash, takeTheirs } from './state/merge.ts'
import { useTemplateName } from './template-names.ts'

const keyOf = ({ name, id }: Clash) => `${name}/${id ?? ''}`

/** Two people changed the same section. What does not touch is joined already; here somebody chooses for the rest. */
export function ClashDialog() {
  const t = useTranslations('editor')
  const { store, autosave, me } = useTools()
  const nameOf = useTemplateName()
  const clash = useEditor((s) => s.clash)
  const [theirs, setTheirs] = useState<string[]>([])
  if (!clash) return null
  const title = ({ name, id }: Clash) => {
    const entry = id ? (entryOf(store.state.docs, { name, id }) ?? entryOf(clash.theirs, { name, id })) : undefined
    return entry ? labelOf(store, entry) : name === 'settings' ? t('theme') : nameOf(name)
  }
  const decide = () => {
    const docs = clash.clashes
      .filter((c) => theirs.includes(keyOf(c)))
      .reduce((now, c) => takeTheirs(now, clash.theirs, c), store.state.docs)
    store.set({ clash: null })
    store.edit('merge', docs)
    setTheirs([])
    void autosave.flush()
  }
  return (
    <Dialog
      isOpen
      onClose={() => {}}
      title={t('clashTitle', { count: clash.clashes.length })}
      foot={
        <Button kind="primary" onClick={decide}>
          {t('clashDecide')}
        </Button>
      }
    >
      <p className="pb-4">{t('clashLead', { who: clash.by === me ? t('yourself') : (clash.by ?? t('somebody')) })}</p>
      <ul className="grid gap-3">
        {clash.clashes.map((c) => (
          <li key={keyOf(c)} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <b className="flex-1 text-ink font-[550]">{title(c)}</b>
            {/* biome-ignore lint/a11y/useSemanticElements: two buttons, one of them pressed */}
            <span className="segmented segmented-sm" role="group" aria-label={title(c)}>
              {(['mine', 'theirs'] as const).map((whose) => (
                <button
                  key={whose}
                  type="button"
                  aria-pressed={theirs.includes(keyOf(c)) === (whose === 'theirs')}
                  onClick={() =>
                    setTheirs((now) => (whose === 'theirs' ? [...new Set([...now, keyOf(c)])] : now.filter((k) => k !== keyOf(c))))
                  }
                >
                  {t(whose)}
                </button>
              ))}
            </span>
            <ClashWords rows={differing(store.state.docs, clash.theirs, c, (type, field) => fieldLabel(store, type, field))} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
