import { z } from 'zod'

export const importOutput = z.object({
  id: z.string(),
  filename: z.string(),
  bytes: z.int(),
  status: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
  isDryRun: z.boolean(),
  problem: z.string().nullable(),
  rows: z.object({
    total: z.int(),
    done: z.int(),
    created: z.int(),
    updated: z.int(),
    skipped: z.int(),
    failed: z.int(),
    warnings: z.int(),
  }),
  errors: z.array(z.object({ row: z.int(), code: z.string(), message: z.string(), severity: z.string(), handle: z.string() })),
  errorsUrl: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type ImportOutput = z.infer<typeof importOutput>
export const differenceOutput = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  action: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
