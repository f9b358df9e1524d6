import { takeTry } from '#domain/auth'
import { slugify, storeUrl } from '#domain/kernel'
import { checkSlug, slugProblemText } from '#domain/stores'
import { startShared } from '../../../server/shared.ts'
import { json } from '../../_server/responses.ts'
import { shopRequest } from '../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

/** Whether an address may be had, with the reason, and what a name would make. */
export async function GET(request: Request) {
  return shopRequest(async () => {
    await startShared()
    await takeTry('slug-ip', request.headers.get('x-vitrine-ip') ?? 'unknown')
    const query = new URL(request.url).searchParams
    const slug =
      query.get('slug')?.trim().toLowerCase() ??
      slugify(query.get('name') ?? '')
        .replaceAll(/[^a-z0-9-]/g, '')
        .replaceAll(/-{2,}/g, '-')
        .slice(0, 54)
    const problem = await checkSlug(slug)
    return json({ slug, isFree: problem === null, problem, message: problem ? slugProblemText[problem] : null, url: storeUrl(slug) })
  })
}
