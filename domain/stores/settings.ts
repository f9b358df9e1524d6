import { and, eq, inArray } from 'drizzle-orm'
import { tables } from '#db'
import { actorName, type StoreContext, sanitizeRichText, tags, versionConflict, writeAudit } from '../kernel/index.ts'
import { type Settings, type SettingsKey, settingsSchemas } from './schemas.ts'

const defaults: Settings = {
  general: { legalName: '', phone: '', address: '', weightUnit: 'kg' },
  shipping: { rates: [{ id: 'standard', title: 'Standard delivery', priceMinor: 0, freeFromMinor: null }], countries: ['US'] },
  tax: { name: 'Tax', ratePpm: 0, isIncluded: true },
  payments: { isTestOn: true, isManualOn: false, manualTitle: 'Bank transfer', manualInstructions: '' },
  checkout: { holdMinutes: 15 },
  policies: { shipping: '', returns: '', privacy: '', terms: '', imprint: '' },
  seo: { title: '', description: '', patterns: {} },
}

/** One setting with its version; version 0 means that the default stands. */
export async function getSetting<K extends SettingsKey>(ctx: StoreContext, key: K): Promise<{ value: Settings[K]; version: number }> {
  const found = await getSettings(ctx, [key])
  return { value: found.values[key], version: found.versions[key] }
}

/** Several settings in one query. A stored value that no longer fits its schema falls back to the default. */
export async function getSettings<K extends SettingsKey>(
  ctx: StoreContext,
  keys: K[],
): Promise<{ values: Pick<Settings, K>; versions: Record<K, number> }> {
  const s = tables.storeSettings
  const rows = await ctx.tx
    .select()
    .from(s)
    .where(and(eq(s.storeId, ctx.store.id), inArray(s.key, keys)))
  const values = {} as Pick<Settings, K>
  const versions = {} as Record<K, number>
  for (const key of keys) {
    const row = rows.find((r) => r.key === key)
    const parsed = row && settingsSchemas[key].safeParse(row.value)
    values[key] = (parsed?.success ? parsed.data : defaults[key]) as Settings[K]
    versions[key] = row?.version ?? 0
  }
  return { values, versions }
}

/** Saves one setting. `version` given and stale → 409 settings.version_conflict. */
export async function updateSetting<K extends SettingsKey>(
  ctx: StoreContext,
  key: K,
  value: Settings[K],
  version?: number,
): Promise<number> {
  const s = tables.storeSettings
  const before = await getSetting(ctx, key)
  const clean = cleaned(key, value)
  if (version !== undefined && version !== before.version)
    throw versionConflict('settings', { current: before.value, version: before.version })
  const saved = await ctx.tx
    .insert(s)
    .values({ storeId: ctx.store.id, key, value: clean, version: 1, updatedBy: actorName(ctx.actor), updatedAt: ctx.now })
    .onConflictDoUpdate({
      target: [s.storeId, s.key],
      set: { value: clean, version: before.version + 1, updatedBy: actorName(ctx.actor), updatedAt: ctx.now },
      setWhere: eq(s.version, before.version),
    })
    .returning({ version: s.version })
  if (!saved[0]) throw versionConflict('settings')
  await writeAudit(ctx, { action: 'settings.updated', subjectType: 'settings', subjectId: key, before: before.value, after: clean })
  ctx.purge(tags.settings(ctx.store.id))
  return saved[0].version
}

/** Policies are merchants' HTML and are drawn as such: cleaned before they are kept. */
function cleaned<K extends SettingsKey>(key: K, value: Settings[K]): Settings[K] {
  if (key !== 'policies') return value
  return Object.fromEntries(Object.entries(value).map(([name, html]) => [name, sanitizeRichText(String(html))])) as Settings[K]
}
