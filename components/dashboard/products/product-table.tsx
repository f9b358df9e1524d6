'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ProductRow } from '#schemas/catalog'
import { useStore } from '../client.ts'
import { range, useWords } from '../format.ts'
import { ProductStatus } from '../orders/statuses.tsx'
import type { ProductColumn } from './columns.tsx'

type Props = {
  rows: ProductRow[]
  base: string
  selected: Set<string>
  onSelect: (ids: Set<string>) => void
  current: number | null
  columns: ProductColumn[]
}

/** The least of the columns give way on a narrow screen. */
const classes: Record<ProductColumn, string> = {
  status: '',
  available: 'r',
  sold: 'r hide-mid text-muted',
  price: 'r',
  vendor: 'hide-mid text-muted',
  type: 'hide-mid text-muted',
  changed: 'hide-mid text-faint',
}

export function ProductTable({ rows, base, selected, onSelect, current, columns }: Props) {
  const t = useTranslations('products')
  const { store } = useStore()
  const { when } = useWords(store.timezone)
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  const isAll = rows.length > 0 && rows.every((r) => selected.has(r.id))
  const picture = (r: ProductRow) =>
    r.picture ? <img className="thumb" src={r.picture} alt="" width={40} height={40} loading="lazy" /> : <span className="thumb" />
  const cell = (column: ProductColumn, r: ProductRow) => {
    switch (column) {
      case 'status':
        return <ProductStatus status={r.status} />
      case 'available':
        return <Stock row={r} />
      case 'sold':
        return r.soldCount || '–'
      case 'price':
        return range(r.priceMin, r.priceMax, store.locale)
      case 'changed':
        return when(r.updatedAt)
      default:
        return r[column]
    }
  }
  return (
    <>
      <table className="table table-only">
        <thead>
          <tr>
            <th className="w-10">
              <input
                type="checkbox"
                className={`check${selected.size && !isAll ? ' is-mixed' : ''}`}
                aria-label={t('selectAll')}
                checked={isAll}
                onChange={() => onSelect(isAll ? new Set() : new Set(rows.map((r) => r.id)))}
              />
            </th>
            <th>{t('product')}</th>
            {columns.map((c) => (
              <th key={c} className={classes[c].replace(/ text-.*/, '')}>
                {t(c)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((r, i) => (
            <tr key={r.id} data-row="" className={`${selected.has(r.id) ? 'is-selected' : ''}${current === i ? ' is-current' : ''}`}>
              <td>
                <input
                  type="checkbox"
                  className="check"
                  aria-label={t('select', { title: r.title })}
                  checked={selected.has(r.id)}
                  onChange={() => toggle(r.id)}
                />
              </td>
              <td>
                <div className="flex items-center gap-3">
                  {picture(r)}
                  <div>
                    <Link className="name" href={`${base}/products/${r.id}`}>
                      {r.title}
                    </Link>
                    {r.variantCount > 1 && <div className="meta">{t('variants', { count: r.variantCount })}</div>}
                  </div>
                </div>
              </td>
              {columns.map((c) => (
                <td key={c} className={classes[c]}>
                  {cell(c, r)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="cards-only">
        {rows.map((r) => (
          <Link key={r.id} className="list-row" href={`${base}/products/${r.id}`}>
            {picture(r)}
            <span className="min-w-0">
              <b className="font-[550] block truncate">{r.title}</b>
              <ProductStatus status={r.status} />
            </span>
            <span className="text-end num">
              <span className="block">{range(r.priceMin, r.priceMax, store.locale)}</span>
              <span className="meta">{r.isTracked ? t('left', { count: r.available }) : t('untracked')}</span>
            </span>
          </Link>
        ))}
      </div>
    </>
  )
}

function Stock({ row }: { row: ProductRow }) {
  const t = useTranslations('products')
  if (!row.isTracked) return <span className="text-faint">{t('untracked')}</span>
  const colour = row.available === 0 ? 'danger' : row.available <= 5 ? 'warn' : null
  return <span style={colour ? { color: `var(--color-${colour})` } : undefined}>{row.available}</span>
}
