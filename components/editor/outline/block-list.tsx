'use client'
import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { EyeOff, Plus, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu } from '#ui/menu'
import { commands } from '../commands.ts'
import { blockLabel, sectionOf, useEditor, useTools } from '../context.tsx'
import { blockOrderOf, type Entry, type Spot } from '../state/documents.ts'
import { Grip } from './grip.tsx'
import { useNodeKeys } from './use-node-keys.ts'

/** The blocks of a section, under it. */
export function BlockList({ spot, entry }: { spot: Spot; entry: Entry }) {
  const t = useTranslations('editor')
  const { store } = useTools()
  const section = sectionOf(store, entry.type)
  const order = blockOrderOf(entry)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) commands.moveTo(store, { ...spot, block: String(active.id) }, order.indexOf(String(over.id)))
  }
  const kinds = section?.blocks ?? []
  const isFull = order.length >= (section?.maxBlocks ?? 0)
  const trigger = (
    <button type="button" className="node ps-12! text-faint" disabled={isFull}>
      <Plus className="icon icon-sm" /> {isFull ? t('blocksFull', { count: order.length }) : t('addBlock')}
    </button>
  )
  const [only] = kinds
  return (
    <div role="group" aria-label={t('blocksOf', { name: section?.name ?? entry.type })}>
      <DndContext id={`${spot.name}/${spot.id}`} sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={order} strategy={verticalListSortingStrategy}>
          {order.map((block) => (
            <BlockNode key={block} spot={{ ...spot, block }} entry={entry} />
          ))}
        </SortableContext>
      </DndContext>
      {kinds.length === 1 && only ? (
        <button
          type="button"
          className="node ps-12! text-faint"
          disabled={isFull}
          onClick={() => commands.addBlock(store, spot, only.type)}
        >
          <Plus className="icon icon-sm" />{' '}
          {isFull ? t('blocksFull', { count: order.length }) : t('addNamed', { name: only.name.toLowerCase() })}
        </button>
      ) : (
        <Menu trigger={trigger} items={kinds.map((kind) => ({ label: kind.name, run: () => commands.addBlock(store, spot, kind.type) }))} />
      )}
    </div>
  )
}

function BlockNode({ spot, entry }: { spot: Spot & { block: string }; entry: Entry }) {
  const t = useTranslations('editor')
  const { store, link } = useTools()
  const isChosen = useEditor((s) => s.selection?.name === spot.name && s.selection.id === spot.id && s.selection.block === spot.block)
  const onKeyDown = useNodeKeys(spot)
  const sortable = useSortable({ id: spot.block })
  const { setNodeRef, transform, transition, isDragging } = sortable
  const isHidden = entry.blocks?.[spot.block]?.hidden
  const label = blockLabel(store, entry, spot.block)
  return (
    <div
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform && { ...transform, x: 0 }), transition, opacity: isDragging ? 0.6 : undefined }}
    >
      <div
        className="node-row"
        data-current={isChosen || undefined}
        onPointerEnter={() => link.send({ type: 'hover', place: spot })}
        onPointerLeave={() => link.send({ type: 'hover', place: null })}
      >
        <button
          type="button"
          className="node ps-12!"
          aria-current={isChosen || undefined}
          data-spot={`${spot.name}/${spot.id}/${spot.block}`}
          onClick={() => store.select(spot)}
          onKeyDown={onKeyDown}
        >
          <Square className="icon icon-sm" />
          <span className={`truncate${isHidden ? ' line-through text-faint' : ''}`}>{label}</span>
          {isHidden && <EyeOff className="icon icon-sm ms-auto" aria-label={t('hidden')} />}
        </button>
        <Grip sortable={sortable} name={label} />
      </div>
    </div>
  )
}
