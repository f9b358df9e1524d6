import { z } from 'zod'

export const mailKinds = [
  'order-confirmation',
  'order-notice',
  'payment-received',
  'order-shipped',
  'order-cancelled',
  'payment-late',
  'payment-late-notice',
] as const
export type MailKind = (typeof mailKinds)[number]

export const mailPreview = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  fromName: z.string(),
  recipient: z.string(),
  orderId: z.string(),
  orderNumber: z.int(),
})
