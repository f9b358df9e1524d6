import { notFound } from '#domain/kernel'
import { apiContext } from '../../../_server/api-context.ts'
import { apiHandler, openApiDocument } from '../../../_server/openapi.ts'
import { json, problem } from '../../../_server/responses.ts'

export const dynamic = 'force-dynamic'

async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname === '/api/v1/openapi.json') return json(await openApiDocument())
  const context = apiContext(request, request.headers.get('x-vitrine-store-slug'))
  const { matched, response } = await apiHandler.handle(request, { prefix: '/api/v1', context })
  if (!matched) return problem(notFound('path'), context.requestId)
  const headers = new Headers(response.headers)
  headers.set('cache-control', 'private, no-store')
  headers.set('x-content-type-options', 'nosniff')
  if (response.status >= 400) {
    headers.set('content-type', 'application/problem+json')
    if (response.status === 429) headers.set('retry-after', '10')
  }
  return new Response(response.body, { status: response.status, headers })
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT }
