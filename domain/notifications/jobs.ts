import { z } from 'zod'
import { inStore } from '../kernel/index.ts'
import { deliverEvent, sendMail } from './index.ts'

const eventPayload = z.object({ storeId: z.int(), eventId: z.uuid() })
const mailPayload = z.object({ mailId: z.uuid() })

export const notificationsJobs = {
  'notifications.deliver-event': async (raw: unknown) => {
    const { storeId, eventId } = eventPayload.parse(raw)
    await inStore(storeId, { kind: 'system', name: 'Notifications' }, (ctx) => deliverEvent(ctx, eventId))
  },
  'notifications.send-mail': async (raw: unknown) => {
    await sendMail(mailPayload.parse(raw).mailId)
  },
}
