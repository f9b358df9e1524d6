/** What an address needs, country by country. Postal code patterns: UPU S42 country templates. */
type Rule = { postal?: RegExp; example?: string; hasRegion?: boolean; noPostal?: boolean; regionLabel?: string }

const rules: Record<string, Rule> = {
  AT: { postal: /^\d{4}$/, example: '1010' },
  AU: { postal: /^\d{4}$/, example: '3000', hasRegion: true, regionLabel: 'State' },
  BE: { postal: /^\d{4}$/, example: '8000' },
  BR: { postal: /^\d{5}-?\d{3}$/, example: '01310-100', hasRegion: true, regionLabel: 'State' },
  CA: { postal: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, example: 'K1A 0B1', hasRegion: true, regionLabel: 'Province' },
  CH: { postal: /^\d{4}$/, example: '8001' },
  CZ: { postal: /^\d{3} ?\d{2}$/, example: '110 00' },
  DE: { postal: /^\d{5}$/, example: '10115' },
  DK: { postal: /^\d{4}$/, example: '1050' },
  ES: { postal: /^\d{5}$/, example: '28001' },
  FI: { postal: /^\d{5}$/, example: '00100' },
  FR: { postal: /^\d{5}$/, example: '75001' },
  GB: { postal: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, example: 'SW1A 1AA' },
  HK: { noPostal: true },
  IE: { postal: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, example: 'D02 AF30' },
  IN: { postal: /^\d{6}$/, example: '110001', hasRegion: true, regionLabel: 'State' },
  IT: { postal: /^\d{5}$/, example: '00184' },
  JP: { postal: /^\d{3}-?\d{4}$/, example: '100-0001', hasRegion: true, regionLabel: 'Prefecture' },
  LU: { postal: /^\d{4}$/, example: '1111' },
  NL: { postal: /^\d{4} ?[A-Z]{2}$/i, example: '1012 JS' },
  NO: { postal: /^\d{4}$/, example: '0150' },
  NZ: { postal: /^\d{4}$/, example: '6011' },
  PL: { postal: /^\d{2}-\d{3}$/, example: '00-001' },
  PT: { postal: /^\d{4}-\d{3}$/, example: '1000-001' },
  SE: { postal: /^\d{3} ?\d{2}$/, example: '111 22' },
  SG: { postal: /^\d{6}$/, example: '018956' },
  US: { postal: /^\d{5}(-\d{4})?$/, example: '94103', hasRegion: true, regionLabel: 'State' },
  AE: { noPostal: true },
}

export type AddressRule = { hasPostalCode: boolean; postalExample: string; hasRegion: boolean; regionLabel: string }

export function addressRule(country: string): AddressRule {
  const rule = rules[country] ?? {}
  return {
    hasPostalCode: !rule.noPostal,
    postalExample: rule.example ?? '',
    hasRegion: rule.hasRegion ?? false,
    regionLabel: rule.regionLabel ?? 'Region',
  }
}

/** Null when the code fits; else what one looks like. */
export function postalProblem(country: string, code: string): string | null {
  const rule = rules[country] ?? {}
  if (rule.noPostal) return null
  if (!code) return 'A postcode is needed'
  return !rule.postal || rule.postal.test(code) ? null : `It looks like ${rule.example}`
}

export const countryName = (code: string, locale: string) => new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code

const deliverable =
  'AD AE AR AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE ES FI FR GB GR HK HR HU IE IL IN IS IT JP KR LI LT LU LV MC MT MX MY NL NO NZ PE PH PL PT RO RS SE SG SI SK TH TR TW UA US UY VN ZA'

/** Countries a store may deliver to, with their English names, in order. */
export const deliveryCountries = () =>
  deliverable
    .split(' ')
    .map((code) => ({ code, name: countryName(code, 'en') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
