import { getSales } from '#domain/analytics'
import { majorString } from '#domain/kernel'
import { salesInput } from '#schemas/analytics'
import { answerCsv } from '../../../_server/csv.ts'
import { parseForm } from '../../../_server/forms.ts'

export const dynamic = 'force-dynamic'

/** The line of a period as a file: one row a bucket. */
export const GET = (request: Request) =>
  answerCsv(request, 'analytics:read', async (ctx, query) => {
    const sales = await getSales(ctx, parseForm(salesInput, query))
    const rows = sales.points.map((p) => [p.at, majorString(p.sales, sales.currency), p.orders, p.visits])
    return { name: `sales-${sales.from}-${sales.to}`, rows: [['From', `Sales, ${sales.currency}`, 'Orders', 'Visits'], ...rows] }
  })
