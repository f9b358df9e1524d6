import { z } from 'zod'
import { normaliseEmail, takeTry } from '#domain/auth'
import { enqueuePasswordReset } from '#domain/notifications'
import { emailInput } from '#schemas/auth'
import { startShared } from '../../../../server/shared.ts'
import { parseForm } from '../../../_server/forms.ts'
import { json } from '../../../_server/responses.ts'
import { readForm, shopRequest } from '../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

/** The same answer and the same work whether the account exists or not: the worker looks it up. */
export async function POST(request: Request) {
  return shopRequest(async () => {
    await startShared()
    const { email } = parseForm(z.object({ email: emailInput }), await readForm(request))
    await takeTry('reset-account', normaliseEmail(email))
    await enqueuePasswordReset(email)
    return json({ sent: true })
  })
}
