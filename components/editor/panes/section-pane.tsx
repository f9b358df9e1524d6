'use client'
import { ChevronDown, ChevronUp, Copy, Eye, EyeOff, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { commands, mayLeave } from '../commands.ts'
import { blockLabel, fieldsOf, labelOf, useEditor, useTools } from '../context.tsx'
import { FieldEntries } from '../fields/field-list.tsx'
import { entryOf, setValue } from '../state/documents.ts'

/** Settings of what is chosen. */
export function SectionPane() {
  const t = useTranslations('editor')
  const { store } = useTools()
  const spot = useEditor((s) => s.selection)
  const entry = useEditor((s) => (s.selection ? entryOf(s.docs, s.selection) : undefined))
  if (!spot || !entry)
    return (
      <div className="p-6 text-sm text-muted">
        <p>{t('chooseSection')}</p>
      </div>
    )
  const block = spot.block ? entry.blocks?.[spot.block] : undefined
  const title = spot.block ? blockLabel(store, entry, spot.block) : labelOf(store, entry)
  const fields = fieldsOf(store, spot)
  const isHidden = spot.block ? block?.hidden : entry.hidden
  const key = `${spot.name}/${spot.id}/${spot.block ?? ''}`
  return (
    <section key={key} aria-label={t('settingsOf', { name: title })}>
      <PaneHead
        title={title}
        mayRename={!spot.block}
        onRename={(name) => commands.rename(store, spot, name)}
        tools={
          <>
            <Tool label={t('moveUp', { name: title })} Icon={ChevronUp} onClick={() => commands.moveBy(store, spot, -1)} />
            <Tool label={t('moveDown', { name: title })} Icon={ChevronDown} onClick={() => commands.moveBy(store, spot, 1)} />
            <Tool label={t(isHidden ? 'show' : 'hide')} Icon={isHidden ? EyeOff : Eye} onClick={() => commands.toggle(store, spot)} />
            {mayLeave(store, spot) && <Tool label={t('duplicate')} Icon={Copy} onClick={() => commands.duplicate(store, spot)} />}
            {mayLeave(store, spot) && <Tool label={t('delete')} Icon={Trash2} onClick={() => commands.remove(store, spot)} />}
          </>
        }
      />
      <div className="p-4 grid gap-5">
        {fields.length === 0 && <p className="text-sm text-muted">{t('nothingToSet')}</p>}
        <FieldEntries
          fields={fields}
          values={(spot.block ? block?.settings : entry.settings) ?? {}}
          onChange={(name, value, fallback) =>
            store.edit('setting', setValue(store.state.docs, spot, name, value, fallback), { key: `${key}/${name}` })
          }
        />
      </div>
    </section>
  )
}

type ToolProps = { label: string; Icon: typeof Eye; onClick: () => void }
const Tool = ({ label, Icon, onClick }: ToolProps) => (
  <button type="button" className="icon-btn icon-btn-sm" aria-label={label} title={label} onClick={onClick}>
    <Icon className="icon icon-sm" />
  </button>
)

type HeadProps = { title: string; mayRename: boolean; onRename: (name: string) => void; tools: React.ReactNode }
function PaneHead({ title, mayRename, onRename, tools }: HeadProps) {
  const t = useTranslations('editor')
  const [isNaming, setNaming] = useState(false)
  return (
    <div className="pane-head">
      {isNaming ? (
        <input
          className="input input-sm flex-1"
          aria-label={t('name')}
          defaultValue={title}
          maxLength={80}
          // biome-ignore lint/a11y/noAutofocus: the field comes when somebody asks to rename
          autoFocus
          onFocus={(e) => e.target.select()}
          onBlur={(e) => {
            onRename(e.target.value)
            setNaming(false)
          }}
          onKeyDown={(e) => {
            if (e.key === 'Escape') e.currentTarget.value = title
            if (e.key === 'Enter' || e.key === 'Escape') e.currentTarget.blur()
          }}
        />
      ) : (
        <>
          <h2 className="font-semibold text-base truncate">{title}</h2>
          {mayRename && (
            <button
              type="button"
              className="icon-btn icon-btn-sm"
              data-rename=""
              aria-label={t('rename')}
              title={t('rename')}
              onClick={() => setNaming(true)}
            >
              <Pencil className="icon icon-sm" />
            </button>
          )}
        </>
      )}
      <span className="ms-auto flex">{tools}</span>
    </div>
  )
}
