import { DomainError, isSecure, log, platformUrl, problemOf } from '#domain/kernel'

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Headers of shop HTML. No script but our own files; nobody may frame it, and the preview only the platform. */
export function htmlHeaders(kind: 'page' | 'private' | 'preview'): Record<string, string> {
  return {
    ...common,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com; frame-ancestors ${kind === 'preview' ? platformUrl() : "'none'"}; base-uri 'none'; object-src 'none'`,
    'cache-control': kind === 'page' ? 'public, max-age=0, must-revalidate, s-maxage=3600' : 'private, no-store',
    ...(isSecure() ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    ...(kind === 'page' ? {} : { 'x-robots-tag': 'noindex' }),
  }
}

export const wantsJson = (request: Request) => (request.headers.get('accept') ?? '').includes('application/json')

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...common, 'cache-control': 'private, no-store', ...headers } })
}

export function problem(error: unknown, requestId: string): Response {
  const { status, body } = problemOf(error, requestId)
  if (!(error instanceof DomainError)) log.error({ err: error, requestId }, 'a request failed')
  const retry: Record<string, string> =
    error instanceof DomainError && typeof error.data?.retryAfterSeconds === 'number'
      ? { 'retry-after': String(error.data.retryAfterSeconds) }
      : {}
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...common, 'content-type': 'application/problem+json', 'cache-control': 'private, no-store', ...retry },
  })
}

/** 303 to a path of the same host. Built from our own knowledge of the host, never from the Host header. */
export const seeOther = (path: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { ...common, location: path, 'cache-control': 'private, no-store', ...headers } })

/** What both caches read and strip: the running number at the start of the render, and the tags of the page. */
export const tagHeader = (seq: number, tags: string[]): Record<string, string> => ({
  'x-vitrine-tags': [`seq=${seq}`, ...new Set(tags)].join(','),
})
