import { migrateSettings, ownOf, readDocument, type SectionEntry, settingsDocument } from './document.ts'
import type { FieldSet, Theme } from './section.ts'

/** Settings that are the merchant's and not the theme's. */
const own = ['logo', 'logoHeight', 'favicon', 'cartType', 'hasMotion', 'instagram', 'tiktok', 'youtube', 'pinterest', 'facebook']

/**
 * A store's documents for another theme: words, pictures and choices stay wherever the other theme has a place for them. What it
 * has no place for stays in the theme the merchant comes from.
 */
export function adaptDocuments(theme: Theme, documents: Record<string, unknown>): Record<string, unknown> {
  const adapted: Record<string, unknown> = { ...theme.documents }
  for (const [name, body] of Object.entries(documents)) {
    if (name === 'settings') adapted.settings = adaptSettings(body)
    else adapted[name] = adaptDocument(theme, body, theme.documents[name])
  }
  return adapted
}

function adaptSettings(body: unknown) {
  const parsed = settingsDocument.safeParse(body)
  const settings = parsed.success ? parsed.data.settings : {}
  return { v: 1, settings: Object.fromEntries(Object.entries(settings).filter(([name]) => own.includes(name))) }
}

function adaptDocument(theme: Theme, body: unknown, fallback: unknown) {
  const { sections, order } = readDocument(body)
  const kept = order.flatMap((id) => {
    const entry = ownOf(sections, id)
    const adapted = entry && adaptEntry(theme, entry)
    return adapted ? [[id, adapted] as const] : []
  })
  const required = readDocument(fallback)
  const lost = required.order.filter((id) => {
    const type = required.sections[id]?.type ?? ''
    return type.startsWith('main-') && !kept.some(([, entry]) => entry.type === type)
  })
  const all = [...lost.map((id) => [id, required.sections[id]] as const), ...kept]
  return { v: 1, sections: Object.fromEntries(all), order: [...new Set(all.map(([id]) => id))] }
}

function adaptEntry(theme: Theme, entry: SectionEntry): SectionEntry | null {
  const section = theme.sections.find((s) => s.type === entry.type)
  if (!section) return null
  const settings = fitting(section.settings, migrateSettings(section, entry.ver, entry.settings))
  const { blocks: _, blockOrder: __, ...rest } = entry
  if (!section.blocks) return { ...rest, ver: section.version, settings }
  const order = (entry.blockOrder ?? Object.keys(entry.blocks ?? {})).filter((key) =>
    ownOf(section.blocks, ownOf(entry.blocks, key)?.type ?? ''),
  )
  const most = order.slice(0, section.maxBlocks ?? 100)
  const blocks = Object.fromEntries(
    most.flatMap((key) => {
      const block = ownOf(entry.blocks, key)
      const kind = block && ownOf(section.blocks, block.type)
      return block && kind ? [[key, { ...block, settings: fitting(kind.settings, block.settings) }]] : []
    }),
  )
  return { ...rest, ver: section.version, settings, blocks, blockOrder: most }
}

/** Only what the other theme's fields take. */
const fitting = (fields: FieldSet<Record<string, unknown>>, settings: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(settings).filter(([name, value]) => fields.check({ [name]: value }).length === 0))
