import { z } from 'zod'
import type { BlockDefinition, Section, Theme } from './section.ts'

export const limits = { sections: 50, blocks: 100, bytes: 256 * 1024 }

const id = z.string().regex(/^[a-z0-9-]{1,40}$/)
const values = z.record(z.string(), z.unknown()).default({})
const block = z.strictObject({ type: z.string().max(40), hidden: z.boolean().optional(), settings: values })
export const sectionEntry = z.strictObject({
  type: z.string().max(40),
  ver: z.int().min(1),
  name: z.string().max(80).optional(),
  hidden: z.boolean().optional(),
  settings: values,
  blocks: z.record(id, block).optional(),
  blockOrder: z.array(id).max(limits.blocks).optional(),
})
export const documentSchema = z.strictObject({
  v: z.literal(1),
  sections: z.record(id, sectionEntry),
  order: z.array(id).max(limits.sections),
})
export const settingsDocument = z.strictObject({ v: z.literal(1), settings: values })
export type SectionEntry = z.infer<typeof sectionEntry>
export type SectionDocument = z.infer<typeof documentSchema>

type Problem = { path: string; message: string }
const within = (path: string, problems: Problem[]) => problems.map((p) => ({ path: `${path}.${p.path}`, message: p.message }))
const asProblems = (error: z.ZodError): Problem[] => error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }))

/** For reading: what cannot be read is an empty page, never an exception. */
export function readDocument(body: unknown): SectionDocument {
  const parsed = documentSchema.safeParse(body)
  return parsed.success ? parsed.data : { v: 1, sections: {}, order: [] }
}

/** The theme's settings with a store's own put over them. */
export function readSettings(theme: Theme, body: unknown): Record<string, unknown> {
  const parsed = settingsDocument.safeParse(body)
  const read = theme.settings.read(parsed.success ? parsed.data.settings : {})
  const { palette } = theme.settings.fields
  return { ...read, palette: { ...(palette?.default as object), ...(read.palette as object) } } // a palette of an older version lacks a role
}

/** For writing: everything that is wrong, with its path. */
export function documentProblems(theme: Theme, name: string, body: unknown): Problem[] {
  if (isTooDeep(body)) return [{ path: '', message: 'It is nested too deeply' }]
  if (Buffer.byteLength(JSON.stringify(body ?? null)) > limits.bytes) return [{ path: '', message: 'A document may have up to 256 KB' }]
  if (typeof body === 'object' && body !== null && 'v' in body && typeof body.v === 'number' && body.v > 1)
    return [{ path: 'v', message: 'This document is of a newer version of Vitrine' }]
  if (name === 'settings') {
    const parsed = settingsDocument.safeParse(body)
    return parsed.success ? within('settings', theme.settings.check(parsed.data.settings)) : asProblems(parsed.error)
  }
  const parsed = documentSchema.safeParse(body)
  if (!parsed.success) return asProblems(parsed.error)
  const { sections, order } = parsed.data
  const used = Object.entries(sections)
  const missing = order
    .filter((key) => !Object.hasOwn(sections, key))
    .map((key) => ({ path: `order.${key}`, message: 'There is no such section' }))
  const stray = used
    .filter(([key]) => !order.includes(key))
    .map(([key]) => ({ path: `sections.${key}`, message: 'The order lacks this section' }))
  const twice = order.length === new Set(order).size ? [] : [{ path: 'order', message: 'A section stands twice' }]
  return [...missing, ...stray, ...twice, ...used.flatMap(([key, entry]) => within(`sections.${key}`, sectionProblems(theme, entry)))]
}

function sectionProblems(theme: Theme, entry: SectionEntry): Problem[] {
  const known = theme.sections.find((s) => s.type === entry.type)
  if (!known) return [] // of another theme, or of a newer version: kept and not drawn
  if (entry.ver > known.version) return [{ path: 'ver', message: 'This section is of a newer version of the theme' }]
  const blocks = Object.entries(entry.blocks ?? {})
  const most = known.maxBlocks ?? limits.blocks
  return [
    ...within('settings', known.settings.check(migrateSettings(known, entry.ver, entry.settings))),
    ...(blocks.length > most ? [{ path: 'blocks', message: `At most ${most} blocks` }] : []),
    ...(entry.blockOrder ?? [])
      .filter((key) => !ownOf(entry.blocks, key))
      .map((key) => ({ path: `blockOrder.${key}`, message: 'There is no such block' })),
    ...blocks.flatMap(([key, b]) => {
      const kind: BlockDefinition | undefined = ownOf(known.blocks, b.type)
      return kind ? within(`blocks.${key}.settings`, kind.settings.check(b.settings)) : []
    }),
  ]
}

/** What stands under a name that somebody else has chosen: `constructor` is a name like any other. */
export const ownOf = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined

const deepest = 60
/** Counts levels without a call for each, for the stack ends sooner than what JSON can hold. */
function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  return false
}

/** Settings of an older version of a section, brought up step by step. */
export function migrateSettings(section: Section, version: number, settings: Record<string, unknown>): Record<string, unknown> {
  let current = settings
  for (let v = version; v < section.version; v += 1) current = section.migrate?.[v]?.(current) ?? current
  return current
}
