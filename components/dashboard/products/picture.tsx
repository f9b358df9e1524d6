'use client'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ChevronLeft, ChevronRight, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Draft } from './product-draft.ts'

type Props = {
  picture: Draft['media'][number]
  index: number
  count: number
  onMove: (from: number, to: number) => void
  onAlt: (alt: string) => void
  onRemove: () => void
}

/** One picture of the grid; itself is the handle that it is moved by. */
export function Picture({ picture, index, count, onMove, onAlt, onRemove }: Props) {
  const t = useTranslations('pictures')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: picture.id })
  const style = { transform: CSS.Translate.toString(transform), transition, zIndex: isDragging ? 10 : undefined }
  return (
    <figure ref={setNodeRef} className="grid gap-1.5 content-start relative" style={style}>
      <div className="relative">
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={`block w-full rounded-sm cursor-grab touch-manipulation ${isDragging ? 'shadow-sheet cursor-grabbing' : ''}`}
          {...attributes}
          {...listeners}
          aria-label={t('moveOne', { n: index + 1 })}
        >
          <img
            className="w-full aspect-square rounded-sm bg-sunken"
            src={picture.url}
            alt={picture.alt}
            width={240}
            height={240}
            draggable={false}
          />
        </button>
        {index === 0 && <span className="absolute start-1.5 bottom-1.5 pill pointer-events-none">{t('cover')}</span>}
        {!picture.alt && <span className="absolute end-1.5 bottom-1.5 pill pill-warn pointer-events-none">{t('noAlt')}</span>}
      </div>
      <input
        className="input input-sm"
        aria-label={t('alt', { n: index + 1 })}
        placeholder={t('altHint')}
        defaultValue={picture.alt}
        onBlur={(e) => e.target.value !== picture.alt && onAlt(e.target.value)}
      />
      <div className="flex">
        <button
          type="button"
          className="icon-btn icon-btn-sm"
          aria-label={t('left', { n: index + 1 })}
          disabled={index === 0}
          onClick={() => onMove(index, index - 1)}
        >
          <ChevronLeft className="icon" />
        </button>
        <button
          type="button"
          className="icon-btn icon-btn-sm"
          aria-label={t('right', { n: index + 1 })}
          disabled={index === count - 1}
          onClick={() => onMove(index, index + 1)}
        >
          <ChevronRight className="icon" />
        </button>
        <button type="button" className="icon-btn icon-btn-sm ms-auto" aria-label={t('remove', { n: index + 1 })} onClick={onRemove}>
          <Trash2 className="icon" />
        </button>
      </div>
    </figure>
  )
}
