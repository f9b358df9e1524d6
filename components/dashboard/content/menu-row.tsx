'use client'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, GripVertical, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { indentRow, moveRow, type Row, sizeOf } from './menu-tree.ts'

type Props = {
  row: Row
  at: number
  rows: Row[]
  error: string | null
  onRows: (rows: Row[]) => void
  onChange: (change: Partial<Row>) => void
}

/** One link: its words, where it leads, and its place. */
export function MenuRow({ row, at, rows, error, onRows, onChange }: Props) {
  const t = useTranslations('content')
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, transform, transition, isDragging } = useSortable({ id: row.key })
  const title = row.title || t('unnamed')
  const press = (event: KeyboardEvent) => {
    if (!event.altKey) return
    const next = {
      ArrowUp: () => moveRow(rows, at, -1),
      ArrowDown: () => moveRow(rows, at, 1),
      ArrowRight: () => indentRow(rows, at, 1),
      ArrowLeft: () => indentRow(rows, at, -1),
    }[event.key]
    if (!next) return
    event.preventDefault()
    onRows(next())
  }
  const tool = (label: string, Icon: typeof X, act: () => void) => (
    <button type="button" className="icon-btn icon-btn-sm" aria-label={label} title={label} onClick={act}>
      <Icon className="icon icon-sm" />
    </button>
  )
  return (
    <div
      ref={setNodeRef}
      role="group"
      aria-label={title}
      onKeyDown={press}
      className="flex flex-wrap items-center gap-2 py-2 border-t border-line"
      style={{
        paddingInlineStart: row.depth * 28,
        transform: CSS.Translate.toString(transform),
        transition,
        opacity: isDragging ? 0.6 : undefined,
      }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        className="icon-btn icon-btn-sm cursor-grab touch-none"
        aria-label={t('title')}
      >
        <GripVertical className="icon icon-sm" />
      </button>
      <input
        className="input flex-1 basis-32"
        aria-label={t('linkTitle')}
        placeholder={t('linkTitle')}
        maxLength={80}
        value={row.title}
        onChange={(e) => onChange({ title: e.target.value })}
      />
      <input
        className="input flex-1 basis-40"
        aria-label={t('linkUrl')}
        aria-invalid={Boolean(error) || undefined}
        maxLength={500}
        value={row.url}
        onChange={(e) => onChange({ url: e.target.value })}
      />
      <span className="flex">
        {tool(t('up', { title }), ChevronUp, () => onRows(moveRow(rows, at, -1)))}
        {tool(t('down', { title }), ChevronDown, () => onRows(moveRow(rows, at, 1)))}
        {tool(t('out', { title }), ChevronLeft, () => onRows(indentRow(rows, at, -1)))}
        {tool(t('in', { title }), ChevronRight, () => onRows(indentRow(rows, at, 1)))}
        {tool(t('removeLink', { title }), X, () => onRows(rows.filter((_, i) => i < at || i >= at + sizeOf(rows, at))))}
      </span>
      {error && <span className="error basis-full">{error}</span>}
    </div>
  )
}
