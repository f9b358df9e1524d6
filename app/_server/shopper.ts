import { randomUUID } from 'node:crypto'
import { cookieName, DomainError, inStore, isSecure, type StoreContext, storeIdOfSegment } from '#domain/kernel'
import { startShared } from '../../server/shared.ts'
import { problem } from './responses.ts'

/** The id of a request to a store's live paths. Throws 404 for a forged segment. */
export async function openShop(segment: string): Promise<number> {
  await startShared()
  const storeId = storeIdOfSegment(segment)
  if (!storeId) throw new DomainError('path.not_found', 404, 'There is nothing under this path.')
  return storeId
}

export const asShopper = <T>(storeId: number, work: (ctx: StoreContext) => Promise<T>, requestId?: string) =>
  inStore(storeId, { kind: 'shopper' }, work, requestId ? { requestId } : {})

/** Runs a live handler; whatever is thrown becomes a problem document. */
export async function shopRequest(work: (requestId: string) => Promise<Response>): Promise<Response> {
  const requestId = randomUUID()
  try {
    return await work(requestId)
  } catch (error) {
    return problem(error, requestId)
  }
}

/** Form posts and JSON bodies alike, flat. At most 64 KB. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const text = await request.text()
  if (text.length > 65_536) throw new DomainError('request.too_large', 413, 'The request is too large.')
  if ((request.headers.get('content-type') ?? '').includes('json')) {
    try {
      const body: unknown = JSON.parse(text)
      if (typeof body === 'object' && body !== null && !Array.isArray(body))
        return Object.fromEntries(
          Object.entries(body)
            .filter(([, v]) => typeof v === 'string' || typeof v === 'number')
            .map(([k, v]) => [k, String(v)]),
        )
    } catch {
      // one answer for every body that is no object
    }
    throw new DomainError('request.body', 400, 'The body must be a JSON object.')
  }
  return Object.fromEntries(new URLSearchParams(text))
}

/** What a visit is counted by; none of it is kept as it is. */
export const visitorOf = (request: Request) => ({
  ip: request.headers.get('x-vitrine-ip') ?? 'unknown',
  userAgent: request.headers.get('user-agent') ?? '',
})

export function readCookie(request: Request, name: string, shape = /^[\w-]{16,64}$/): string | null {
  const wanted = `${cookieName(name)}=`
  const part = (request.headers.get('cookie') ?? '').split(/;\s*/).find((c) => c.startsWith(wanted))
  const value = part?.slice(wanted.length) ?? ''
  return shape.test(value) ? value : null
}

const days = 30 * 24 * 3600

/** The cart's cookie, which no script can read, and beside it the number for the header. Host-only both. */
export function cartCookies(token: string, count: number): Headers {
  const secure = isSecure() ? '; Secure' : ''
  const headers = new Headers()
  headers.append('set-cookie', `${cookieName('cart')}=${token}; Path=/; Max-Age=${days}; HttpOnly; SameSite=Lax${secure}`)
  headers.append('set-cookie', bagCookie(count))
  return headers
}

export const bagCookie = (count: number) =>
  `${cookieName('bag')}=${count}; Path=/; Max-Age=${days}; SameSite=Lax${isSecure() ? '; Secure' : ''}`

export function clearedCart(): Headers {
  const secure = isSecure() ? '; Secure' : ''
  const headers = new Headers()
  for (const name of ['cart', 'bag']) headers.append('set-cookie', `${cookieName(name)}=; Path=/; Max-Age=0; SameSite=Lax${secure}`)
  return headers
}
