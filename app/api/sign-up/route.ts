import { takeTry } from '#domain/auth'
import { storeUrl } from '#domain/kernel'
import { currencyOfCountry, openStore } from '#domain/onboarding'
import { signUpInput } from '#schemas/auth'
import { startShared } from '../../../server/shared.ts'
import { requireUser } from '../../_server/api-context.ts'
import { parseForm } from '../../_server/forms.ts'
import { json } from '../../_server/responses.ts'
import { readForm, shopRequest } from '../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

/** Opens a store: for a new person with e-mail and password, for a person who is signed in with name and address alone. */
export async function POST(request: Request) {
  return shopRequest(async () => {
    await startShared()
    await takeTry('sign-up-ip', request.headers.get('x-vitrine-ip') ?? 'unknown')
    const form = await readForm(request)
    const user = form.email === undefined ? await requireUser() : null // somebody signed in opens a further store
    const input = parseForm(signUpInput, { ...form, ...(user ? { email: user.email, password: 'signed in already' } : {}) })
    const currency = form.currency ? input.currency : currencyOfCountry(input.country)
    const owner = user
      ? { userId: user.id }
      : { email: input.email, name: input.email.split('@')[0] ?? input.email, password: input.password }
    const { store } = await openStore({
      slug: input.slug,
      name: input.storeName,
      email: input.email,
      country: input.country,
      currency,
      owner,
    })
    return json({ slug: store.slug, url: storeUrl(store.slug) }, 201)
  })
}
