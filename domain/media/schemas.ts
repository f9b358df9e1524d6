import { z } from 'zod'
import { pageInput } from '../kernel/schemas.ts'

export const pictureOutput = z.object({
  id: z.string(),
  hash: z.string(),
  filename: z.string(),
  alt: z.string(),
  mime: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  status: z.string(),
  url: z.string().nullable(),
  createdAt: z.string(),
})
export type PictureOutput = z.infer<typeof pictureOutput>

export const pictureViews = ['all', 'no-alt', 'unused'] as const
export const listPicturesInput = z.strictObject({
  ...pageInput,
  view: z.enum(pictureViews).default('all'),
  q: z.string().trim().max(100).optional(),
  hash: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
})
export type ListPicturesInput = z.infer<typeof listPicturesInput>
export const pictureCounts = z.object({ all: z.int(), noAlt: z.int(), unused: z.int(), bytes: z.number() })
/** `place` is the picture's number in the product, from 1; null elsewhere. */
export const pictureUse = z.object({
  kind: z.enum(['product', 'variant', 'collection', 'article', 'theme']),
  id: z.string(),
  title: z.string(),
  place: z.int().nullable(),
})
export type PictureUse = z.infer<typeof pictureUse>
