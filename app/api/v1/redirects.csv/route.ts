import { listRedirects } from '#domain/stores'
import { answerCsv, everyRow } from '../../../_server/csv.ts'

export const dynamic = 'force-dynamic'

/** Where old addresses lead, with the headings that the import reads. */
export const GET = (request: Request) =>
  answerCsv(request, 'content:read', async (ctx) => {
    const rows = await everyRow((cursor) => listRedirects(ctx, { limit: 250, cursor }))
    return { name: 'redirects', rows: [['Redirect from', 'Redirect to'], ...rows.map((r) => [r.fromPath, r.toPath])] }
  })
