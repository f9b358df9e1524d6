import { sorts } from '#domain/catalog'

export type ShopPath = { internal: string; isShared: boolean }

const shared =
  /^\/(?:$|collections(?:\/[^/]+)?$|products\/[^/]+$|(?:products|collections|pages)\/[^/]+\/og\.png$|blogs\/[^/]+\/[^/]+\/og\.png$|og\.png$|search$|policies\/[^/]+$|pages\/[^/]+$|blogs\/[^/]+(?:\/[^/]+)?$|blogs\/[^/]+\/feed\.xml$|sitemap(?:-[1-9]\d{0,2})?\.xml$|robots\.txt$|favicon\.svg$|theme\/[0-9a-f]{10}\.css$)/
const listing = /^\/(?:collections\/[^/]+|search)$/
const maxSegment = 600

/**
 * The internal path of a shop URL: query parameters that matter become one path segment in canonical order, unknown
 * ones fall away. A deep combination of filters is answered, but not kept (`isShared` false), so no crawler fills the cache.
 */
export function shopPath(url: string): ShopPath | null {
  if (url.includes('#')) return null // a fragment is never sent; what comes with one is no page that others may get
  const at = url.indexOf('?')
  const path = (at < 0 ? url : url.slice(0, at)).replace(/(.)\/+$/, '$1')
  if (!shared.test(path)) return null
  const query = new URLSearchParams(at < 0 ? '' : url.slice(at + 1).replaceAll(/%00/g, ''))
  if (/^\/products\/[^/]+$/.test(path)) {
    const variant = query.get('variant')
    return variant && /^[0-9a-f-]{36}$/.test(variant)
      ? { internal: `${path}/variant/${variant}`, isShared: true }
      : { internal: path, isShared: true }
  }
  // Next takes files of these names for its own kind of route and would render them at build time
  if (path === '/og.png') return { internal: '/og', isShared: true }
  const own = /^\/theme\/([0-9a-f]{10})\.css$/.exec(path)?.[1]
  if (own) return { internal: `/theme-css/${own}`, isShared: true }
  const part = /^\/sitemap-(\d+)\.xml$/.exec(path)?.[1]
  if (part) return { internal: `/sitemap-xml/${part}`, isShared: true }
  if (/^\/(sitemap|robots|favicon)\./.test(path)) return { internal: path.replace('.', '-'), isShared: true }
  if (/^\/blogs\/[^/]+\/feed\.xml$/.test(path)) return { internal: path.replace('/feed.xml', '/feed'), isShared: true }
  if (!listing.test(path)) return { internal: blogPage(path, query) ?? path, isShared: true }
  const kept = canonicalQuery(query, path === '/search')
  if (!kept) return { internal: path, isShared: true }
  const filters = [...new URLSearchParams(kept).keys()].filter((k) => k.startsWith('filter.')).length
  const page = Number(new URLSearchParams(kept).get('page') ?? 1)
  return {
    internal: `${path}/list/${Buffer.from(kept).toString('base64url')}`,
    isShared: filters <= 1 && page <= 20 && !kept.includes('q='),
  }
}

/** Later pages of a blog have a path of their own inside. */
function blogPage(path: string, query: URLSearchParams): string | null {
  const blog = /^\/blogs\/([^/]+)$/.exec(path)?.[1]
  const page = Number(query.get('page'))
  return blog && Number.isInteger(page) && page > 1 && page <= 500 ? `/blogs-page/${blog}/${page}` : null
}

const single = ['filter.price.min', 'filter.price.max', 'filter.available']

/** Allow-listed, sorted, bounded. The same question always has the same spelling. */
export function canonicalQuery(query: URLSearchParams, isSearch: boolean): string {
  const out: [string, string][] = []
  const q = query.get('q')?.toWellFormed().trim().slice(0, 100)
  if (isSearch && q) out.push(['q', q])
  const sort = query.get('sort')
  if (sort && (sorts as readonly string[]).includes(sort)) out.push(['sort', sort])
  for (const name of single) {
    const value = query.get(name)?.trim()
    if (value && (name === 'filter.available' ? value === '1' : /^\d{1,9}(\.\d{1,3})?$/.test(value))) out.push([name, value])
  }
  for (const [name, value] of query)
    if ((name === 'filter.vendor' || name === 'filter.type' || /^filter\.option\..{1,60}$/.test(name)) && value && value.length <= 120)
      out.push([name, value])
  const page = Number(query.get('page'))
  if (Number.isInteger(page) && page > 1 && page <= 100) out.push(['page', String(page)])
  const unique = [...new Set(out.map(([k, v]) => JSON.stringify([k, v])))].sort().map((pair) => JSON.parse(pair) as [string, string])
  const text = new URLSearchParams(unique).toString()
  return text.length <= maxSegment ? text : ''
}
