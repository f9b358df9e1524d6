import { notFound } from '#domain/kernel'
import { apiContext } from './api-context.ts'
import { apiHandler, openApiDocument } from './openapi.ts'
import { json, problem } from './responses.ts'

/** Any request of the public API: the procedure behind its path, or a problem. */
export async function answerApi(request: Request): Promise<Response> {
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
