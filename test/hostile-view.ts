import type { ThemeSettings } from '../themes/core/settings.ts'
import type { Page, ThemeContext } from '../themes/core/types.ts'

/** Every kind of page with one text in every place; `html` is what the sanitizer leaves of it. */
export function hostilePages(text: string, html: string): Page[] {
  const card = {
    id: '1',
    title: text,
    url: '/products/x',
    note: text,
    priceMinor: 1,
    priceMaxMinor: 2,
    compareAtMinor: 3,
    isAvailable: true,
    isNew: true,
    pictures: [picture(text)],
    swatches: [
      { name: text, hex: '#ffffff' },
      { name: text, hex: '#000000' },
    ],
    quickVariantId: 'v',
  }
  const variant = {
    id: 'v',
    optionValues: [text],
    priceMinor: 1,
    compareAtMinor: null,
    isAvailable: true,
    stock: 1,
    sku: text,
    picture: null,
  }
  const collection = { handle: 'c', title: text, url: '/collections/c', descriptionHtml: html, count: 1, picture: picture(text) }
  const listing = {
    action: '/search',
    cards: [card],
    total: 1,
    page: 1,
    pages: 3,
    sort: 'title',
    sorts: [{ value: text, label: text }],
    query: text,
    facets: [{ name: text, label: text, values: [{ value: text, label: text, count: 1, isOn: true, swatch: '#ffffff' }] }],
    price: { min: text, max: text, lowMinor: 0, highMinor: 1 },
    chips: [{ label: text, url: '/' }],
    clearUrl: '/',
    pageUrl: () => '/',
  }
  const line = {
    id: '1',
    title: text,
    variantTitle: text,
    url: '/x',
    quantity: 2,
    unitMinor: 1,
    compareAtMinor: null,
    totalMinor: 2,
    available: 1,
    picture: picture(text),
  }
  const article = { title: text, url: '/blogs/x/y', excerpt: text, author: text, day: text, at: '2026-05-01T00:00:00.000Z', image: '' }
  const seo = { title: text, description: text }
  const product = {
    ...card,
    handle: 'x',
    vendor: text,
    type: text,
    descriptionHtml: html,
    seoTitle: text,
    seoDescription: text,
    options: [{ name: text, values: [{ value: text, hex: null }] }],
    variants: [variant],
    collections: [{ title: text, url: '/c' }],
  }
  return [
    { kind: 'index' },
    { kind: 'product', product, variantId: null, related: [card] },
    { kind: 'collection', collection, listing },
    { kind: 'collections', collections: [collection] },
    { kind: 'search', listing: { ...listing, total: 0, cards: [] }, collections: [collection] },
    { kind: 'cart', cart: { lines: [line], itemCount: 2, subtotalMinor: 2 }, message: text, unpaid: { url: '/checkout/x', number: 1 } },
    { kind: 'policy', title: text, html },
    { kind: 'page', handle: 'x', title: text, html, seo, template: '' },
    { kind: 'blog', blog: { title: text, url: '/blogs/x', feedUrl: '/blogs/x/feed.xml' }, articles: [article], page: 2, pages: 3 },
    { kind: 'article', article: { ...article, html, seo, blog: { title: text, url: '/blogs/x' }, sharePath: null }, more: [article] },
    { kind: '404' },
    { kind: 'password', to: text, isWrong: true },
  ]
}

const picture = (alt: string) => ({ hash: 'a'.repeat(32), alt, width: 100, height: 100, widths: [320], ground: '#efe8dc' })

/** What sections may see, with the same text wherever a merchant or shopper may write. */
export function hostileView(page: Page, text: string, settings: Record<string, unknown>): ThemeContext {
  const [, product, shelf] = hostilePages(text, '')
  const cards = product?.kind === 'product' ? product.related : []
  const leaf = { title: text, url: text, isCurrent: false, items: [] }
  const link = { ...leaf, items: [{ ...leaf, items: [leaf] }] }
  return {
    page,
    settings: { ...settings, logo: '', instagram: text } as ThemeSettings,
    store: {
      name: text,
      url: 'http://shop.test',
      currency: 'EUR',
      locale: 'en',
      country: 'DE',
      isTest: true,
      legalName: text,
      address: text,
      phone: text,
      email: 'a@b.co',
      policies: [{ title: text, url: '/policies/x' }],
    },
    menus: { header: [link], footer: [link] },
    money: (m) => `€${m}`,
    collection: async () => (shelf?.kind === 'collection' ? { collection: shelf.collection, cards } : null),
    collections: async () => (shelf?.kind === 'collection' ? [shelf.collection] : []),
    now: new Date('2026-01-01T00:00:00Z'),
    moment: () => text,
    product: async () => (product?.kind === 'product' ? product.product : null),
    products: async () => cards,
    articles: async () => [],
    picture: async () => picture(text),
  }
}
