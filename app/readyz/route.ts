import { countMigrations } from '#domain/kernel'
import { startShared } from '../../server/shared.ts'

export const dynamic = 'force-dynamic'

/** Ready: the database answers and is migrated. */
export async function GET() {
  try {
    await startShared()
    const migrations = await countMigrations()
    return Response.json({ status: 'ready', migrations }, { headers: { 'cache-control': 'no-store' } })
  } catch {
    return Response.json({ status: 'not ready' }, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}
