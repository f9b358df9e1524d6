'use client'
import type { useSortable } from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** What a row of the outline is dragged by. */
export function Grip({ sortable, name }: { sortable: ReturnType<typeof useSortable>; name: string }) {
  const t = useTranslations('editor')
  const { setActivatorNodeRef, listeners, attributes } = sortable
  return (
    <button type="button" ref={setActivatorNodeRef} {...attributes} {...listeners} className="node-grip" aria-label={t('grip', { name })}>
      <GripVertical className="icon icon-sm" />
    </button>
  )
}
