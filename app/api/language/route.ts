import { z } from 'zod'
import { languages, setLanguage } from '#domain/auth'
import { startShared } from '../../../server/shared.ts'
import { requireUser } from '../../_server/api-context.ts'
import { parseForm } from '../../_server/forms.ts'
import { json } from '../../_server/responses.ts'
import { readForm, shopRequest } from '../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

/** The language of the person who is signed in, for every store of theirs. */
export async function POST(request: Request) {
  return shopRequest(async () => {
    await startShared()
    const user = await requireUser()
    const { locale } = parseForm(z.object({ locale: z.enum(languages) }), await readForm(request))
    await setLanguage(user.id, locale)
    return json({ locale })
  })
}
