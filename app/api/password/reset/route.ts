import { z } from 'zod'
import { resetPassword } from '#domain/auth'
import { passwordInput } from '#schemas/auth'
import { startShared } from '../../../../server/shared.ts'
import { parseForm } from '../../../_server/forms.ts'
import { json } from '../../../_server/responses.ts'
import { readForm, shopRequest } from '../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

export async function POST(request: Request) {
  return shopRequest(async () => {
    await startShared()
    const { token, password } = parseForm(z.object({ token: z.string().max(200), password: passwordInput }), await readForm(request))
    await resetPassword(token, password)
    return json({ done: true })
  })
}
