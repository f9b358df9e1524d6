'use client'
import { useTranslations } from 'next-intl'
import { useEditor, useTools } from '../context.tsx'
import { FieldEntries } from '../fields/field-list.tsx'
import { setThemeValue, settingsOf } from '../state/documents.ts'

/** Settings of one group of the theme. */
export function ThemePane({ group }: { group: string }) {
  const t = useTranslations('editor')
  const { store } = useTools()
  const values = useEditor((s) => settingsOf(s.docs))
  const fields = store.theme.settings.filter((f) => f.group === group)
  const title = t(`group.${group}` as 'group.brand')
  return (
    <section aria-label={title}>
      <div className="pane-head">
        <h2 className="font-semibold text-base">{title}</h2>
      </div>
      <div className="p-4 grid gap-5">
        <FieldEntries
          fields={fields}
          values={values}
          onChange={(name, value, fallback) =>
            store.edit('theme', setThemeValue(store.state.docs, name, value, fallback), { key: `settings/${name}` })
          }
        />
      </div>
    </section>
  )
}
