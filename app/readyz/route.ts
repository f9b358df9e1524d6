import { lookUp } from '#db'
import { startShared } from '../../server/shared.ts'

export const dynamic = 'force-dynamic'

/** Ready: the database answers and is migrated. */
export async function GET() {
  try {
    await startShared()
    const [row] = await lookUp<{ n: number }>`select count(*)::int as n from vitrine_migrations`
    return Response.json({ status: 'ready', migrations: row?.n ?? 0 }, { headers: { 'cache-control': 'no-store' } })
  } catch {
    return Response.json({ status: 'not ready' }, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}
