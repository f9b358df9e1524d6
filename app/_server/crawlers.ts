import { listShelfUrls } from '#domain/catalog'
import { listContentUrls } from '#domain/content'
import { inStore, purges, type StoreContext, shopUrl, storeIdOfSegment, tags } from '#domain/kernel'
import { getSetting } from '#domain/stores'
import { isFinishedPolicy } from '#schemas/stores'
import { startShared } from '../../server/shared.ts'
import { escapeHtml } from '../../themes/core/html.ts'
import { tagHeader } from './responses.ts'

/** What is read by programs, kept like pages; null is 404. */
export async function answer(segment: string, type: string, make: (ctx: StoreContext) => Promise<string | null>): Promise<Response> {
  await startShared()
  const storeId = storeIdOfSegment(segment)
  if (!storeId) return new Response('Not found', { status: 404 })
  const seq = purges().now
  const body = await inStore(storeId, { kind: 'shopper' }, make)
  return new Response(body ?? 'Not found', {
    status: body === null ? 404 : 200,
    headers: {
      'content-type': body === null ? 'text/plain' : type,
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
      ...tagHeader(seq, [tags.store(storeId), tags.settings(storeId), tags.lists(storeId), tags.content(storeId)]),
    },
  })
}

const mostUrls = 20_000 // the protocol takes 50,000 and 50 MB; with long addresses the bytes are reached first

/**
 * Everything in the shop for search engines. A large shop's is in parts (1, 2, …), and `/sitemap.xml` (part 0) then names them; a part
 * that there is not is 404.
 */
export const sitemap = (segment: string, part = 0) =>
  answer(segment, 'application/xml; charset=utf-8', async (ctx) => {
    const urls = await listUrls(ctx)
    const parts = Math.ceil(urls.length / mostUrls)
    if (part > 0 && (parts < 2 || part > parts)) return null
    if (part === 0 && parts > 1) {
      const items = Array.from(
        { length: parts },
        (_, i) => `<sitemap><loc>${escapeHtml(shopUrl(ctx.store, `/sitemap-${i + 1}.xml`))}</loc></sitemap>`,
      )
      return `${xml}<sitemapindex xmlns="${schema}">${items.join('\n')}</sitemapindex>`
    }
    const shown = part > 0 ? urls.slice((part - 1) * mostUrls, part * mostUrls) : urls
    const url = ({ path, at }: Url) =>
      `<url><loc>${escapeHtml(encodeURI(shopUrl(ctx.store, path)))}</loc>${at ? `<lastmod>${at.toISOString()}</lastmod>` : ''}</url>`
    return `${xml}<urlset xmlns="${schema}">${shown.map(url).join('\n')}</urlset>`
  })

type Url = { path: string; at: Date | null }
const xml = '<?xml version="1.0" encoding="UTF-8"?>\n'
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

async function listUrls(ctx: StoreContext): Promise<Url[]> {
  const { value: policies } = await getSetting(ctx, 'policies')
  return [
    { path: '/', at: null },
    { path: '/collections', at: null },
    ...(await listShelfUrls(ctx)),
    ...(await listContentUrls(ctx)),
    ...Object.entries(policies).flatMap(([key, html]) => (isFinishedPolicy(html) ? [{ path: `/policies/${key}`, at: null }] : [])),
  ]
}

export const robots = (segment: string) =>
  answer(
    segment,
    'text/plain; charset=utf-8',
    async (ctx) =>
      `User-agent: *\nDisallow: /cart\nDisallow: /checkout\nDisallow: /orders\nDisallow: /*?*filter.\nSitemap: ${shopUrl(ctx.store, '/sitemap.xml')}\n`,
  )

/** The first letter of the store's name on its ink. */
export const favicon = (segment: string) =>
  answer(
    segment,
    'image/svg+xml',
    async (ctx) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#241e17"/><text x="16" y="23" font-family="Georgia,serif" font-size="20" text-anchor="middle" fill="#fbf8f2">${escapeHtml([...ctx.store.name][0]?.toUpperCase() ?? 'V')}</text></svg>`,
  )
