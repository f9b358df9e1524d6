import { listShelf, listShelfCollections, listShelfProducts } from '#domain/catalog'
import { findBlog, listBlogs, listPublicArticles } from '#domain/content'
import { formatMoney, type StoreContext, shopUrl } from '#domain/kernel'
import type { getSettings } from '#domain/stores'
import type { MenuOutput } from '#schemas/content'
import type { ThemeSettings } from '../../themes/core/settings.ts'
import type { MenuLink, StoreView, ThemeContext } from '../../themes/core/types.ts'
import { presentArticle } from './content-pages.ts'
import type { Loaded } from './loaded.ts'
import { getPictures } from './pictures.ts'
import { emptyFilter, presentCard, presentCollection } from './present.ts'

export function storeView(ctx: StoreContext, values: Awaited<ReturnType<typeof getSettings<'general' | 'policies'>>>['values']): StoreView {
  const { name, currency, locale, country, mode, email } = ctx.store
  const titles = { shipping: 'Delivery', returns: 'Returns', privacy: 'Privacy', terms: 'Terms', imprint: 'Imprint' }
  const policies = Object.entries(titles).flatMap(([key, title]) =>
    values.policies[key as keyof typeof titles] ? [{ title, url: `/policies/${key}` }] : [],
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

export function themeContext(
  ctx: StoreContext,
  store: StoreView,
  menus: MenuOutput[],
  settings: Record<string, unknown>,
  found: Loaded,
): ThemeContext {
  const links = (list: MenuOutput['items']): MenuLink[] =>
    list.map((l) => ({ title: l.title, url: l.url, isCurrent: l.url === found.path, items: links(l.items as MenuOutput['items']) }))
  return {
    store,
    settings: settings as ThemeSettings,
    page: found.page,
    menus: Object.fromEntries(menus.map((m) => [m.handle, links(m.items)])),
    money: (minor) => formatMoney(minor, store.currency, store.locale),
    async collection(key) {
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
    },
    products: async (keys) => (keys.length ? (await listShelfProducts(ctx, keys)).map(presentCard) : []),
    async collections(keys) {
      const list = await listShelfCollections(ctx, keys.length ? { keys } : {})
      const sorted = keys.length ? keys.flatMap((k) => list.find((c) => c.handle === k || c.id === k) ?? []) : list.slice(0, 8)
      return sorted.map(presentCollection)
    },
    async articles(key, limit) {
      const blog = key ? await findBlog(ctx, key) : (await listBlogs(ctx))[0]
      return blog ? (await listPublicArticles(ctx, blog.id, limit)).map((a) => presentArticle(ctx, blog, a)) : []
    },
    async picture(value) {
      const [hash = '', at] = value.split('@')
      const [picture] = await getPictures(ctx, [hash])
      const [x, y] = (at ?? '').split(',').map(Number)
      return picture ? { ...picture, ...(at ? { focus: { x: x ?? 50, y: y ?? 50 } } : {}) } : null
    },
  }
}
