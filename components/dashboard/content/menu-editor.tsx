'use client'
import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MenuOutput } from '#schemas/content'
import { Button } from '#ui/button'
import { type Problem, problemOf, useStore } from '../client.ts'
import { SaveBar } from '../forms/save-bar.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { PageHead } from '../shell/page-head.tsx'
import { MenuRow } from './menu-row.tsx'
import { newKey, placeRow, type Row, toItems, toRows, wrongIn } from './menu-tree.ts'

/** Links of a menu in their order and depth, by mouse, touch and keyboard. */
export function MenuEditor({ initial }: { initial: MenuOutput }) {
  const t = useTranslations('content')
  const { api, store } = useStore()
  const [first] = useState(() => toRows(initial.items))
  const form = useDraft<Row[]>(first)
  const { draft: rows, setDraft } = form
  const [version, setVersion] = useState(initial.version)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const save = async () => {
    if (rows.some((row) => wrongIn(row) !== null))
      return setProblem({ status: 422, code: 'menu.incomplete', title: t('menuProblems') } as Problem)
    setBusy(true)
    setProblem(null)
    try {
      const saved = await api.content.updateMenu.call({ id: initial.id, version, items: toItems(rows) as MenuOutput['items'] })
      setVersion(saved.version)
      form.commit(rows, rows)
    } catch (failed) {
      setProblem(problemOf(failed))
    } finally {
      setBusy(false)
    }
  }
  const wrongOf = (row: Row) => {
    const wrong = wrongIn(row)
    return wrong && t(wrong)
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const at = (id: unknown) => rows.findIndex((r) => r.key === id)
    if (over && over.id !== active.id) setDraft(placeRow(rows, at(active.id), at(over.id)))
  }
  return (
    <>
      <PageHead hasLine crumb={{ href: `/store/${store.slug}/content/menus`, label: t('menus') }} title={initial.title} />
      <div className="narrow">
        <section className="section last">
          <p className="text-sm text-muted pb-4">{t('menuLead')}</p>
          <DndContext id="menu" sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
            <SortableContext items={rows.map((r) => r.key)} strategy={verticalListSortingStrategy}>
              {rows.map((row, i) => (
                <MenuRow
                  key={row.key}
                  row={row}
                  at={i}
                  rows={rows}
                  error={problem && wrongOf(row)}
                  onRows={setDraft}
                  onChange={(change) => setDraft(rows.map((r) => (r === row ? { ...r, ...change } : r)))}
                />
              ))}
            </SortableContext>
          </DndContext>
          <Button className="mt-4" onClick={() => setDraft([...rows, { key: newKey(), title: '', url: '/', depth: 0 }])}>
            <Plus className="icon" /> {t('addLink')}
          </Button>
        </section>
      </div>
      <SaveBar isDirty={form.isDirty} isBusy={isBusy} problem={problem} reset={form.reset} save={() => void save()} />
    </>
  )
}
