'use client'
import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsArrayOf, parseAsStringLiteral, useQueryState } from 'nuqs'
import { useEffect } from 'react'
import { CheckMenu } from '#ui/check-menu'

export const productColumns = ['status', 'available', 'sold', 'price', 'vendor', 'type', 'changed'] as const
export type ProductColumn = (typeof productColumns)[number]
const usual: ProductColumn[] = ['status', 'available', 'sold', 'price', 'vendor', 'changed']
const memory = 'vitrine.columns.products'

/** The columns of the list: in the address, so that a saved view holds them, and remembered in this browser. */
export function useColumns() {
  const [named, setNamed] = useQueryState('columns', parseAsArrayOf(parseAsStringLiteral(productColumns)))
  useEffect(() => {
    const kept = localStorage.getItem(memory)
    if (named === null && kept) void setNamed(productColumns.filter((c) => kept.split(',').includes(c)))
  }, [named, setNamed])
  const set = (columns: ProductColumn[]) => {
    const isUsual = columns.join() === usual.join()
    if (isUsual) localStorage.removeItem(memory)
    else localStorage.setItem(memory, columns.join())
    void setNamed(isUsual ? null : columns)
  }
  return { columns: named ?? usual, set }
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
