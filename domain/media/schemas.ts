import { z } from 'zod'

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
