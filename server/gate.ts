import { type NextRequest, NextResponse } from 'next/server'
import { cookieName, hostUrl } from '#domain/kernel'
import { opensGate } from '#domain/stores'
import { problemResponse } from './host-pages.ts'

/** What is answered while the shop is shut: its own door, letters, and what somebody bought before. */
const beforeGate =
  /^\/(?:password|theme\/[0-9a-f]{10}\.css|contact(?:\/sent)?|newsletter(?:\/[\w.-]{1,120})?|media\/[\w.-]{1,80}|favicon\.svg|readyz|orders\/[\w-]{1,40}|gateway\/challenge\/[\w-]{1,60})$/

/** Null for whoever may come in; else the door, or a problem for programs. */
export function gateAnswer(request: NextRequest, store: { storeId: number; gate: string | null }, main: string): NextResponse | null {
  const { pathname, search } = request.nextUrl
  if (opensGate(store, request.cookies.get(cookieName('gate'))?.value ?? null) || beforeGate.test(pathname)) return null
  if (pathname === '/robots.txt')
    return new NextResponse('User-agent: *\nDisallow: /\n', {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  const isPage =
    (request.method === 'GET' || request.method === 'HEAD') && !(request.headers.get('accept') ?? '').includes('application/json')
  if (!isPage) return problemResponse(403, 'store.locked', 'The shop is not open yet. Its password opens it.')
  const to = pathname === '/' ? '' : `?to=${encodeURIComponent(pathname + search)}`
  return new NextResponse(null, {
    status: 302,
    headers: { location: hostUrl(main, `/password${to}`), 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' },
  })
}
