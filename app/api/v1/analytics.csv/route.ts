import { stringify } from 'csv-stringify/sync'
import { getSales } from '#domain/analytics'
import { inStore, majorString, requireScope } from '#domain/kernel'
import { salesInput } from '#schemas/analytics'
import { apiContext } from '../../../_server/api-context.ts'
import { parseForm } from '../../../_server/forms.ts'
import { problem } from '../../../_server/responses.ts'

export const dynamic = 'force-dynamic'

/** The line of a period as a file: one row a bucket. In the browser the store is named in the query. */
export async function GET(request: Request) {
  const { store, ...query } = Object.fromEntries(new URL(request.url).searchParams)
  const { requestId, access } = apiContext(request, store ?? null)
  try {
    const { storeId, actor } = await access()
    requireScope(actor, 'analytics:read')
    const input = parseForm(salesInput, query)
    const sales = await inStore(storeId, actor, (ctx) => getSales(ctx, input), { requestId })
    const rows = sales.points.map((p) => [p.at, majorString(p.sales, sales.currency), p.orders, p.visits])
    return new Response(stringify([['From', `Sales, ${sales.currency}`, 'Orders', 'Visits'], ...rows]), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="sales-${sales.from}-${sales.to}.csv"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    return problem(error, requestId)
  }
}
