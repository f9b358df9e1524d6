import { useLocale } from 'next-intl'
import { formatMoney, type Money } from '../../domain/kernel/money.ts'

export const money = (m: Money, locale: string) => formatMoney(m.amount, m.currency, locale)
export const range = (low: Money, high: Money, locale: string) =>
  low.amount === high.amount ? money(low, locale) : `${money(low, locale)} – ${money(high, locale)}`

/** Counts and shares are written in the language of the screen, money in the store's. */
export const count = (n: number, language: string) => new Intl.NumberFormat(language).format(n)
export const share = (part: number, whole: number, language: string, digits = 0) =>
  whole ? new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(part / whole) : '–'

/** 31 KB, 6.1 MB: how people say the size of a file. */
export function bytes(n: number, language: string): string {
  const [unit, size] =
    n < 1_000_000
      ? (['kilobyte', 1_000] as const)
      : n < 1_000_000_000
        ? (['megabyte', 1_000_000] as const)
        : (['gigabyte', 1_000_000_000] as const)
  const digits = n / size < 10 && unit !== 'kilobyte' ? 1 : 0
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }).format(n / size)
}

/** Names of countries and times in the language of the person: Belgium, 比利时; Today 14:02, 今天 14:02. */
export function useWords(timeZone: string) {
  const language = useLocale()
  return {
    country: (code: string) => countryName(code, language),
    place: ({ city, country }: { city: string; country: string }) => [city, countryName(country, language)].filter(Boolean).join(', '),
    when: (iso: string) => when(iso, timeZone, language),
  }
}

const countryName = (code: string, language: string) =>
  code ? (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code) : ''

/** Today 14:02, Thu 16:10, 18 Nov, 3 March 2025. */
function when(iso: string, timeZone: string, language: string, now = new Date()): string {
  const at = new Date(iso)
  const locale = language === 'en' ? 'en-GB' : language
  const day = (d: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(d)
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)
  if (day(at) === day(now)) {
    const today = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day')
    return `${today[0]?.toUpperCase()}${today.slice(1)} ${time}`
  }
  const age = now.getTime() - at.getTime()
  if (age > 0 && age < 6 * 86_400_000) return `${new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short' }).format(at)} ${time}`
  const isRecent = Math.abs(age) < 300 * 86_400_000
  const parts = isRecent ? ({ day: 'numeric', month: 'short' } as const) : ({ day: 'numeric', month: 'long', year: 'numeric' } as const)
  return new Intl.DateTimeFormat(locale, { timeZone, ...parts }).format(at)
}
