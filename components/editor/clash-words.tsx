import { useTranslations } from 'next-intl'
import { sectionOf } from './context.tsx'
import type { Difference } from './state/differing.ts'
import type { EditorStore } from './state/editor-store.ts'

export function fieldLabel(store: EditorStore, type: string, field: string): string {
  const section = sectionOf(store, type)
  const all = [...(section?.fields ?? []), ...(section?.blocks.flatMap((b) => b.fields) ?? [])]
  return all.find((f) => f.name === field)?.label || field
}

/** What both sides say where they differ. */
export function ClashWords({ rows }: { rows: Difference[] }) {
  const t = useTranslations('editor')
  if (!rows.length) return null
  return (
    <dl className="basis-full grid gap-1 text-sm">
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two blocks may differ in a setting of the same name
        <div key={i} className="grid grid-cols-[6rem_1fr_1fr] gap-2">
          <dt className="text-muted truncate">{row.label}</dt>
          <dd className="min-w-0 break-words">{row.mine}</dd>
          <dd className="min-w-0 break-words">{row.theirs}</dd>
        </div>
      ))}
    </dl>
  )
}
