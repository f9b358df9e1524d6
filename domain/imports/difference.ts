import type { LoadedProduct } from '#domain/catalog'
import { majorString } from '../kernel/index.ts'
import type { ImportedProduct } from './to-draft.ts'

export type Change = { field: string; before: string; after: string }

/** What would change, field by field, for people; empty when the product stays as it is. */
export function differences({ draft, stock }: ImportedProduct, existing: LoadedProduct | undefined, currency: string): Change[] {
  if (!existing)
    return [
      {
        field: 'New product',
        before: '',
        after: `${draft.status}, ${draft.variants.length} variant${draft.variants.length === 1 ? '' : 's'}`,
      },
    ]
  const changes: Change[] = []
  const compare = (field: string, before: string, after: string) => {
    if (before !== after) changes.push({ field, before: before.slice(0, 300), after: after.slice(0, 300) })
  }
  compare('Title', existing.title, draft.title)
  compare('Status', existing.status, draft.status)
  compare('Vendor', existing.vendor, draft.vendor)
  compare('Type', existing.type, draft.type)
  compare('Tags', [...existing.tags].sort().join(', '), [...draft.tags].sort().join(', '))
  compare('Description', existing.descriptionHtml, draft.descriptionHtml)
  compare('Search title', existing.seoTitle, draft.seoTitle)
  compare('Search description', existing.seoDescription, draft.seoDescription)
  compare(
    'Options',
    existing.options.map((o) => `${o.name}: ${o.values.map((v) => v.value).join(', ')}`).join('; '),
    draft.options.map((o) => `${o.name}: ${o.values.join(', ')}`).join('; '),
  )
  for (const variant of draft.variants) {
    const name = variant.optionValues.join(' / ')
    const label = (field: string) => (name ? `${field}, ${name}` : field)
    const old = existing.variants.find((v) =>
      variant.id ? v.id === variant.id : v.optionValues.join('\n') === variant.optionValues.join('\n'),
    )
    if (!old) {
      changes.push({ field: label('New variant'), before: '', after: majorString(variant.priceMinor, currency) })
      continue
    }
    const price = (minor: number | null) => (minor === null ? '' : majorString(minor, currency))
    compare(label('Price'), price(old.priceMinor), price(variant.priceMinor))
    compare(label('Compare-at price'), price(old.compareAtMinor), price(variant.compareAtMinor))
    compare(label('Cost'), price(old.costMinor), price(variant.costMinor))
    compare(label('SKU'), old.sku, variant.sku)
    compare(label('Barcode'), old.barcode, variant.barcode)
    compare(label('Weight'), `${old.weightGrams} g`, `${variant.weightGrams} g`)
    const flags = (v: { isTracked: boolean; sellsWhenOut: boolean; isTaxable: boolean; requiresShipping: boolean }) =>
      [v.isTracked && 'tracked', v.sellsWhenOut && 'sells when out', v.isTaxable && 'taxed', v.requiresShipping && 'shipped']
        .filter(Boolean)
        .join(', ')
    compare(label('Settings'), flags(old), flags(variant))
    const wish = stock.find((s) => s.optionValues.join('\n') === variant.optionValues.join('\n'))
    if (wish) compare(label('On hand'), String(old.onHand), String(Math.max(wish.onHand, old.committed)))
  }
  return changes
}
