import { takeTry } from '#domain/auth'
import { DomainError, env, isSecure, safeEqual, sha256 } from '#domain/kernel'
import { operatorCookie, operatorTicket } from '../../_server/operator.ts'
import { seeOther } from '../../_server/responses.ts'
import { readForm, shopRequest } from '../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

/** The operator's sign-in with the secret of the installation. */
export async function POST(request: Request) {
  return shopRequest(async () => {
    await takeTry('operator-ip', request.headers.get('x-vitrine-ip') ?? 'unknown')
    const { secret = '' } = await readForm(request)
    if (!safeEqual(sha256(secret), sha256(env().VITRINE_OPERATOR_SECRET))) {
      if ((request.headers.get('accept') ?? '').includes('json'))
        throw new DomainError('operator.denied', 401, 'This is not the secret of this installation.')
      return seeOther('/operator?wrong=1')
    }
    return seeOther('/operator', {
      'set-cookie': `${operatorCookie()}=${operatorTicket()}; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200${isSecure() ? '; Secure' : ''}`,
    })
  })
}
