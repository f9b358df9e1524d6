import { z } from 'zod'
import { addNote, cancelOrder, countOrders, getOrder, listEvents, listOrders, listUsedTags, markPaid, setOrderTags } from '#domain/orders'
import { cancelInput, eventOutput, fulfilInput, listOrdersInput, noteInput, orderOutput, tagsInput } from '#schemas/orders'
import { mutation, procedure } from '../kernel/api.ts'
import { pageOf } from '../kernel/schemas.ts'
import { createFulfilment } from './index.ts'

const byId = z.strictObject({ id: z.uuid() })

export const ordersApi = {
  list: procedure('orders:read')
    .route({ method: 'GET', path: '/orders', tags: ['orders'] })
    .input(listOrdersInput)
    .output(pageOf(orderOutput))
    .handler(({ context, input }) => listOrders(context.ctx, input)),
  counts: procedure('orders:read')
    .route({ method: 'GET', path: '/orders/counts', tags: ['orders'] })
    .output(z.object({ all: z.int(), open: z.int(), unpaid: z.int(), unfulfilled: z.int() }))
    .handler(({ context }) => countOrders(context.ctx)),
  tags: procedure('orders:read')
    .route({ method: 'GET', path: '/orders/tags', tags: ['orders'] })
    .output(z.object({ items: z.array(z.string()) }))
    .handler(async ({ context: { ctx } }) => ({ items: await listUsedTags(ctx) })),
  get: procedure('orders:read')
    .route({ method: 'GET', path: '/orders/{id}', tags: ['orders'] })
    .input(byId)
    .output(orderOutput)
    .handler(({ context, input }) => getOrder(context.ctx, input)),
  events: procedure('orders:read')
    .route({ method: 'GET', path: '/orders/{id}/events', tags: ['orders'] })
    .input(byId)
    .output(z.object({ items: z.array(eventOutput) }))
    .handler(async ({ context: { ctx }, input }) => {
      await getOrder(ctx, input)
      return { items: await listEvents(ctx, input.id) }
    }),
  fulfil: mutation('orders:write')
    .route({ method: 'POST', path: '/orders/{id}/fulfilments', tags: ['orders'], successStatus: 201 })
    .input(fulfilInput)
    .output(orderOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await createFulfilment(ctx, input)
      return getOrder(ctx, { id: input.id })
    }),
  cancel: mutation('orders:write')
    .route({ method: 'POST', path: '/orders/{id}/cancel', tags: ['orders'] })
    .input(cancelInput)
    .output(orderOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await cancelOrder(ctx, input)
      return getOrder(ctx, { id: input.id })
    }),
  markPaid: mutation('orders:write')
    .route({ method: 'POST', path: '/orders/{id}/mark-paid', tags: ['orders'] })
    .input(byId)
    .output(orderOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await markPaid(ctx, input.id)
      return getOrder(ctx, input)
    }),
  setTags: mutation('orders:write')
    .route({ method: 'PUT', path: '/orders/{id}/tags', tags: ['orders'] })
    .input(tagsInput)
    .output(orderOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await setOrderTags(ctx, input.id, input.tags)
      return getOrder(ctx, { id: input.id })
    }),
  note: mutation('orders:write')
    .route({ method: 'POST', path: '/orders/{id}/notes', tags: ['orders'] })
    .input(noteInput)
    .output(orderOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await addNote(ctx, input.id, input.text)
      return getOrder(ctx, { id: input.id })
    }),
}
