import { z } from 'zod'
import { inStore } from '../kernel/index.ts'
import { runSchedule } from './index.ts'

const payload = z.object({ storeId: z.int(), scheduleId: z.uuid(), step: z.enum(['publish', 'return']) })

export const themesJobs = {
  /** The time of a planned version has come, or the time to take it back. */
  'themes.run-schedule': async (raw: unknown) => {
    const { storeId, scheduleId, step } = payload.parse(raw)
    await inStore(storeId, { kind: 'system', name: 'Planned' }, (ctx) => runSchedule(ctx, scheduleId, step))
  },
}
