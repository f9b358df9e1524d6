import { listShelf } from '#domain/catalog'
import type { StoreContext } from '#domain/kernel'
import type { Listing, Page } from '../../themes/core/types.ts'
import { type Loaded, type Loader, notFoundPage } from './loaded.ts'
import { emptyFilter, presentCard } from './present.ts'

/** No handle begins with a tilde. */
export const sampleHandle = '~sample'

const text =
  '<p>This is how a text looks here: the first paragraph says what it is about.</p><h2>A heading inside</h2><p>The second one goes on, with <strong>something important</strong> and a <a href="/">link</a>.</p><ul><li>One thing</li><li>Another thing</li></ul>'
const seo = { title: '', description: '' }
const article = {
  title: 'Sample article',
  url: '/blogs/~sample/~sample',
  excerpt: 'Two lines that say what the article is about, so that somebody wants to read it.',
  author: '',
  day: 'Today',
  at: '2026-01-01T00:00:00.000Z',
  image: '',
}
const blog = { title: 'Sample blog', url: '/blogs/~sample' }

/** A page to look at in the editor while the shop has none of its kind. Shoppers never see it. */
export const loadSample =
  (room: string, isArticle: boolean): Loader =>
  async (ctx) => {
    const page = await sampleOf(ctx, room, isArticle)
    return page ? ({ path: `/${room}/${sampleHandle}`, page, tags: [], isNoindex: true } satisfies Loaded) : notFoundPage(ctx)
  }

async function sampleOf(ctx: StoreContext, room: string, isArticle: boolean): Promise<Page | null> {
  if (room === 'pages') return { kind: 'page', handle: '', title: 'Sample page', html: text, seo, template: '' }
  if (room === 'policies') return { kind: 'policy', title: 'Sample policy', html: text }
  if (room === 'blogs' && isArticle)
    return { kind: 'article', article: { ...article, html: text, seo, blog, sharePath: null }, more: [article, article] }
  if (room === 'blogs') return { kind: 'blog', blog: { ...blog, feedUrl: '/' }, articles: [article, article, article], page: 1, pages: 1 }
  if (room !== 'collections') return null
  const { products } = await listShelf(ctx, emptyFilter, { withFacets: false, limit: 12 })
  const listing: Listing = {
    action: '/search',
    cards: products.map((p) => presentCard(p)),
    total: products.length,
    page: 1,
    pages: 1,
    sort: '',
    sorts: [{ value: '', label: 'As arranged' }],
    query: null,
    facets: [],
    price: { min: '', max: '', lowMinor: 0, highMinor: 0 },
    chips: [],
    clearUrl: '/',
    pageUrl: () => '/',
  }
  const collection = {
    handle: sampleHandle,
    title: 'Sample collection',
    url: '/search',
    descriptionHtml: '<p>What these things have in common.</p>',
    count: products.length,
    picture: null,
  }
  return { kind: 'collection', collection, listing }
}
