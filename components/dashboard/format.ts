import { formatMoney, type Money } from '../../domain/kernel/money.ts'

export const money = (m: Money, locale: string) => formatMoney(m.amount, m.currency, locale)
export const range = (low: Money, high: Money, locale: string) =>
  low.amount === high.amount ? money(low, locale) : `${money(low, locale)} – ${money(high, locale)}`

/** Counts and shares are written in the language of the screen, money in the store's. */
export const count = (n: number, language: string) => new Intl.NumberFormat(language).format(n)
export const share = (part: number, whole: number, language: string, digits = 0) =>
  whole ? new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(part / whole) : '–'

export const countryName = (code: string) => (code ? (new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code) : '')
export const place = ({ city, country }: { city: string; country: string }) => [city, countryName(country)].filter(Boolean).join(', ')

/** today 14:02, Thu 16:10, 18 Nov, 3 March 2025. */
export function when(iso: string, timeZone: string, now = new Date()): string {
  const at = new Date(iso)
  const day = (d: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(d)
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)
  if (day(at) === day(now)) return `Today ${time}`
  const age = now.getTime() - at.getTime()
  if (age < 6 * 86_400_000) return `${new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' }).format(at)} ${time}`
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: age < 300 * 86_400_000 ? 'short' : 'long',
    ...(age < 300 * 86_400_000 ? {} : { year: 'numeric' }),
  }).format(at)
}
