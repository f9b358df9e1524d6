'use client'
import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsArrayOf, parseAsStringLiteral, useQueryState } from 'nuqs'
import { useEffect, useState } from 'react'
import { CheckMenu } from '#ui/check-menu'

export const productColumns = ['status', 'available', 'sold', 'price', 'vendor', 'type', 'changed'] as const
export type ProductColumn = (typeof productColumns)[number]
const usual: ProductColumn[] = ['status', 'available', 'sold', 'price', 'vendor', 'changed']
const memory = 'vitrine.columns.products'

/** The columns of the list: those of the saved view that is shown, else the ones this browser remembers. */
export function useColumns() {
  const [named, setNamed] = useQueryState('columns', parseAsArrayOf(parseAsStringLiteral(productColumns)))
  const [remembered, setRemembered] = useState<ProductColumn[] | null>(null)
  useEffect(() => {
    const kept = localStorage.getItem(memory)?.split(',')
    if (kept) setRemembered(productColumns.filter((c) => kept.includes(c)))
  }, [])
  const set = (columns: ProductColumn[]) => {
    if (named) return void setNamed(columns)
    localStorage.setItem(memory, columns.join())
    setRemembered(columns)
  }
  return { columns: named ?? remembered ?? usual, set }
}

export function ColumnsMenu({ columns, onChange }: { columns: ProductColumn[]; onChange: (columns: ProductColumn[]) => void }) {
  const t = useTranslations('products')
  const words = useTranslations('savedViews')
  return (
    <CheckMenu
      trigger={
        <button type="button" className="icon-btn icon-btn-sm hide-phone" aria-label={words('columns')} title={words('columns')}>
          <Columns3 className="icon" />
        </button>
      }
      title={words('columnsTitle')}
      items={productColumns.map((key) => ({
        key,
        label: t(key),
        isChecked: columns.includes(key),
        toggle: () => onChange(productColumns.filter((c) => (c === key) !== columns.includes(c))),
      }))}
    />
  )
}
