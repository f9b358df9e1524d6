import { z } from 'zod'
import { acceptInvitation, takeTry } from '#domain/auth'
import { inStore, writeAudit } from '#domain/kernel'
import { acceptInput } from '#schemas/auth'
import { startShared } from '../../../server/shared.ts'
import { requireUser } from '../../_server/api-context.ts'
import { parseForm } from '../../_server/forms.ts'
import { json } from '../../_server/responses.ts'
import { readForm, shopRequest } from '../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

/** Takes the seat of an invitation: with a name and a password for a new account, without them as the person signed in. */
export async function POST(request: Request) {
  return shopRequest(async () => {
    await startShared()
    await takeTry('sign-up-ip', request.headers.get('x-vitrine-ip') ?? 'unknown')
    const form = await readForm(request)
    if (form.password === undefined) {
      const { token } = parseForm(z.object({ token: z.string().max(200) }), form)
      return json(await joined(await acceptInvitation(token, { user: await requireUser() })))
    }
    const { token, name, password } = parseForm(acceptInput, form)
    return json(await joined(await acceptInvitation(token, { name, password })), 201)
  })
}

async function joined({ storeId, name, email, slug }: Awaited<ReturnType<typeof acceptInvitation>>) {
  await inStore(storeId, { kind: 'system', name }, (ctx) =>
    writeAudit(ctx, { action: 'staff.joined', subjectType: 'staff', subjectId: email, after: { name, email } }),
  )
  return { slug, email }
}
