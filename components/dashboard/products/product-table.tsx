'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ProductRow } from '#schemas/catalog'
import { useStore } from '../client.ts'
import { range, useWords } from '../format.ts'
import { ProductStatus } from '../statuses.tsx'

type Props = { rows: ProductRow[]; base: string; selected: Set<string>; onSelect: (ids: Set<string>) => void; current: number | null }

export function ProductTable({ rows, base, selected, onSelect, current }: Props) {
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
            <th>{t('status')}</th>
            <th className="r">{t('available')}</th>
            <th className="r hide-mid">{t('sold')}</th>
            <th className="r">{t('price')}</th>
            <th className="hide-mid">{t('vendor')}</th>
            <th className="hide-mid">{t('changed')}</th>
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
              <td>
                <ProductStatus status={r.status} />
              </td>
              <td className="r">
                <Stock row={r} />
              </td>
              <td className="r hide-mid text-muted">{r.soldCount || '–'}</td>
              <td className="r">{range(r.priceMin, r.priceMax, store.locale)}</td>
              <td className="hide-mid text-muted">{r.vendor}</td>
              <td className="hide-mid text-faint">{when(r.updatedAt)}</td>
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
