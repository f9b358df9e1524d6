'use client'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ChevronDown, ChevronRight, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { labelOf, sectionOf, useEditor, useTools } from '../context.tsx'
import { entryOf, type Spot } from '../state/documents.ts'
import { BlockList } from './block-list.tsx'
import { Grip } from './grip.tsx'
import { SectionIcon } from './section-icon.tsx'
import { useNodeKeys } from './use-node-keys.ts'

/** One section of the outline: choose, move by its grip, unfold its blocks. */
export function SectionNode({ spot }: { spot: Spot }) {
  const t = useTranslations('editor')
  const { store, link } = useTools()
  const entry = useEditor((s) => entryOf(s.docs, spot))
  const isChosen = useEditor((s) => s.selection?.name === spot.name && s.selection.id === spot.id)
  const isBlockChosen = useEditor((s) => isChosen && Boolean(s.selection?.block))
  const [isFolded, setFolded] = useState<boolean | null>(null)
  const onKeyDown = useNodeKeys(spot)
  const sortable = useSortable({ id: spot.id })
  const { setNodeRef, transform, transition, isDragging } = sortable
  if (!entry) return null
  const hasBlocks = Boolean(sectionOf(store, entry.type)?.blocks.length)
  const isOpen = hasBlocks && (isFolded === null ? isChosen : !isFolded)
  const label = labelOf(store, entry)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div
      ref={setNodeRef}
      style={{
        transform: CSS.Translate.toString(transform && { ...transform, x: 0 }),
        transition,
        opacity: isDragging ? 0.6 : undefined,
        position: 'relative',
        zIndex: isDragging ? 2 : undefined,
      }}
    >
      <div
        className="node-row"
        data-current={(isChosen && !isBlockChosen) || undefined}
        onPointerEnter={() => link.send({ type: 'hover', place: { ...spot, block: null } })}
        onPointerLeave={() => link.send({ type: 'hover', place: null })}
      >
        {hasBlocks ? (
          <button
            type="button"
            className="node-fold"
            aria-label={t(isOpen ? 'fold' : 'unfold', { name: label })}
            aria-expanded={isOpen}
            onClick={() => setFolded(isOpen)}
          >
            <Chevron className="icon icon-sm" />
          </button>
        ) : (
          <span className="node-fold" />
        )}
        <button
          type="button"
          className="node"
          aria-current={(isChosen && !isBlockChosen) || undefined}
          data-spot={`${spot.name}/${spot.id}`}
          onClick={() => store.select(spot)}
          onKeyDown={onKeyDown}
        >
          <SectionIcon type={entry.type} />
          <span className={`truncate${entry.hidden ? ' line-through text-faint' : ''}`}>{label}</span>
          {!sectionOf(store, entry.type) && <span className="pill pill-warn">{t('unknown')}</span>}
          {entry.hidden && <EyeOff className="icon icon-sm ms-auto" aria-label={t('hidden')} />}
        </button>
        <Grip sortable={sortable} name={label} />
      </div>
      {isOpen && <BlockList spot={spot} entry={entry} />}
    </div>
  )
}
