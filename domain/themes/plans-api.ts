import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { cancelSchedule, endShares, exportTheme, importTheme, listSchedules, scheduleDraft, themeFile } from './index.ts'
import { scheduleRow } from './schemas.ts'

const made = z.object({ id: z.string() })
const moment = z.iso.datetime()

/** Versions that wait for their time, and themes as files. */
export const themePlansApi = {
  schedules: procedure('themes:read')
    .route({ method: 'GET', path: '/themes/{id}/schedules', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid() }))
    .output(z.object({ items: z.array(scheduleRow) }))
    .handler(async ({ context: { ctx }, input }) => ({ items: await listSchedules(ctx, input.id) })),
  schedule: mutation('themes:write')
    .route({ method: 'POST', path: '/themes/{id}/schedules', tags: ['themes'], successStatus: 201 })
    .input(
      z.strictObject({
        id: z.uuid(),
        rev: z.int().min(0),
        at: moment,
        returnAt: moment.optional(),
        note: z.string().trim().max(200).default(''),
      }),
    )
    .output(made.extend({ rev: z.int() }))
    .handler(({ context: { ctx }, input }) => scheduleDraft(ctx, input)),
  cancelSchedule: mutation('themes:write')
    .route({ method: 'DELETE', path: '/themes/{id}/schedules/{scheduleId}', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), scheduleId: z.uuid() }))
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await cancelSchedule(ctx, input)
      return { id: input.scheduleId }
    }),
  endShares: mutation('themes:write')
    .route({ method: 'DELETE', path: '/themes/{id}/share', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid() }))
    .output(made)
    .handler(async ({ context: { ctx }, input }) => {
      await endShares(ctx, input.id)
      return input
    }),
  exportFile: procedure('themes:read')
    .route({ method: 'GET', path: '/themes/{id}/file', tags: ['themes'] })
    .input(z.strictObject({ id: z.uuid(), isDraft: z.stringbool().or(z.boolean()).default(false) }))
    .output(themeFile)
    .handler(({ context: { ctx }, input }) => exportTheme(ctx, input)),
  importFile: mutation('themes:write')
    .route({ method: 'POST', path: '/themes/import', tags: ['themes'], successStatus: 201 })
    .input(themeFile)
    .output(made)
    .handler(async ({ context: { ctx }, input }) => ({ id: await importTheme(ctx, input) })),
}
