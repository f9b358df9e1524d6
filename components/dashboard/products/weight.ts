import type { WeightUnit } from '#schemas/stores'

/** Grams of each unit (international avoirdupois pound, 1959), and the digits that are worth showing. */
const units: Record<WeightUnit, { grams: number; digits: number }> = {
  g: { grams: 1, digits: 0 },
  kg: { grams: 1_000, digits: 3 },
  oz: { grams: 28.349523125, digits: 1 },
  lb: { grams: 453.59237, digits: 2 },
}

/** 350 → "0.35" in kg; nothing for no weight. */
export function weightText(grams: number, unit: WeightUnit): string {
  if (!grams) return ''
  const { grams: one, digits } = units[unit]
  return String(Number((grams / one).toFixed(digits)))
}

/** Whole grams of a typed weight; 0 for an empty field, null for what is no weight or above ten tonnes. */
export function parseWeight(text: string, unit: WeightUnit): number | null {
  const typed = text.trim().replace(',', '.')
  if (!typed) return 0
  if (!/^\d{0,8}(?:\.\d{0,6})?$/.test(typed) || typed === '.') return null
  const grams = Math.round(Number(typed) * units[unit].grams)
  return grams <= 10_000_000 ? grams : null
}
