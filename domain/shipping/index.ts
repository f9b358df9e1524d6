/**
 * What delivery costs: one flat rate per store, free from a threshold, to a list of countries.
 * Pure: callers hand in the settings. Emits nothing.
 */
import type { Settings } from '#schemas/stores'

export type ShippingRate = { id: string; title: string; priceMinor: number }

/** The rates for a country and a subtotal, the cheapest first; empty when the store does not deliver there. */
export function ratesFor(settings: Settings['shipping'], country: string, subtotalMinor: number): ShippingRate[] {
  if (!settings.countries.includes(country)) return []
  return settings.rates
    .map(({ id, title, priceMinor, freeFromMinor }) => ({
      id,
      title,
      priceMinor: freeFromMinor !== null && subtotalMinor >= freeFromMinor ? 0 : priceMinor,
    }))
    .sort((a, b) => a.priceMinor - b.priceMinor || (a.id < b.id ? -1 : 1))
}
