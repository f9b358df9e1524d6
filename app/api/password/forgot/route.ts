import { z } from 'zod'
import { requestPasswordReset } from '#domain/auth'
import { enqueuePasswordMail } from '#domain/notifications'
import { emailInput } from '#schemas/auth'
import { startShared } from '../../../../server/shared.ts'
import { parseForm } from '../../../_server/forms.ts'
import { json } from '../../../_server/responses.ts'
import { readForm, shopRequest } from '../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

/** The same answer whether the account exists or not; the work happens after it. */
export async function POST(request: Request) {
  return shopRequest(async () => {
    await startShared()
    const { email } = parseForm(z.object({ email: emailInput }), await readForm(request))
    await requestPasswordReset(email, enqueuePasswordMail)
    return json({ sent: true })
  })
}
