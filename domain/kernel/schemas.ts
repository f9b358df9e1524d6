import { z } from 'zod'

/** Amounts are integers in minor units: 4200 EUR is 42 euros. */
export const money = z.strictObject({ amount: z.int(), currency: z.string() })
/** Suffix of a theme's template, `gift` of `templates/product.gift`; empty is the usual one. */
export const templateSuffix = z.string().regex(/^[a-z0-9-]{0,40}$/, 'Small letters, digits and hyphens')
export const pageInput = { limit: z.coerce.number().int().min(1).max(250).default(50), cursor: z.string().max(400).optional() }
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() })
export const handleInput = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, 'Letters, digits and single hyphens')
export const optionalText = (max: number) => z.string().trim().max(max)
