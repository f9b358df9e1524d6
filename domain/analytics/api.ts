import { procedure } from '../kernel/api.ts'
import { getAttention, getSales, getToday } from './index.ts'
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
  attention: procedure('analytics:read')
    .route({ method: 'GET', path: '/analytics/attention', tags: ['analytics'] })
    .output(attentionOutput)
    .handler(({ context }) => getAttention(context.ctx)),
}
