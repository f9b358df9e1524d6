import { listSubscribers } from '#domain/customers'
import { answerCsv, everyRow } from '../../../_server/csv.ts'

export const dynamic = 'force-dynamic'

/** Everybody who said yes to the store's letters. */
export const GET = (request: Request) =>
  answerCsv(request, 'customers:read', async (ctx) => {
    const rows = await everyRow((cursor) => listSubscribers(ctx, { limit: 250, cursor }))
    return { name: 'subscribers', rows: [['Email', 'Since'], ...rows.map((r) => [r.email, r.since])] }
  })
