export type Money = { amount: number; currency: string }

const digitsByCurrency: Record<string, number> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
} // ISO 4217; everything else has two

export const currencyDigits = (currency: string) => digitsByCurrency[currency] ?? 2

/**
 * Minor units of what people write: `12`, `1,234.50`, `1.234,50`, `12,5`. The last separator is the decimal one unless it
 * groups thousands (`1,234`). Null when it is no amount or has more digits than the currency.
 */
export function parseMinor(text: string, currency: string): number | null {
  if (currencyDigits(currency) === 3 && /^\d{1,3},\d{3}$/.test(text.trim())) return null // twelve dinars and a half, or twelve thousand and a half?
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(pointed(text.trim().replaceAll(/[\s'’](?=\d{3}(?:\D|$))/g, '')))
  if (!match) return null
  const digits = currencyDigits(currency)
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > digits) return null
  return Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, '0') || 0)
}

function pointed(text: string): string {
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma < 0) return /^\d{1,3}(\.\d{3}){2,}$/.test(text) ? text.replaceAll('.', '') : text
  if (/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) return text.replaceAll(',', '')
  const isGrouped = point < 0 || /^\d{1,3}(\.\d{3})+,\d*$/.test(text)
  return isGrouped && comma > point ? text.replaceAll('.', '').replace(',', '.') : text
}

/** Decimal string of minor units, `4200` EUR → `42.00`. */
export function majorString(amount: number, currency: string): string {
  const digits = currencyDigits(currency)
  return (amount / 10 ** digits).toFixed(digits)
}

const formatters = new Map<string, Intl.NumberFormat>()

/** For people: `€42.00`. Always both digits. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const id = `${locale} ${currency}`
  let formatter = formatters.get(id)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    formatters.set(id, formatter)
  }
  return formatter.format(amount / 10 ** currencyDigits(currency))
}

/** Half up, exact for every safe amount: a share of `rate` millionths. */
export function partsPerMillion(amount: number, ratePpm: number): number {
  const product = BigInt(amount) * BigInt(ratePpm)
  return Number((product * 2n + 1_000_000n) / 2_000_000n)
}

/** The tax inside a gross amount at `ratePpm`, half up. */
export function includedTax(gross: number, ratePpm: number): number {
  const divisor = 1_000_000n + BigInt(ratePpm)
  return Number((BigInt(gross) * BigInt(ratePpm) * 2n + divisor) / (divisor * 2n))
}

export const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
