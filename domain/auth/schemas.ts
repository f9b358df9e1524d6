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

const role = z.enum(['owner', 'admin', 'staff'])
export const staffOutput = z.object({
  members: z.array(z.object({ userId: z.string(), name: z.string(), email: z.string(), role, since: z.string() })),
  invitations: z.array(z.object({ id: z.string(), email: z.string(), role, invitedBy: z.string(), expiresAt: z.string() })),
})
export type StaffOutput = z.infer<typeof staffOutput>
export const inviteInput = z.strictObject({ email: emailInput, role: z.enum(['admin', 'staff']) })
export const roleInput = z.strictObject({ id: z.uuid(), role: z.enum(['admin', 'staff']) })
export const acceptInput = z.object({
  token: z.string().max(200),
  name: z.string().trim().min(1, 'Your name is needed').max(80),
  password: passwordInput,
})
