import type { Quote } from '#db'
import { ratesFor } from '#domain/shipping'
import { taxOf } from '#domain/tax'
import type { Settings } from '#schemas/stores'
import { sum } from '../kernel/index.ts'
import type { CartLine } from './schemas.ts'

export type PriceRules = { currency: string; shipping: Settings['shipping']; tax: Settings['tax'] }

/**
 * What a cart costs, as a pure function: the same lines and rules give the same quote. Without a country the cheapest
 * rate of the store's first country is shown. total = subtotal − discount + shipping + (tax when not included).
 */
export function priceCart(
  lines: CartLine[],
  rules: PriceRules,
  to: { country?: string; rateId?: string } = {},
): Quote & { shippingTitle: string | null } {
  const rule = { ratePpm: rules.tax.ratePpm, isIncluded: rules.tax.isIncluded }
  const priced = lines.map((line) => {
    const totalMinor = line.unitMinor * line.quantity
    return {
      cartLineId: line.id,
      variantId: line.variantId,
      quantity: line.quantity,
      unitMinor: line.unitMinor,
      totalMinor,
      taxMinor: line.isTaxable ? taxOf(totalMinor, rule) : 0,
    }
  })
  const subtotalMinor = sum(priced.map((l) => l.totalMinor))
  const needsShipping = lines.some((l) => l.requiresShipping)
  const rates = ratesFor(rules.shipping, to.country ?? rules.shipping.countries[0] ?? '', subtotalMinor)
  const rate = rates.find((r) => r.id === to.rateId) ?? rates[0]
  const shippingMinor = needsShipping ? (rate?.priceMinor ?? 0) : 0
  const taxMinor = sum(priced.map((l) => l.taxMinor)) + taxOf(shippingMinor, rule)
  return {
    currency: rules.currency,
    lines: priced,
    subtotalMinor,
    shippingMinor,
    taxMinor,
    discountMinor: 0,
    taxesIncluded: rule.isIncluded,
    taxRatePpm: rule.ratePpm,
    rates: needsShipping ? rates.map(({ id, priceMinor }) => ({ id, priceMinor })) : [],
    totalMinor: subtotalMinor + shippingMinor + (rule.isIncluded ? 0 : taxMinor),
    shippingTitle: needsShipping ? (rate?.title ?? null) : 'No delivery needed',
  }
}
