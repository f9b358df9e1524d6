import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import { adjustStock, listLedger, listLevels, listLocations, setStock } from './index.ts'
import { adjustInput, ledgerOutput, levelOutput, listLevelsInput, setInput } from './schemas.ts'

const one = async (ctx: Parameters<typeof listLevels>[0], variantId: string) => {
  const { items } = await listLevels(ctx, { variantId, limit: 1, view: 'all' })
  return items[0] as z.infer<typeof levelOutput>
}

export const inventoryApi = {
  list: procedure('inventory:read')
    .route({ method: 'GET', path: '/inventory', tags: ['inventory'] })
    .input(listLevelsInput)
    .output(pageOf(levelOutput))
    .handler(({ context, input }) => listLevels(context.ctx, input)),
  adjust: mutation('inventory:write')
    .route({ method: 'POST', path: '/inventory/adjust', tags: ['inventory'] })
    .input(adjustInput)
    .output(levelOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await adjustStock(ctx, input)
      return one(ctx, input.variantId)
    }),
  set: mutation('inventory:write')
    .route({ method: 'POST', path: '/inventory/set', tags: ['inventory'] })
    .input(setInput)
    .output(levelOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await setStock(ctx, input)
      return one(ctx, input.variantId)
    }),
  ledger: procedure('inventory:read')
    .route({ method: 'GET', path: '/inventory/{variantId}/ledger', tags: ['inventory'] })
    .input(z.strictObject({ ...pageInput, variantId: z.uuid() }))
    .output(pageOf(ledgerOutput))
    .handler(({ context, input }) => listLedger(context.ctx, input)),
  locations: procedure('inventory:read')
    .route({ method: 'GET', path: '/locations', tags: ['inventory'] })
    .output(z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), isDefault: z.boolean() })), nextCursor: z.null() }))
    .handler(async ({ context: { ctx } }) => ({ items: await listLocations(ctx), nextCursor: null })),
}
