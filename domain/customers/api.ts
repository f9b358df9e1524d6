export { inboxApi } from './inbox-api.ts'

import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageOf } from '../kernel/schemas.ts'
import { getCustomer, listCustomers, updateCustomer } from './index.ts'
import { customerOutput, customerRow, listCustomersInput, updateCustomerInput } from './schemas.ts'

export const customersApi = {
  list: procedure('customers:read')
    .route({ method: 'GET', path: '/customers', tags: ['customers'] })
    .input(listCustomersInput)
    .output(pageOf(customerRow))
    .handler(({ context, input }) => listCustomers(context.ctx, input)),
  get: procedure('customers:read')
    .route({ method: 'GET', path: '/customers/{id}', tags: ['customers'] })
    .input(z.strictObject({ id: z.uuid() }))
    .output(customerOutput)
    .handler(({ context, input }) => getCustomer(context.ctx, input.id)),
  update: mutation('customers:write')
    .route({ method: 'PATCH', path: '/customers/{id}', tags: ['customers'] })
    .input(updateCustomerInput)
    .output(customerOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await updateCustomer(ctx, input)
      return getCustomer(ctx, input.id)
    }),
}
