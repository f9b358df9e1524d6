import { listShelf, listShelfCollections } from '#domain/catalog'
import { type StoreContext, tags } from '#domain/kernel'
import type { CartView } from '../../themes/core/types.ts'
import { loadArticlePage, loadBlogPage, loadTextPage } from './content-pages.ts'
import { loadCollectionPage, loadSearchPage } from './listing.ts'
import { type Loaded, type Loader, notFoundPage } from './loaded.ts'
import { loadPolicyPage } from './policies.ts'
import { emptyFilter, presentCard, presentCollection } from './present.ts'
import { loadProductPage } from './product-page.ts'
import { loadSample, sampleHandle } from './sample-page.ts'

/** The page under a path of the shop, for the preview: the same loaders, and a bag with two things in it. */
export function loaderOf(path: string, query: URLSearchParams): Loader {
  const [, room = '', handle = '', article = ''] = path.split('/')
  if (path === '/') return async () => home
  if (room === 'products' && handle) return (ctx) => loadProductPage(ctx, handle, query.get('variant'))
  if (handle === sampleHandle) return loadSample(room, article !== '')
  if (room === 'collections') return handle ? (ctx) => loadCollectionPage(ctx, handle, query) : loadCollectionsPage
  if (room === 'search') return (ctx) => loadSearchPage(ctx, query)
  if (room === 'pages') return (ctx) => loadTextPage(ctx, handle)
  if (room === 'blogs')
    return article ? (ctx) => loadArticlePage(ctx, handle, article) : (ctx) => loadBlogPage(ctx, handle, Number(query.get('page')) || 1)
  if (room === 'policies')
    return async (ctx) => {
      const found = await loadPolicyPage(ctx, handle)
      return found.status === 404 ? loadSample('policies', false)(ctx) : found
    }
  if (room === 'password') return async () => gatePage('', false)
  if (room === 'cart') return loadSampleCart
  return async (ctx) => notFoundPage(ctx)
}

export const home: Loaded = { path: '/', page: { kind: 'index' }, tags: [] }

export const loadCollectionsPage = async (ctx: StoreContext): Promise<Loaded> => ({
  path: '/collections',
  page: { kind: 'collections', collections: (await listShelfCollections(ctx)).filter((c) => c.productCount > 0).map(presentCollection) },
  tags: [tags.lists(ctx.store.id)],
})

/** The door of a shop that is not open yet. */
export const gatePage = (to: string, isWrong: boolean): Loaded => ({
  path: '/password',
  page: { kind: 'password', to, isWrong },
  tags: [],
  isNoindex: true,
})

async function loadSampleCart(ctx: StoreContext): Promise<Loaded> {
  const { products } = await listShelf(ctx, { ...emptyFilter, isAvailable: true }, { withFacets: false, limit: 2 })
  const lines: CartView['lines'] = products.map((product, i) => {
    const card = presentCard(product)
    const quantity = i + 1
    return {
      id: card.id,
      title: card.title,
      variantTitle: product.variants[0]?.optionValues.join(' / ') ?? '',
      url: card.url,
      quantity,
      unitMinor: card.priceMinor,
      compareAtMinor: null,
      totalMinor: card.priceMinor * quantity,
      available: null,
      picture: card.pictures[0] ?? null,
    }
  })
  const cart: CartView = {
    lines,
    itemCount: lines.reduce((n, l) => n + l.quantity, 0),
    subtotalMinor: lines.reduce((n, l) => n + l.totalMinor, 0),
  }
  return { path: '/cart', page: { kind: 'cart', cart, message: null, unpaid: null }, tags: [], isNoindex: true }
}
