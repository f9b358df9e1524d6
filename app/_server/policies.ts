import { type StoreContext, sanitizeRichText } from '#domain/kernel'
import { getSetting } from '#domain/stores'
import { isFinishedPolicy } from '#schemas/stores'
import { type Loaded, notFoundPage } from './loaded.ts'

const titles: Record<string, string> = { shipping: 'Delivery', returns: 'Returns', privacy: 'Privacy', terms: 'Terms', imprint: 'Imprint' }

export async function loadPolicyPage(ctx: StoreContext, handle: string): Promise<Loaded> {
  const { value } = await getSetting(ctx, 'policies')
  const isKnown = Object.hasOwn(titles, handle)
  const given = isKnown ? value[handle as keyof typeof value] : ''
  const html = isFinishedPolicy(given) ? sanitizeRichText(given) : ''
  const title = titles[handle]
  return html && title ? { path: `/policies/${handle}`, page: { kind: 'policy', title, html }, tags: [] } : notFoundPage(ctx)
}
