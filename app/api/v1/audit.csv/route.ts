import { listAudit } from '#domain/stores'
import { answerCsv, everyRow } from '../../../_server/csv.ts'

export const dynamic = 'force-dynamic'
const pages = 40

/** The newest ten thousand entries as a file. */
export const GET = (request: Request) =>
  answerCsv(request, 'audit:read', async (ctx) => {
    const entries = await everyRow((cursor) => listAudit(ctx, { limit: 250, cursor }), pages)
    const rows = entries.map((e) => [
      e.at,
      e.actor,
      e.action,
      e.subjectType,
      e.subjectId,
      JSON.stringify(e.before ?? null),
      JSON.stringify(e.after ?? null),
    ])
    return { name: 'audit', rows: [['At', 'Who', 'What', 'Kind', 'Which', 'Before', 'After'], ...rows] }
  })
