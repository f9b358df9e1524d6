import { takeTry } from '#domain/auth'
import { cookieName, DomainError, isSecure } from '#domain/kernel'
import { getGate, opensGate, tryGate } from '#domain/stores'
import { asLocation } from '../../server/redirects.ts'
import { gatePage } from './load-path.ts'
import { json, seeOther, wantsJson } from './responses.ts'
import { asShopper, openShop, readCookie, readForm, shopRequest, visitorOf } from './shopper.ts'
import { renderShop } from './storefront.ts'

const passShape = /^[\w-]{43}$/
const maxAge = 30 * 24 * 3600
/** Only to a page of the shop itself. */
const safePath = (to: string | null) => (to && /^\/(?![/\\])[^\s\\]{0,500}$/.test(to) && !to.startsWith('/password') ? to : '/')

/** The door. Whoever may come in anyway is let through. */
export function gateDoor(request: Request, segment: string): Promise<Response> {
  return shopRequest(async () => {
    const storeId = await openShop(segment)
    const query = new URL(request.url).searchParams
    const gate = await asShopper(storeId, getGate)
    if (opensGate({ storeId, gate }, readCookie(request, 'gate', passShape))) return seeOther(asLocation(safePath(query.get('to'))))
    return renderShop(segment, async () => gatePage(query.get('to') ?? '', query.has('wrong')), { isPrivate: true })
  })
}

/** The right word opens the shop for thirty days, or until it is changed. */
export function openGate(request: Request, segment: string): Promise<Response> {
  return shopRequest(async () => {
    const storeId = await openShop(segment)
    await takeTry('gate-store', String(storeId))
    await takeTry('gate-ip', `${storeId} ${visitorOf(request).ip}`)
    const { password = '', to = '' } = await readForm(request)
    const pass = await asShopper(storeId, (ctx) => tryGate(ctx, password))
    if (!pass) {
      if (wantsJson(request)) throw new DomainError('store.password_wrong', 403, 'That is not the password.')
      return seeOther(`/password?wrong=1${to ? `&to=${encodeURIComponent(to)}` : ''}`)
    }
    const cookie = `${cookieName('gate')}=${pass}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`
    return wantsJson(request)
      ? json({ isOpen: true }, 200, { 'set-cookie': cookie })
      : seeOther(asLocation(safePath(to)), { 'set-cookie': cookie })
  })
}
