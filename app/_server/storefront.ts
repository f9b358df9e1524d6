import { findShelfProduct, type LoadedProduct, listShelf, listShelfCollections, type ShelfCollection } from '#domain/catalog'
import { type Actor, formatMoney, inStore, log, purges, type StoreContext, shopUrl, storeIdOfSegment, tags } from '#domain/kernel'
import { getSettings } from '#domain/stores'
import { getLiveTheme } from '#domain/themes'
import type { Cart } from '#schemas/cart'
import { startShared } from '../../server/shared.ts'
import { renderPage } from '../../themes/core/page.ts'
import { renderDocument } from '../../themes/core/render.tsx'
import type { Card, Collection, Page, Picture, Product, StoreView, ThemeContext } from '../../themes/core/types.ts'
import { getTheme } from '../../themes/registry.ts'
import { pageHead } from './head.ts'
import { getPictures } from './pictures.ts'
import { htmlHeaders, tagHeader } from './responses.ts'

const shopper: Actor = { kind: 'shopper' }

export type Loaded = { page: Page; tags: string[]; status?: number; path: string; isNoindex?: boolean; movedTo?: string }
export type Loader = (ctx: StoreContext) => Promise<Loaded>

/** Renders a shop page: checks the store segment, opens the store, loads, draws the theme's published documents. */
export async function renderShop(segment: string, load: Loader, options: { isPrivate?: boolean } = {}): Promise<Response> {
  await startShared()
  const storeId = storeIdOfSegment(segment)
  if (!storeId) return new Response('Not found', { status: 404 })
  const seq = purges().now // what moves from here on makes this page stale before it is kept
  const { html, found } = await inStore(storeId, shopper, async (ctx) => {
    const found = await load(ctx)
    if (found.movedTo) return { found, html: '' }
    const [theme, { values }] = await Promise.all([getLiveTheme(ctx), getSettings(ctx, ['general', 'navigation', 'policies', 'seo'])])
    const store = storeView(ctx, values)
    const themeCtx = themeContext(ctx, store, values.navigation, found)
    const code = getTheme(theme.code)
    const report = (section: string, error: unknown) => log.error({ storeId, section, err: error }, 'a section was dropped')
    const draw = (name: string) => renderDocument(code, theme.documents[name], themeCtx, report)
    const parts = await Promise.all([draw('groups/header'), draw(`templates/${found.page.kind}`), draw('groups/footer')])
    const head = pageHead(store, found, values.seo)
    const body = `<a class="skip" href="#main">Skip to content</a>${parts[0]}<main id="main">${parts[1]}</main>${parts[2]}`
    const scripts = [
      'cart-drawer',
      'visit',
      ...(found.page.kind === 'product' ? ['product'] : []),
      ...(found.page.kind === 'collection' || found.page.kind === 'search' ? ['facets'] : []),
    ]
    return { found, html: renderPage({ head, body, css: theme.code, fonts: code.fonts, scripts }) }
  })
  if (found.movedTo) return new Response(null, { status: 302, headers: { location: found.movedTo, ...tagHeader(seq, found.tags) } })
  const list = [tags.store(storeId), tags.settings(storeId), tags.theme(storeId), ...found.tags]
  return new Response(html, {
    status: found.status ?? 200,
    headers: {
      ...htmlHeaders(options.isPrivate ? 'private' : 'page'),
      ...(options.isPrivate ? {} : { ...tagHeader(seq, list) }),
    },
  })
}

