import { requireScope } from '#domain/kernel'
import { openLive } from '../../../server/live.ts'
import { apiContext } from '../../_server/api-context.ts'
import { problem } from '../../_server/responses.ts'

export const dynamic = 'force-dynamic'

/** Server-sent events of one store for its open screens. 503 when the process holds enough streams; screens then ask by themselves. */
export async function GET(request: Request) {
  const { requestId, access } = apiContext(request, new URL(request.url).searchParams.get('store'))
  try {
    const { storeId, actor } = await access()
    requireScope(actor, 'orders:read')
    const isAllowed = async () => (await access()).storeId === storeId
    const stream = openLive(storeId, isAllowed, request.signal)
    if (!stream) return new Response(null, { status: 503, headers: { 'retry-after': '60' } })
    return new Response(stream, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'private, no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    })
  } catch (error) {
    return problem(error, requestId)
  }
}
