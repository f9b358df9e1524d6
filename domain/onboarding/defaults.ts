import type { Settings } from '#schemas/stores'

type Country = { currency: string; locale: string; timezone: string; taxPpm: number; taxName: string; included: boolean }
// standard rates: European Commission, Taxes in Europe Database; others from the country's tax office
const countries: Record<string, Country> = {
  AT: { currency: 'EUR', locale: 'de-AT', timezone: 'Europe/Vienna', taxPpm: 200_000, taxName: 'USt.', included: true },
  AU: { currency: 'AUD', locale: 'en-AU', timezone: 'Australia/Sydney', taxPpm: 100_000, taxName: 'GST', included: true },
  BE: { currency: 'EUR', locale: 'en-BE', timezone: 'Europe/Brussels', taxPpm: 210_000, taxName: 'VAT', included: true },
  CA: { currency: 'CAD', locale: 'en-CA', timezone: 'America/Toronto', taxPpm: 0, taxName: 'Tax', included: false },
  CH: { currency: 'CHF', locale: 'de-CH', timezone: 'Europe/Zurich', taxPpm: 81_000, taxName: 'MWST', included: true },
  DE: { currency: 'EUR', locale: 'en-DE', timezone: 'Europe/Berlin', taxPpm: 190_000, taxName: 'VAT', included: true },
  DK: { currency: 'DKK', locale: 'en-DK', timezone: 'Europe/Copenhagen', taxPpm: 250_000, taxName: 'VAT', included: true },
  ES: { currency: 'EUR', locale: 'es-ES', timezone: 'Europe/Madrid', taxPpm: 210_000, taxName: 'IVA', included: true },
  FR: { currency: 'EUR', locale: 'fr-FR', timezone: 'Europe/Paris', taxPpm: 200_000, taxName: 'TVA', included: true },
  GB: { currency: 'GBP', locale: 'en-GB', timezone: 'Europe/London', taxPpm: 200_000, taxName: 'VAT', included: true },
  IE: { currency: 'EUR', locale: 'en-IE', timezone: 'Europe/Dublin', taxPpm: 230_000, taxName: 'VAT', included: true },
  IT: { currency: 'EUR', locale: 'it-IT', timezone: 'Europe/Rome', taxPpm: 220_000, taxName: 'IVA', included: true },
  JP: { currency: 'JPY', locale: 'ja-JP', timezone: 'Asia/Tokyo', taxPpm: 100_000, taxName: '消費税', included: true },
  NL: { currency: 'EUR', locale: 'en-NL', timezone: 'Europe/Amsterdam', taxPpm: 210_000, taxName: 'VAT', included: true },
  PT: { currency: 'EUR', locale: 'pt-PT', timezone: 'Europe/Lisbon', taxPpm: 230_000, taxName: 'IVA', included: true },
  SE: { currency: 'SEK', locale: 'sv-SE', timezone: 'Europe/Stockholm', taxPpm: 250_000, taxName: 'Moms', included: true },
  US: { currency: 'USD', locale: 'en-US', timezone: 'America/New_York', taxPpm: 0, taxName: 'Tax', included: false },
}
const elsewhere: Country = { currency: 'USD', locale: 'en-US', timezone: 'UTC', taxPpm: 0, taxName: 'Tax', included: false }

export const currencyOfCountry = (country: string) => (countries[country] ?? elsewhere).currency

/** What a new store begins with: it can sell to its own country at once. */
export function startingSettings(country: string, currency: string): { settings: Partial<Settings>; timezone: string; locale: string } {
  const known = countries[country] ?? elsewhere
  const zeroDigits = currency === 'JPY' || currency === 'KRW'
  return {
    timezone: known.timezone,
    locale: known.locale,
    settings: {
      shipping: {
        rates: [{ id: 'standard', title: 'Standard delivery', priceMinor: zeroDigits ? 600 : 590, freeFromMinor: null }],
        countries: [country],
      },
      tax: { name: known.taxName, ratePpm: known.taxPpm, isIncluded: known.included },
      payments: {
        isTestOn: true,
        isManualOn: false,
        manualTitle: 'Bank transfer',
        manualInstructions: 'Transfer the total to our account and name your order number.',
      },
    },
  }
}

/** The two menus that every theme shows. */
export const startingMenus = [
  { handle: 'header', title: 'Main menu', items: [menuLink('Everything', '/search'), menuLink('Collections', '/collections')] },
  { handle: 'footer', title: 'Footer', items: [menuLink('Search', '/search'), menuLink('Collections', '/collections')] },
]

function menuLink(title: string, url: string) {
  return { title, url, items: [] }
}
