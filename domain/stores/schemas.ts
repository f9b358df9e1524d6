import { z } from 'zod'
import { type SeoKind, seoVariables } from './seo.ts'

const html = z.string().max(50_000)

export { isFinishedPolicy, openGaps } from './policies.ts'
export { fillPattern, type SeoKind, seoKinds, seoVariables } from './seo.ts'

const seoPattern = (kind: SeoKind) => {
  const known = ['title', 'store', ...seoVariables[kind]]
  const isKnown = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name = '']) => known.includes(name))
  const pattern = (most: number) =>
    z
      .string()
      .trim()
      .max(most)
      .refine(isKnown, `The variables are ${known.map((name) => `{${name}}`).join(' ')}`)
  return z.strictObject({ title: pattern(200), description: pattern(400) })
}
export const weightUnits = ['g', 'kg', 'oz', 'lb'] as const
export type WeightUnit = (typeof weightUnits)[number]

export const settingsSchemas = {
  general: z.strictObject({
    legalName: z.string().trim().max(120),
    phone: z.string().trim().max(40),
    address: z.string().trim().max(400),
    weightUnit: z.enum(weightUnits),
  }),
  shipping: z.strictObject({
    rates: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(40),
          title: z.string().trim().min(1).max(80),
          priceMinor: z.int().min(0).max(99_999_999),
          freeFromMinor: z.int().min(0).nullable(),
        }),
      )
      .min(1)
      .max(10),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/))
      .min(1)
      .max(249),
  }),
  tax: z.strictObject({ name: z.string().trim().max(40), ratePpm: z.int().min(0).max(1_000_000), isIncluded: z.boolean() }),
  payments: z.strictObject({
    isTestOn: z.boolean(),
    isManualOn: z.boolean(),
    manualTitle: z.string().trim().min(1).max(80),
    manualInstructions: z.string().trim().max(2000),
  }),
  checkout: z.strictObject({ holdMinutes: z.int().min(5).max(60) }),
  policies: z.strictObject({ shipping: html, returns: html, privacy: html, terms: html, imprint: html }),
  seo: z.strictObject({
    title: z.string().trim().max(120),
    description: z.string().trim().max(320),
    /** Titles and descriptions of a kind of page, with variables such as {title}; empty is the usual one. */
    patterns: z
      .strictObject({
        product: seoPattern('product'),
        collection: seoPattern('collection'),
        page: seoPattern('page'),
        article: seoPattern('article'),
      })
      .partial()
      .default({}),
  }),
}

export type SettingsKey = keyof typeof settingsSchemas
export type Settings = { [K in SettingsKey]: z.infer<(typeof settingsSchemas)[K]> }
export const settingsKeys = Object.keys(settingsSchemas) as SettingsKey[]

export const storeOutput = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  status: z.string(),
  mode: z.string(),
  currency: z.string(),
  locale: z.string(),
  country: z.string(),
  timezone: z.string(),
  email: z.string(),
  url: z.string(),
})
export const updateStoreInput = z.strictObject({
  name: z.string().trim().min(1).max(80).optional(),
  email: z.email().max(200).optional(),
  timezone: z.string().max(60).refine(isTimeZone, 'Not a time zone').optional(),
  locale: z.string().max(20).refine(isLocale, 'Not a locale').optional(),
})
export const domainOutput = z.object({
  host: z.string(),
  isOwn: z.boolean(),
  isPrimary: z.boolean(),
  isVerified: z.boolean(),
  leadsHere: z.boolean(),
  openSince: z.string().nullable(),
  records: z.array(
    z.object({ type: z.enum(['TXT', 'CNAME']), name: z.string(), value: z.string(), isRight: z.boolean(), found: z.array(z.string()) }),
  ),
  checkedAt: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
})
export type DomainOutput = z.infer<typeof domainOutput>
export const metadataKinds = ['text', 'number', 'boolean', 'date', 'url', 'json'] as const
export type MetadataKind = (typeof metadataKinds)[number]
export const metadataKey = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/, 'Small letters, digits, dots and hyphens: returns.days')
/** What each kind takes. */
export const metadataValues = {
  text: z.string().max(2_000),
  number: z.number(),
  boolean: z.boolean(),
  date: z.iso.date('A day such as 2027-01-31'),
  url: z.url({ protocol: /^https$/, error: 'An address that begins with https://' }).max(500),
  json: z
    .unknown()
    .refine((value) => !isDeep(value), 'At most 32 levels deep')
    .pipe(z.json())
    .refine((value) => value !== null, 'Nothing is not a value: delete the fact instead')
    .refine((value) => JSON.stringify(value).length <= 20_000, 'At most 20,000 characters'),
} satisfies Record<MetadataKind, z.ZodType>
export const metadataEntry = z.object({
  key: z.string(),
  kind: z.enum(metadataKinds),
  value: z.unknown(),
  version: z.int(),
  updatedBy: z.string(),
  updatedAt: z.string(),
})
export type MetadataEntry = z.infer<typeof metadataEntry>

export const viewScreens = ['products', 'orders', 'customers', 'inventory'] as const
export type ViewScreen = (typeof viewScreens)[number]
export const savedView = z.object({
  id: z.string(),
  screen: z.enum(viewScreens),
  name: z.string(),
  query: z.string(),
  createdBy: z.string(),
})
export type SavedView = z.infer<typeof savedView>

export const settingsOutput = z.object({ key: z.string(), value: z.unknown(), version: z.int() })
export const apiKeyOutput = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
})

/** Deeper than 32 levels; found without going there level by level in calls. */
function isDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= 32; depth += 1) {
    level = level.flatMap((v) => (typeof v === 'object' && v !== null ? Object.values(v) : []))
    if (!level.length) return false
  }
  return true
}

function isTimeZone(zone: string) {
  if (/^[+-]/.test(zone)) return false // SQL reads the sign of an offset the other way round
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
function isLocale(locale: string) {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}

export const auditOutput = z.object({
  id: z.string(),
  actor: z.string(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  at: z.string(),
})
export type AuditEntry = z.infer<typeof auditOutput>

const path = z
  .string()
  .trim()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\#?]*$/, 'A path that begins with /')
export const redirectInput = z.strictObject({
  fromPath: path.regex(/^[^*]*$/, 'One address at a time; a star stands for nothing'),
  toPath: z
    .string()
    .trim()
    .max(500)
    .regex(/^(\/(?![/\\])|https:\/\/)[^\s\\]*$/, 'A path that begins with / or an https address')
    .refine((to) => to.startsWith('/') || URL.canParse(to), 'An address with a host'),
})
export const redirectOutput = z.object({ id: z.string(), fromPath: z.string(), toPath: z.string(), createdAt: z.string() })
