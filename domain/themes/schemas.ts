import { z } from 'zod'

export const themeRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  isLive: z.boolean(),
  versionId: z.string().nullable(),
  /** Somebody is at work on it: there is a draft that is not published. */
  hasDraft: z.boolean(),
  createdAt: z.string(),
})
export type ThemeRow = z.infer<typeof themeRow>

export const versionRow = z.object({
  id: z.string(),
  kind: z.string(),
  note: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  isCurrent: z.boolean(),
  changed: z.array(z.string()),
})
export type VersionRow = z.infer<typeof versionRow>

/** `templates/product`, `templates/product.gift`, `groups/header`, `settings`. */
export const documentName = z
  .string()
  .regex(/^(?:settings|groups\/(?:header|footer)|templates\/[a-z0-9]+(?:\.[a-z0-9-]{1,40})?)$/, 'A document such as templates/product')
export const documents = z.record(documentName, z.unknown())

export const draftOutput = z.object({
  rev: z.int(),
  /** There are changes that are not published. */
  isOpen: z.boolean(),
  documents,
  baseVersionId: z.string().nullable(),
  updatedBy: z.string().nullable(),
  updatedAt: z.string().nullable(),
})
export type DraftOutput = z.infer<typeof draftOutput>

export const scheduleRow = z.object({
  id: z.string(),
  versionId: z.string(),
  at: z.string(),
  returnAt: z.string().nullable(),
  /** `waiting`, `published` (and to be taken back), `failed`. */
  status: z.string(),
  problem: z.string(),
  changed: z.array(z.string()),
  createdBy: z.string(),
})
export type ScheduleRow = z.infer<typeof scheduleRow>
