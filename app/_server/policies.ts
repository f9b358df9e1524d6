import { type StoreContext, sanitizeRichText } from '#domain/kernel'
import { getSetting } from '#domain/stores'
import { type Loaded, notFoundPage } from './loaded.ts'

const titles: Record<string, string> = { shipping: 'Delivery', returns: 'Returns', privacy: 'Privacy', terms: 'Terms', imprint: 'Imprint' }

export async function loadPolicyPage(ctx: StoreContext, handle: string): Promise<Loaded> {
  const { value } = await getSetting(ctx, 'policies')
  const isKnown = Object.hasOwn(titles, handle)
  const html = isKnown ? sanitizeRichText(value[handle as keyof typeof value]) : ''
  const title = titles[handle]
  return html && title ? { path: `/policies/${handle}`, page: { kind: 'policy', title, html }, tags: [] } : notFoundPage(ctx)
}
