import { z } from 'zod'
import { optionalText, pageInput } from '../kernel/schemas.ts'

export const levelOutput = z.object({
  variantId: z.string(),
  locationId: z.string(),
  onHand: z.int(),
  committed: z.int(),
  available: z.int(),
  incoming: z.int(),
  unavailable: z.int(),
  backordered: z.int(),
  productId: z.string(),
  title: z.string(),
  variantTitle: z.string(),
  sku: z.string(),
  tracked: z.boolean(),
  picture: z.string().nullable(),
})
export type Level = z.infer<typeof levelOutput>
export const listLevelsInput = z.strictObject({
  ...pageInput,
  variantId: z.uuid().optional(),
  productId: z.uuid().optional(),
  q: z.string().trim().max(200).optional(),
  view: z.enum(['all', 'low', 'out', 'untracked']).default('all'),
})
export const adjustInput = z.strictObject({
  variantId: z.uuid(),
  locationId: z.uuid().optional(),
  delta: z.int().min(-1_000_000).max(1_000_000),
  reason: optionalText(200).min(1, 'Say why'),
})
export const setInput = z.strictObject({
  variantId: z.uuid(),
  locationId: z.uuid().optional(),
  onHand: z.int().min(0).max(10_000_000),
  expected: z.int().min(0).nullable().default(null),
  reason: optionalText(200).optional(),
})
export const ledgerOutput = z.object({
  id: z.string(),
  kind: z.string(),
  onHandDelta: z.int(),
  committedDelta: z.int(),
  onHandAfter: z.int(),
  committedAfter: z.int(),
  reason: z.string(),
  actor: z.string(),
  orderNumber: z.int().nullable(),
  orderId: z.string().nullable(),
  at: z.string(),
})
