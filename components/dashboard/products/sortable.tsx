'use client'
import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef } from 'react'

type Props = { ids: string[]; nameOf: (id: string) => string; onMove: (from: number, to: number) => void; children: ReactNode }

/** Things in a grid that can be put in order: by pointer, by a long touch, or with space and the arrow keys; said aloud as it happens. */
export function SortableGrid({ ids, nameOf, onMove, children }: Props) {
  const t = useTranslations('sorting')
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const isJustPicked = useRef(false)
  const place = (id: unknown) => ids.indexOf(String(id)) + 1
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      isJustPicked.current = true
      return t('picked', { name: nameOf(String(active.id)), at: place(active.id), of: ids.length })
    },
    onDragOver: ({ active, over }) => {
      const isSaid = isJustPicked.current && over?.id === active.id // being over itself is where it began
      isJustPicked.current = false
      return over && !isSaid ? t('over', { at: place(over.id), of: ids.length }) : undefined
    },
    onDragEnd: ({ over }) => (over ? t('dropped', { at: place(over.id), of: ids.length }) : t('cancelled')),
    onDragCancel: () => t('cancelled'),
  }
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('how') } }}
      onDragEnd={({ active, over }) => over && active.id !== over.id && onMove(place(active.id) - 1, place(over.id) - 1)}
    >
      <SortableContext items={ids} strategy={rectSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}
