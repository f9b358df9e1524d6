import { listShelf, listShelfCollections, listShelfProducts } from '#domain/catalog'
import { findBlog, listBlogs, listPublicArticles } from '#domain/content'
import { formatMoney, type StoreContext, shopUrl } from '#domain/kernel'
import type { getSettings } from '#domain/stores'
import type { MenuOutput } from '#schemas/content'
import { isFinishedPolicy } from '#schemas/stores'
import type { ThemeSettings } from '../../themes/core/settings.ts'
import type { MenuLink, StoreView, ThemeContext } from '../../themes/core/types.ts'
import { presentArticle } from './content-pages.ts'
import type { Loaded } from './loaded.ts'
import { getPictures } from './pictures.ts'
import { emptyFilter, presentCard, presentCollection, presentShopProduct } from './present.ts'

export function storeView(ctx: StoreContext, values: Awaited<ReturnType<typeof getSettings<'general' | 'policies'>>>['values']): StoreView {
  const { name, currency, locale, country, mode, email } = ctx.store
  const titles = { shipping: 'Delivery', returns: 'Returns', privacy: 'Privacy', terms: 'Terms', imprint: 'Imprint' }
  const policies = Object.entries(titles).flatMap(([key, title]) =>
    isFinishedPolicy(values.policies[key as keyof typeof titles]) ? [{ title, url: `/policies/${key}` }] : [],
  )
  return {
    name,
    url: shopUrl(ctx.store),
    currency,
    locale,
    country,
    isTest: mode === 'test',
    legalName: values.general.legalName,
    address: values.general.address,
    phone: values.general.phone,
    email,
    policies,
  }
}

/** A page asks for the same thing once, and for a bounded number of things; a section beyond that is dropped and reported. */
function boundedReads() {
  let left = mostReads
  return <A extends unknown[], T>(read: (...input: A) => Promise<T>) => {
    const known = new Map<string, Promise<T>>()
    return (...input: A): Promise<T> => {
      const key = JSON.stringify(input)
      const found = known.get(key)
      if (found) return found
      if (left <= 0) return Promise.reject(new Error('The page asks for too many different things.'))
      left -= 1
      const fresh = read(...input)
      known.set(key, fresh)
      return fresh
    }
  }
}
const mostReads = 200

export function themeContext(
  ctx: StoreContext,
  store: StoreView,
  menus: MenuOutput[],
  settings: Record<string, unknown>,
  found: Loaded,
): ThemeContext {
  const once = boundedReads()
  const links = (list: MenuOutput['items']): MenuLink[] =>
    list.map((l) => ({ title: l.title, url: l.url, isCurrent: l.url === found.path, items: links(l.items as MenuOutput['items']) }))
  return {
    store,
    settings: settings as ThemeSettings,
    page: found.page,
    menus: Object.assign(Object.create(null), Object.fromEntries(menus.map((m) => [m.handle, links(m.items)]))), // a menu may be called anything
    money: (minor) => formatMoney(minor, store.currency, store.locale),
    now: ctx.now,
    moment: (iso) =>
      new Intl.DateTimeFormat(store.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: ctx.store.timezone }).format(new Date(iso)),
    collection: once(async (key: string) => {
      const [collection] = key ? await listShelfCollections(ctx, { keys: [key] }) : []
      if (key && !collection) return null
      const shelf = await listShelf(
        ctx,
        { ...emptyFilter, ...(collection ? { collectionId: collection.id } : {}), sort: null },
        { withFacets: false, limit: 24 },
      )
      return {
        collection: collection
          ? presentCollection(collection)
          : { handle: '', title: 'Everything', url: '/search', descriptionHtml: '', count: shelf.total, picture: null },
        cards: shelf.products.map((p) => presentCard(p)),
      }
    }),
    product: once(async (key: string) => {
      const [product] = await listShelfProducts(ctx, [key])
      return product ? presentShopProduct(ctx, product) : null
    }),
    products: once(async (keys: string[]) => (keys.length ? (await listShelfProducts(ctx, keys)).map(presentCard) : [])),
    collections: once(async (keys: string[]) => {
      const list = await listShelfCollections(ctx, keys.length ? { keys } : {})
      const sorted = keys.length ? keys.flatMap((k) => list.find((c) => c.handle === k || c.id === k) ?? []) : list.slice(0, 8)
      return sorted.map(presentCollection)
    }),
    articles: once(async (key: string, limit: number) => {
      const blog = key ? await findBlog(ctx, key) : (await listBlogs(ctx))[0]
      return blog ? (await listPublicArticles(ctx, blog.id, limit)).map((a) => presentArticle(ctx, blog, a)) : []
    }),
    picture: once(async (value: string) => {
      const [hash = '', at] = value.split('@')
      const [picture] = await getPictures(ctx, [hash])
      const [x, y] = (at ?? '').split(',').map(Number)
      return picture ? { ...picture, ...(at ? { focus: { x: x ?? 50, y: y ?? 50 } } : {}) } : null
    }),
  }
}
