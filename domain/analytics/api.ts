import { z } from 'zod'
import { procedure } from '../kernel/api.ts'
import { getAttention, getSales, getToday, localDay, shift, topProducts } from './index.ts'
import { attentionOutput, salesInput, salesOutput, todayOutput } from './schemas.ts'

export const analyticsApi = {
  sales: procedure('analytics:read')
    .route({ method: 'GET', path: '/analytics/sales', tags: ['analytics'] })
    .input(salesInput)
    .output(salesOutput)
    .handler(({ context, input }) => getSales(context.ctx, input)),
  today: procedure('analytics:read')
    .route({ method: 'GET', path: '/analytics/today', tags: ['analytics'] })
    .output(todayOutput)
    .handler(({ context }) => getToday(context.ctx)),
  best: procedure('analytics:read')
    .route({ method: 'GET', path: '/analytics/best-sellers', tags: ['analytics'] })
    .output(z.object({ items: salesOutput.shape.products }))
    .handler(async ({ context: { ctx } }) => {
      const today = localDay(ctx.now, ctx.store.timezone)
      return { items: await topProducts(ctx, shift(today, -29), today, 6) }
    }),
  attention: procedure('analytics:read')
    .route({ method: 'GET', path: '/analytics/attention', tags: ['analytics'] })
    .output(attentionOutput)
    .handler(({ context }) => getAttention(context.ctx)),
}
