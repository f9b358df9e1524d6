import { cookieName, isSecure } from '#domain/kernel'
import { shareCookie, sharePreview } from '../../../../_server/preview.ts'
import { seeOther } from '../../../../_server/responses.ts'
import { shopRequest } from '../../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ store: string; token: string }> }) {
  const { store, token } = await params
  return shopRequest(async () => {
    const { maxAge } = await sharePreview(store, token)
    const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${isSecure() ? '; Secure' : ''}`
    return seeOther('/', { 'set-cookie': `${cookieName(shareCookie)}=${token}; ${flags}` })
  })
}
