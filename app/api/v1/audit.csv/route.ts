import { stringify } from 'csv-stringify/sync'
import { inStore, requireScope } from '#domain/kernel'
import { listAudit } from '#domain/stores'
import { apiContext } from '../../../_server/api-context.ts'
import { problem } from '../../../_server/responses.ts'

export const dynamic = 'force-dynamic'
const pages = 40

/** The newest ten thousand entries as a file. Cells that a spreadsheet would run as a formula are defused. */
export async function GET(request: Request) {
  const { requestId, access } = apiContext(request, new URL(request.url).searchParams.get('store'))
  try {
    const { storeId, actor } = await access()
    requireScope(actor, 'audit:read')
    const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
    const rows: string[][] = []
    let cursor: string | undefined
    for (let n = 0; n < pages; n += 1) {
      const page = await inStore(storeId, actor, (ctx) => listAudit(ctx, { limit: 250, cursor }), { requestId })
      for (const e of page.items)
        rows.push([
          e.at,
          safe(e.actor),
          e.action,
          e.subjectType,
          safe(e.subjectId),
          JSON.stringify(e.before ?? null),
          JSON.stringify(e.after ?? null),
        ])
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    return new Response(stringify([['At', 'Who', 'What', 'Kind', 'Which', 'Before', 'After'], ...rows]), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit.csv"',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    return problem(error, requestId)
  }
}
