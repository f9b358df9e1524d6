import { z } from 'zod'

const text = (max: number) => z.string().trim().max(max).default('')

/** What the checkout form sends; `name`, or `firstName` and `lastName`. Unknown fields are ignored, prices are never read. */
export const completeInput = z.object({
  email: z.string().trim().max(200).default(''),
  name: text(120),
  firstName: text(60),
  lastName: text(60),
  address1: text(200),
  address2: text(200),
  city: text(120),
  region: text(120),
  postalCode: text(20),
  country: z.string().trim().toUpperCase().max(2).default(''),
  phone: text(40),
  shippingRate: text(40),
  paymentMethod: text(20),
  cardNumber: text(40),
  cardExpiry: text(12),
  cardCvc: text(8),
})
export type CompleteInput = z.infer<typeof completeInput>
export type { Quote } from '#db'
