import { countVisit, type Stage } from '#domain/analytics'
import { takeTry } from '#domain/auth'
import { asShopper, openShop, readForm, shopRequest, visitorOf } from '../../../_server/shopper.ts'

export const dynamic = 'force-dynamic'

/** A page says that somebody looks at it. Answers 204 whatever it makes of it. */
export async function POST(request: Request, { params }: { params: Promise<{ store: string }> }) {
  const { store } = await params
  return shopRequest(async () => {
    const storeId = await openShop(store)
    const visitor = visitorOf(request)
    await takeTry('visit-ip', visitor.ip)
    const form = await readForm(request)
    const stage: Stage = form.stage === 'product' ? 'product' : 'view'
    await asShopper(storeId, (ctx) => countVisit(ctx, stage, { ...visitor, source: form.source ?? '' }))
    return new Response(null, { status: 204 })
  })
}
