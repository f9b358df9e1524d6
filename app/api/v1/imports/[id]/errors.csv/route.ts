import { errorsCsv } from '#domain/imports'
import { inStore, requireScope } from '#domain/kernel'
import { apiContext } from '../../../../../_server/api-context.ts'
import { problem } from '../../../../../_server/responses.ts'

export const dynamic = 'force-dynamic'

/** The refused rows with the reason, as a file. In the browser the store is named in the query. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { requestId, access } = apiContext(request, new URL(request.url).searchParams.get('store'))
  try {
    const { storeId, actor } = await access()
    requireScope(actor, 'imports:read')
    const csv = await inStore(storeId, actor, (ctx) => errorsCsv(ctx, id), { requestId })
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="import-errors.csv"',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    return problem(error, requestId)
  }
}
