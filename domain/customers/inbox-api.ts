import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import { deleteMessage, deleteSubscriber, listMessages, listSubscribers, markMessage } from './index.ts'
import { messageRow, messageViews, subscriberRow } from './schemas.ts'

const byId = z.strictObject({ id: z.uuid() })
const done = z.object({ id: z.string() })

export const inboxApi = {
  messages: procedure('customers:read')
    .route({ method: 'GET', path: '/messages', tags: ['customers'] })
    .input(z.strictObject({ ...pageInput, view: z.enum(messageViews).default('all') }))
    .output(pageOf(messageRow))
    .handler(({ context: { ctx }, input }) => listMessages(ctx, input)),
  markMessage: mutation('customers:write')
    .route({ method: 'PATCH', path: '/messages/{id}', tags: ['customers'] })
    .input(z.strictObject({ id: z.uuid(), isAnswered: z.boolean() }))
    .output(done)
    .handler(async ({ context: { ctx }, input }) => {
      await markMessage(ctx, input)
      return { id: input.id }
    }),
  deleteMessage: mutation('customers:write')
    .route({ method: 'DELETE', path: '/messages/{id}', tags: ['customers'] })
    .input(byId)
    .output(done)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteMessage(ctx, input.id)
      return input
    }),
  subscribers: procedure('customers:read')
    .route({ method: 'GET', path: '/subscribers', tags: ['customers'] })
    .input(z.strictObject(pageInput))
    .output(pageOf(subscriberRow))
    .handler(({ context: { ctx }, input }) => listSubscribers(ctx, input)),
  deleteSubscriber: mutation('customers:write')
    .route({ method: 'DELETE', path: '/subscribers/{id}', tags: ['customers'] })
    .input(byId)
    .output(done)
    .handler(async ({ context: { ctx }, input }) => {
      await deleteSubscriber(ctx, input.id)
      return input
    }),
}
