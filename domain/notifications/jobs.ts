import { z } from 'zod'
import { requestPasswordReset } from '#domain/auth'
import { inStore } from '../kernel/index.ts'
import { deliverEvent, mailRenderer, mailStore, queueMail, queuePlatformMail, sendMail } from './index.ts'

const eventPayload = z.object({ storeId: z.int(), eventId: z.uuid() })
const resetPayload = z.object({ email: z.string() })
const invitationPayload = z.object({ to: z.string(), url: z.string(), key: z.string(), storeName: z.string(), invitedBy: z.string() })
const newsletterPayload = z.object({ storeId: z.int(), to: z.string(), url: z.string(), key: z.string() })
const contactPayload = newsletterPayload.extend({
  storeName: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  message: z.string(),
})
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
  'notifications.newsletter-mail': async (raw: unknown) => {
    const { storeId, to, url, key } = newsletterPayload.parse(raw)
    await inStore(storeId, { kind: 'system', name: 'Notifications' }, async (ctx) => {
      const mail = await mailRenderer().newsletter({ url, store: await mailStore(ctx) })
      await queueMail(ctx, { ...mail, kind: 'newsletter', key, fromName: ctx.store.name, recipient: to })
    })
  },
  'notifications.contact-mail': async (raw: unknown) => {
    const { storeId, to, key, ...data } = contactPayload.parse(raw)
    await inStore(storeId, { kind: 'system', name: 'Notifications' }, async (ctx) => {
      const mail = await mailRenderer().contact(data)
      await queueMail(ctx, { ...mail, kind: 'contact', key, fromName: 'Vitrine', recipient: to, replyTo: data.email })
    })
  },
  'notifications.send-mail': async (raw: unknown) => {
    await sendMail(mailPayload.parse(raw).mailId)
  },
}
