import { z } from 'zod'
import { requestPasswordReset } from '#domain/auth'
import { inStore } from '../kernel/index.ts'
import { deliverEvent, mailRenderer, queuePlatformMail, sendMail } from './index.ts'

const eventPayload = z.object({ storeId: z.int(), eventId: z.uuid() })
const resetPayload = z.object({ email: z.string() })
const invitationPayload = z.object({ to: z.string(), url: z.string(), key: z.string(), storeName: z.string(), invitedBy: z.string() })
const mailPayload = z.object({ mailId: z.uuid() })

export const notificationsJobs = {
  'notifications.deliver-event': async (raw: unknown) => {
    const { storeId, eventId } = eventPayload.parse(raw)
    await inStore(storeId, { kind: 'system', name: 'Notifications' }, (ctx) => deliverEvent(ctx, eventId))
  },
  'notifications.reset-password': async (raw: unknown) => {
    await requestPasswordReset(resetPayload.parse(raw).email, async ({ to, url, key }) =>
      queuePlatformMail({
        ...(await mailRenderer().passwordReset({ url })),
        kind: 'password-reset',
        key,
        fromName: 'Vitrine',
        recipient: to,
      }),
    )
  },
  'notifications.invitation-mail': async (raw: unknown) => {
    const { to, key, ...data } = invitationPayload.parse(raw)
    await queuePlatformMail({ ...(await mailRenderer().invitation(data)), kind: 'invitation', key, fromName: 'Vitrine', recipient: to })
  },
  'notifications.send-mail': async (raw: unknown) => {
    await sendMail(mailPayload.parse(raw).mailId)
  },
}
