import { type NextRequest, NextResponse } from 'next/server'
import { env, hostUrl, isSecure, mainHost, platformUrl, storeSegment } from '#domain/kernel'
import { gateAnswer } from './server/gate.ts'
import { closedStorePage, problemResponse, unknownHostPage } from './server/host-pages.ts'
import { resolveHost } from './server/hosts.ts'
import { asLocation, redirectOf } from './server/redirects.ts'
import { isForeignMutation } from './server/same-origin.ts'
import { startShared } from './server/shared.ts'
import { shopPath } from './server/shop-path.ts'

export const config = { matcher: ['/((?!_next/|build/|api/v1/imports$|api/v1/media$|livez$|metrics$).*)'] }

const live =
  /^\/(?:cards|password|contact(?:\/sent)?|newsletter(?:\/[\w.-]{1,120})?|cart(?:\/(?:add|update|checkout))?|checkout\/[\w-]{1,40}(?:\/complete)?|orders\/[\w-]{1,40}|e|gateway\/challenge\/[\w-]{1,60}|media\/[\w.-]{1,80})$/

/** Whose request this is: the platform's, a store's, or nobody's. Store requests go to internal paths that nobody outside can name. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  await startShared()
  const { pathname, search } = request.nextUrl
  const host = await resolveHost(request.headers.get('host'))
  if (host.kind === 'unknown') return pathname === '/readyz' ? NextResponse.next() : unknownHostPage(request)
  if (/^\/(?:s|preview)(?:\/|$)/.test(pathname)) return problemResponse(404, 'path.not_found', 'There is nothing under this path.')
  if (isForeignMutation(request.method, request.headers, host.kind === 'platform' ? null : host.host))
    return problemResponse(403, 'request.foreign_origin', 'This request comes from another site.')
  if (host.kind === 'platform') return platformPage(request)
  if (host.kind === 'preview') return previewPage(request, host.store)
  if (host.store.status !== 'active' && !pathname.startsWith('/media/')) return closedStorePage() // the dashboard still shows its pictures
  const main = mainHost(host.store)
  if (host.host !== main && isPageView(request)) return movedTo(hostUrl(main, pathname + search))
  const shut = gateAnswer(request, host.store, main)
  if (shut) return shut
  const target = (path: string) => NextResponse.rewrite(new URL(`/s/${storeSegment(host.store.storeId)}${path}`, request.url))
  const shop = shopPath(pathname + search)
  if (shop) {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return problemResponse(405, 'method.not_allowed', 'This page can only be read.', { allow: 'GET, HEAD' })
    return target(shop.isShared ? shop.internal : shop.internal.replace('/list/', '/deep/'))
  }
  if (pathname === '/checkout') return NextResponse.redirect(new URL(hostUrl(main, '/cart')), 303) // an order is begun from the bag
  if (live.test(pathname) && !isFormAlone(request)) return target(pathname + search)
  if (pathname === '/readyz') return NextResponse.next()
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return problemResponse(404, 'path.not_found', 'There is nothing under this path.')
  const moved = await redirectOf(host.store.storeId, pathname)
  return moved ? movedTo(moved.startsWith('/') ? hostUrl(main, moved) : moved) : target('/not-found')
}

/** The preview host: pages of a draft, its sections one by one, and the store's pictures. Without a token there are only pictures, which the shop shows too. */
function previewPage(request: NextRequest, store: { storeId: number }): NextResponse {
  const { pathname, search } = request.nextUrl
  const segment = storeSegment(store.storeId)
  const to = (path: string) => NextResponse.rewrite(new URL(path + search, request.url))
  if (pathname.startsWith('/media/')) return to(`/s/${segment}${pathname}`)
  if (pathname === '/favicon.svg') return to(`/s/${segment}/favicon-svg`)
  const own = /^\/vt\/(section|one|share\/[\w.-]{1,1000})$/.exec(pathname)?.[1]
  if (own) return to(`/preview/${segment}/${own}`)
  if (request.method === 'GET' || request.method === 'HEAD') return to(`/preview/${segment}/page${pathname === '/' ? '' : pathname}`)
  return problemResponse(403, 'preview.read_only', 'In the preview nothing is bought.')
}

/** Forms are posted there; whoever opens the address itself may be led on by a redirect of the merchant's. */
const isFormAlone = ({ method, nextUrl: { pathname } }: NextRequest) =>
  (method === 'GET' || method === 'HEAD') && (pathname === '/contact' || pathname === '/newsletter')

/** A page that a person looks at. Pictures, forms and scripts are answered where they were asked, and so is the bag: its cookie belongs to that host. */
const isPageView = ({ method, headers, nextUrl: { pathname } }: NextRequest) =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(?:media\/|e$|cards$|gateway\/|readyz$|cart$|checkout\/)/.test(pathname) &&
  !(headers.get('accept') ?? '').includes('application/json')

/** For good, as far as search engines go; a browser asks again after a minute, for the main host may change back. */
const movedTo = (location: string) =>
  new NextResponse(null, {
    status: 301,
    headers: { location: asLocation(location), 'cache-control': 'public, max-age=60' },
  })

/** `next dev` rebuilds errors of the server with eval. */
const dev = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''

/** Dashboard pages: a nonce of their own for each request, nobody may frame them. */
function platformPage(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname.startsWith('/api/')) return NextResponse.next()
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const csp = `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: ${storePictures()}; font-src 'self' data:; connect-src 'self'; frame-src 'self' about: ${storePictures()}; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'`
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', csp)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries({
    'content-security-policy': csp,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'private, no-store',
    ...(isSecure() ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }))
    response.headers.set(name, value)
  return response
}

/** Pictures of the stores are served by their own hosts. */
function storePictures(): string {
  const { protocol, port } = new URL(platformUrl())
  return `${protocol}//*.${env().VITRINE_STORES_DOMAIN}${port ? `:${port}` : ''}`
}
