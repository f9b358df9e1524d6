/**
 * Tax on lines: one rate per store, included in prices or added to them, half up per line (integer ppm, no floats).
 * Pure: callers hand in the settings. Emits nothing.
 */
import { includedTax, partsPerMillion } from '../kernel/index.ts'

export type TaxRule = { ratePpm: number; isIncluded: boolean }

/** Tax of one amount in minor units: the part inside it, or what comes on top. */
export const taxOf = (amountMinor: number, rule: TaxRule) =>
  rule.isIncluded ? includedTax(amountMinor, rule.ratePpm) : partsPerMillion(amountMinor, rule.ratePpm)
