import { z } from 'zod'
import { money, optionalText, pageInput } from '../kernel/schemas.ts'

const address = z.object({
  name: z.string(),
  address1: z.string(),
  address2: z.string(),
  city: z.string(),
  region: z.string(),
  postalCode: z.string(),
  country: z.string(),
  phone: z.string(),
})

export const orderOutput = z.object({
  id: z.string(),
  globalId: z.string(),
  number: z.int(),
  token: z.string(),
  status: z.string(),
  financialStatus: z.string(),
  fulfilmentStatus: z.string(),
  subtotal: money,
  shipping: money,
  tax: money,
  discount: money,
  total: money,
  taxesIncluded: z.boolean(),
  taxRatePpm: z.int(),
  shippingTitle: z.string(),
  email: z.string(),
  note: z.string(),
  lines: z.array(
    z.object({
      id: z.string(),
      productId: z.string(),
      variantId: z.string(),
      title: z.string(),
      variantTitle: z.string(),
      sku: z.string(),
      quantity: z.int(),
      fulfilledQuantity: z.int(),
      unitPrice: money,
      total: money,
      picture: z.string().nullable(),
    }),
  ),
  payments: z.array(
    z.object({
      id: z.string(),
      provider: z.string(),
      status: z.string(),
      amount: money,
      label: z.string(),
      errorCode: z.string().nullable(),
    }),
  ),
  fulfilments: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      carrier: z.string(),
      trackingNumber: z.string(),
      trackingUrl: z.string(),
      createdAt: z.string(),
      lines: z.array(z.object({ lineId: z.string(), quantity: z.int() })),
    }),
  ),
  tags: z.array(z.string()),
  customer: z.object({ id: z.string(), email: z.string(), name: z.string() }),
  shippingAddress: address,
  placedAt: z.string(),
  cancelledAt: z.string().nullable(),
  version: z.int(),
})
export type OrderOutput = z.infer<typeof orderOutput>

export const financialStatuses = [
  'pending',
  'processing',
  'authorized',
  'partially_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'voided',
  'expired',
  'quarantined',
] as const
export const fulfilmentStatuses = ['unfulfilled', 'partial', 'fulfilled', 'returned'] as const

export const listOrdersInput = z.strictObject({
  ...pageInput,
  q: z.string().trim().max(200).optional(),
  view: z.enum(['all', 'open', 'unpaid', 'unfulfilled', 'cancelled']).default('all'),
  customerId: z.uuid().optional(),
  tag: z.string().trim().max(60).optional(),
  financialStatus: z.enum(financialStatuses).optional(),
  fulfilmentStatus: z.enum(fulfilmentStatuses).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export const eventOutput = z.object({
  id: z.string(),
  kind: z.string(),
  actor: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  at: z.string(),
})
export const cancelInput = z.strictObject({ id: z.uuid(), restock: z.boolean().default(true), reason: optionalText(200).default('') })
export const tagsInput = z.strictObject({ id: z.uuid(), tags: z.array(z.string().trim().min(1).max(60)).max(30) })
export const noteInput = z.strictObject({ id: z.uuid(), text: optionalText(2000).min(1, 'Write something') })
export const fulfilInput = z.strictObject({
  id: z.uuid(),
  lines: z
    .array(z.strictObject({ lineId: z.uuid(), quantity: z.int().min(1) }))
    .min(1)
    .optional(),
  tracking: z
    .strictObject({
      carrier: optionalText(80).default(''),
      number: optionalText(120).default(''),
      url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
    })
    .optional(),
})
