import { RPCHandler } from '@orpc/server/fetch'
import { toApiError } from '../../../../domain/kernel/api.ts'
import { apiContext } from '../../../_server/api-context.ts'
import { router } from '../../router.ts'

export const dynamic = 'force-dynamic'

const handler = new RPCHandler(router, {
  clientInterceptors: [
    async ({ next, context }) => {
      try {
        return await next()
      } catch (error) {
        throw toApiError(error, context.requestId)
      }
    },
  ],
})

/** The dashboard's transport. The store is named by a header; whether it is the person's, the context decides. */
export async function POST(request: Request) {
  const { response } = await handler.handle(request, {
    prefix: '/api/rpc',
    context: apiContext(request, request.headers.get('x-vitrine-store-slug')),
  })
  return response ?? new Response('Not found', { status: 404 })
}
