import { z } from 'zod'
import { money, optionalText, pageInput } from '../kernel/schemas.ts'

export const customerViews = ['all', 'returning', 'once', 'never'] as const
export const customerSorts = ['seen', 'spent', 'orders'] as const
export const listCustomersInput = z.strictObject({
  ...pageInput,
  q: z.string().trim().max(200).optional(),
  view: z.enum(customerViews).default('all'),
  sort: z.enum(customerSorts).default('seen'),
})
export const customerRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  city: z.string(),
  country: z.string(),
  orders: z.int(),
  spent: money,
  lastSeenAt: z.string(),
  lastBought: z.array(z.object({ title: z.string(), picture: z.string().nullable() })),
})
export type CustomerRow = z.infer<typeof customerRow>
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
export const customerOutput = customerRow.extend({
  note: z.string(),
  since: z.string(),
  addresses: z.array(address),
  shelf: z.array(z.object({ productId: z.string(), title: z.string(), picture: z.string().nullable(), quantity: z.int() })),
})
export type CustomerOutput = z.infer<typeof customerOutput>
export const updateCustomerInput = z.strictObject({ id: z.uuid(), note: optionalText(2000).optional(), phone: optionalText(40).optional() })

const readable = (text: string) => text.isWellFormed() && !text.includes('\u0000')
const words = z.string().refine(readable, 'Some of these letters cannot be read')
const email = z.email('An e-mail address').max(200)
/** `website` is the field that nobody sees. */
export const newsletterInput = z.object({ email, website: z.string().max(2_000).default('') })
export const contactInput = z.object({
  name: words.trim().min(1, 'Who are you?').max(120),
  email,
  phone: words.trim().max(40).default(''),
  message: words.trim().min(1, 'What would you like to say?').max(4_000),
  website: z.string().max(2_000).default(''),
})
export const subscriberRow = z.object({ id: z.string(), email: z.string(), since: z.string() })
export const messageViews = ['open', 'answered', 'all'] as const
export const messageRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  message: z.string(),
  at: z.string(),
  isAnswered: z.boolean(),
})
