import { z } from 'zod'
import type { Section } from './types.ts'

export const limits = { sections: 50, blocks: 100, bytes: 256 * 1024 }

const id = z.string().regex(/^[a-z0-9-]{1,40}$/)
const block = z.strictObject({ type: z.string().max(40), settings: z.record(z.string(), z.unknown()).default({}) })
const section = z.strictObject({
  type: z.string().max(40),
  ver: z.int().min(1),
  name: z.string().max(80).optional(),
  hidden: z.boolean().optional(),
  settings: z.record(z.string(), z.unknown()).default({}),
  blocks: z.record(id, block).optional(),
  blockOrder: z.array(id).max(limits.blocks).optional(),
})
export const documentSchema = z.strictObject({ v: z.literal(1), sections: z.record(id, section), order: z.array(id).max(limits.sections) })
export type SectionDocument = z.infer<typeof documentSchema>

/** For reading: what cannot be read is an empty page, never an exception. */
export function readDocument(body: unknown): SectionDocument {
  const parsed = documentSchema.safeParse(body)
  return parsed.success ? parsed.data : { v: 1, sections: {}, order: [] }
}

/** For writing: everything that is wrong, with its path. */
export function documentProblems(sections: Section[], body: unknown): { path: string; message: string }[] {
  if (JSON.stringify(body ?? null).length > limits.bytes) return [{ path: '', message: 'A document may have up to 256 KB' }]
  const parsed = documentSchema.safeParse(body)
  if (!parsed.success) return parsed.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }))
  const { sections: used, order } = parsed.data
  const problems = order.filter((key) => !used[key]).map((key) => ({ path: `order.${key}`, message: 'There is no such section' }))
  for (const [key, value] of Object.entries(used)) {
    const known = sections.find((s) => s.type === value.type)
    if (!known) problems.push({ path: `sections.${key}.type`, message: `This theme has no section ${value.type}` })
    else
      problems.push(
        ...known.settings.check(value.settings).map((p) => ({ path: `sections.${key}.settings.${p.path}`, message: p.message })),
      )
    if (Object.keys(value.blocks ?? {}).length > limits.blocks)
      problems.push({ path: `sections.${key}.blocks`, message: `At most ${limits.blocks} blocks` })
  }
  return problems
}

/** Settings of an older version of a section, brought up step by step. */
export function migrateSettings(section: Section, version: number, settings: Record<string, unknown>): Record<string, unknown> {
  let current = settings
  for (let v = version; v < section.version; v += 1) current = section.migrate?.[v]?.(current) ?? current
  return current
}