function storeView(ctx: StoreContext, values: Awaited<ReturnType<typeof getSettings<'general' | 'policies'>>>['values']): StoreView {
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

function themeContext(
  ctx: StoreContext,
  store: StoreView,
  navigation: { header: { title: string; url: string }[]; footer: { title: string; url: string }[] },
  found: Loaded,
): ThemeContext {
  const links = (list: { title: string; url: string }[]) => list.map((l) => ({ ...l, isCurrent: l.url === found.path }))
  return {
    store,
    page: found.page,
    menus: { header: links(navigation.header), footer: links(navigation.footer) },
    money: (minor) => formatMoney(minor, store.currency, store.locale),
    async collection(handle) {
      const [collection] = handle ? await listShelfCollections(ctx, { handle }) : []
      if (handle && !collection) return null
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
    async collections(handles) {
      const list = await listShelfCollections(ctx, handles.length ? { handles } : {})
      const sorted = handles.length ? handles.flatMap((h) => list.find((c) => c.handle === h) ?? []) : list.slice(0, 8)
      return sorted.map(presentCollection)
    },
    picture: async (hash) => (await getPictures(ctx, [hash]))[0] ?? null,
  }
}

export const emptyFilter = {
  vendors: [],
  types: [],
  options: Object.create(null) as Record<string, string[]>,
  priceMin: null,
  priceMax: null,
  isAvailable: false,
  sort: null,
  page: 1,
}

export function presentCard(p: LoadedProduct): Card {
  const compare =
    p.variants.map((v) => (v.compareAtMinor && v.compareAtMinor > v.priceMinor ? v.compareAtMinor : null)).find(Boolean) ?? null
  const [only] = p.variants.length === 1 ? p.variants : []
  const swatchOption = p.options.find((o) => o.values.some((v) => v.swatch))
  const note = p.options.length
    ? `${p.options.length === 1 && p.options[0] ? `${p.options[0].values.length} ${p.options[0].name.toLowerCase()}${p.options[0].values.length === 1 ? '' : 's'}` : `${p.variants.length} variants`}`
    : p.type
  return {
    id: p.id,
    title: p.title,
    url: `/products/${p.handle}`,
    note,
    priceMinor: p.priceMin,
    priceMaxMinor: p.priceMax,
    compareAtMinor: compare,
    isAvailable: p.isAvailable,
    isNew: p.tags.includes('new'),
    pictures: readyPictures(p).slice(0, 2),
    swatches: swatchOption?.values.flatMap((v) => (v.swatch ? [{ name: v.value, hex: v.swatch }] : [])).slice(0, 6) ?? [],
    quickVariantId: only && p.isAvailable ? only.id : null,
  }
}

const readyPictures = (p: LoadedProduct): Picture[] =>
  p.media
    .filter((m) => m.status === 'ready')
    .map(({ hash, alt, width, height, widths }) => ({ hash, alt: alt || p.title, width, height, widths }))

export async function presentShopProduct(ctx: StoreContext, p: LoadedProduct): Promise<Product> {
  const all = readyPictures(p)
  const byId = new Map(p.media.map((m) => [m.id, m.hash]))
  const collections = (await listShelfCollections(ctx)).filter((c) => p.collectionIds.includes(c.id))
  return {
    ...presentCard(p),
    pictures: all,
    handle: p.handle,
    vendor: p.vendor,
    type: p.type,
    descriptionHtml: p.descriptionHtml,
    seoTitle: p.seoTitle,
    seoDescription: p.seoDescription,
    options: p.options.map((o) => ({ name: o.name, values: o.values.map((v) => ({ value: v.value, hex: v.swatch })) })),
    variants: p.variants.map((v) => ({
      id: v.id,
      optionValues: v.optionValues,
      priceMinor: v.priceMinor,
      compareAtMinor: v.compareAtMinor,
      isAvailable: !v.isTracked || v.sellsWhenOut || v.onHand - v.committed > 0,
      stock: v.isTracked && !v.sellsWhenOut ? v.onHand - v.committed : null,
      sku: v.sku,
      picture: v.mediaId ? (all.find((x) => x.hash === byId.get(v.mediaId ?? '')) ?? null) : null,
    })),
    collections: collections.map((c) => ({ title: c.title, url: `/collections/${c.handle}` })),
  }
}

export const presentCollection = (c: ShelfCollection): Collection => ({
  handle: c.handle,
  title: c.title,
  url: `/collections/${c.handle}`,
  descriptionHtml: c.descriptionHtml,
  count: c.productCount,
  picture: c.picture,
})

export async function loadProductPage(ctx: StoreContext, handle: string, variantId: string | null): Promise<Loaded> {
  const product = await findShelfProduct(ctx, decodeURIComponent(handle))
  if (!product) return notFoundPage(ctx)
  const collectionId = product.collectionIds[0]
  const near = collectionId ? (await listShelf(ctx, { ...emptyFilter, collectionId }, { withFacets: false, limit: 5 })).products : []
  const more =
    near.length < 5
      ? (await listShelf(ctx, emptyFilter, { withFacets: false, limit: 8 })).products.filter((p) => !near.some((n) => n.id === p.id))
      : []
  const related = [...near, ...more].filter((p) => p.id !== product.id).slice(0, 4)
  const path = `/products/${product.handle}`
  const known = product.variants.some((v) => v.id === variantId) ? variantId : null
  if (variantId && !known) return { ...notFoundPage(ctx), tags: [tags.product(ctx.store.id, product.id)], movedTo: path }
  return {
    path,
    page: {
      kind: 'product',
      product: await presentShopProduct(ctx, product),
      variantId: known,
      related: related.map((p) => presentCard(p)),
    },
    tags: [product, ...related]
      .map((p) => tags.product(ctx.store.id, p.id))
      .concat(product.collectionIds.map((id) => tags.collection(ctx.store.id, id))),
  }
}

export const notFoundPage = (ctx: StoreContext): Loaded => ({
  page: { kind: '404' },
  path: '',
  tags: [tags.lists(ctx.store.id)],
  status: 404,
  isNoindex: true,
})

export function cartView(cart: Cart | null) {
  return {
    lines: (cart?.lines ?? []).map((l) => ({
      id: l.id,
      title: l.title,
      variantTitle: l.variantTitle,
      url: `/products/${l.productHandle}`,
      quantity: l.quantity,
      unitMinor: l.unitMinor,
      compareAtMinor: l.compareAtMinor,
      totalMinor: l.totalMinor,
      available: l.isTracked && !l.sellsWhenOut ? l.available : null,
      picture: l.picture,
    })),
    itemCount: cart?.itemCount ?? 0,
    subtotalMinor: cart?.subtotalMinor ?? 0,
  }
}
