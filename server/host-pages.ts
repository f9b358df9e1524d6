import { NextResponse } from 'next/server'
import { platformUrl } from '#domain/kernel'

const page = (
  title: string,
  text: string,
  link = '',
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>
<style>body{margin:0;min-height:100vh;display:grid;place-content:center;gap:.75rem;padding:2rem;background:#f5f4f1;color:#25221e;font:400 1rem/1.5 ui-sans-serif,system-ui,sans-serif}h1{margin:0;font-size:1.875rem;line-height:1.2;letter-spacing:-.02em}p{margin:0;color:#5c574f;max-width:34rem}a{color:#00658a}</style></head><body><main><h1>${title}</h1><p>${text}</p>${link}</main></body></html>`
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
}

/** No store lives here: the platform's own 404, as a page or as a problem. */
export function unknownHostPage(request: { headers: { get(name: string): string | null } }): NextResponse {
  if ((request.headers.get('accept') ?? '').includes('application/json'))
    return problemResponse(404, 'store.not_found', 'There is no store under this address.')
  return new NextResponse(
    page(
      'There is no store here',
      'No store has this address. Perhaps it was mistyped.',
      `<p><a href="${platformUrl('/')}">Open a store of your own</a></p>`,
    ),
    { status: 404, headers },
  )
}

export const closedStorePage = () =>
  new NextResponse(page('This store is closed', 'It is not open at the moment. Nothing is lost: its orders and pages are kept.'), {
    status: 503,
    headers: { ...headers, 'retry-after': '3600' },
  })

export function problemResponse(status: number, code: string, title: string, more: Record<string, string> = {}): NextResponse {
  return new NextResponse(JSON.stringify({ type: `urn:vitrine:${code}`, title, status, code, requestId: crypto.randomUUID() }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...more },
  })
}
