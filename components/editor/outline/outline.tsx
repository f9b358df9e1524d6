'use client'
import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { addable, commands } from '../commands.ts'
import { useEditor, useTools } from '../context.tsx'
import { docOf } from '../state/documents.ts'
import { useTemplateName } from '../template-names.ts'
import { SectionNode } from './section-node.tsx'

type Props = { onAdd: (name: string) => void }

/** The sections of the page on show: header, template, footer. */
export function Outline({ onAdd }: Props) {
  const t = useTranslations('editor')
  const { store } = useTools()
  const template = useEditor((s) => s.template)
  const nameOf = useTemplateName()
  return (
    <div className="flex-1 min-h-0 overflow-y-auto">
      {store.shown.map((name) => (
        <Group
          key={name}
          name={name}
          title={name === template ? nameOf(name) : t(name === 'groups/header' ? 'header' : 'footer')}
          onAdd={onAdd}
        />
      ))}
    </div>
  )
}

function Group({ name, title, onAdd }: { name: string; title: string; onAdd: (name: string) => void }) {
  const t = useTranslations('editor')
  const { store } = useTools()
  const doc = useEditor((s) => docOf(s.docs, name))
  const mayAdd = addable(store, name).length > 0
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) commands.moveTo(store, { name, id: String(active.id) }, doc.order.indexOf(String(over.id)))
  }
  return (
    <div role="group" aria-label={title}>
      <div className="meta px-2 pt-4 pb-1.5 flex items-center">
        {title}
        {mayAdd && (
          <button
            type="button"
            className="icon-btn icon-btn-sm ms-auto -my-1.5"
            aria-label={t('addTo', { name: title })}
            onClick={() => onAdd(name)}
          >
            <Plus className="icon icon-sm" />
          </button>
        )}
      </div>
      <DndContext id={name} sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={doc.order} strategy={verticalListSortingStrategy}>
          {doc.order.map((id) => (
            <SectionNode key={id} spot={{ name, id }} />
          ))}
        </SortableContext>
      </DndContext>
      {mayAdd && name.startsWith('templates/') && (
        <button type="button" className="node text-accent!" onClick={() => onAdd(name)}>
          <span className="w-2.5" />
          <Plus className="icon icon-sm text-accent!" /> {t('addSection')}
        </button>
      )}
    </div>
  )
}
