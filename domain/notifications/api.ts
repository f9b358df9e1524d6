import { z } from 'zod'
import { procedure } from '../kernel/api.ts'
import { previewMail } from './index.ts'
import { mailKinds, mailPreview } from './schemas.ts'

export const mailsApi = {
  /** Holds what the order holds, so it asks for the same permission. */
  preview: procedure('orders:read')
    .route({ method: 'GET', path: '/mails/{kind}/preview', tags: ['mails'] })
    .input(z.strictObject({ kind: z.enum(mailKinds), orderId: z.uuid().optional() }))
    .output(mailPreview)
    .handler(({ context: { ctx }, input }) => previewMail(ctx, input.kind, input.orderId)),
}
