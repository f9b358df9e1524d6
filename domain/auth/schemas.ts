import { z } from 'zod'

export const emailInput = z.email('This is not an e-mail address').max(200)
export const passwordInput = z.string().min(10, 'At least 10 characters').max(200)
export const signUpInput = z.strictObject({
  email: emailInput,
  password: passwordInput,
  storeName: z.string().trim().min(1, 'Your store needs a name').max(80),
  slug: z.string().trim().toLowerCase().max(80),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('DE'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  sample: z.boolean().default(false),
})
