import type { ThemeSettings } from './settings.ts'

/** The closed list of section types; a theme draws those that fit it. */
export const sectionTypes = [
  'announcement-bar',
  'header',
  'breadcrumbs',
  'footer',
  'hero',
  'slideshow',
  'video',
  'marquee',
  'image-with-text',
  'image-banner',
  'rich-text',
  'multicolumn',
  'testimonials',
  'logo-list',
  'faq',
  'gallery',
  'before-after',
  'newsletter',
  'contact-form',
  'custom-html',
  'spacer',
  'featured-collection',
  'featured-product',
  'single-product',
  'collection-list',
  'collage',
  'recently-viewed',
  'countdown-offer',
  'main-product',
  'main-collection',
  'main-collections',
  'main-cart',
  'main-search',
  'main-page',
  'main-blog',
  'main-article',
  'main-404',
  'password',
  'blog-posts',
  'featured-article',
  'spec-table',
  'custom-table',
] as const
export type SectionType = (typeof sectionTypes)[number]

/** `ground` is the colour of its edges. `focus` is the point that stays in view when it is cropped, in per cent from the start and the top. */
export type Picture = {
  hash: string
  alt: string
  width: number
  height: number
  widths: number[]
  focus?: { x: number; y: number }
  ground?: string | null
}
export type Card = {
  id: string
  title: string
  url: string
  note: string
  priceMinor: number
  priceMaxMinor: number
  compareAtMinor: number | null
  isAvailable: boolean
  isNew: boolean
  pictures: Picture[]
  swatches: { name: string; hex: string }[]
  /** The variant that one press adds; null when a choice has to be made first. */
  quickVariantId: string | null
}
export type ProductVariant = {
  id: string
  optionValues: string[]
  priceMinor: number
  compareAtMinor: number | null
  isAvailable: boolean
  stock: number | null
  sku: string
  picture: Picture | null
}
export type Product = Card & {
  handle: string
  vendor: string
  type: string
  descriptionHtml: string
  seoTitle: string
  seoDescription: string
  options: { name: string; values: { value: string; hex: string | null }[] }[]
  variants: ProductVariant[]
  collections: { title: string; url: string }[]
}
export type Collection = { handle: string; title: string; url: string; descriptionHtml: string; count: number; picture: Picture | null }

export type FacetValue = { value: string; label: string; count: number; isOn: boolean; swatch: string | null }
export type Listing = {
  action: string
  cards: Card[]
  total: number
  page: number
  pages: number
  sort: string
  sorts: { value: string; label: string }[]
  query: string | null
  facets: { name: string; label: string; values: FacetValue[] }[]
  price: { min: string; max: string; lowMinor: number; highMinor: number }
  chips: { label: string; url: string }[]
  clearUrl: string
  pageUrl: (page: number) => string
}
export type CartView = {
  lines: {
    id: string
    title: string
    variantTitle: string
    url: string
    quantity: number
    unitMinor: number
    compareAtMinor: number | null
    totalMinor: number
    available: number | null
    picture: Picture | null
  }[]
  itemCount: number
  subtotalMinor: number
}

export type Page =
  | { kind: 'index' }
  /** `template` is the suffix of the template that was chosen for this thing; none is the usual one. */
  | { kind: 'product'; product: Product; variantId: string | null; related: Card[]; template?: string }
  | { kind: 'collection'; collection: Collection; listing: Listing; template?: string }
  | { kind: 'collections'; collections: Collection[] }
  | { kind: 'search'; listing: Listing; collections: Collection[] }
  | { kind: 'cart'; cart: CartView; message: string | null; unpaid: { url: string; number: number } | null }
  | { kind: 'policy'; title: string; html: string }
  /** Without a handle it is no page of the merchant's, only words of the shop. */
  | { kind: 'page'; handle: string; title: string; html: string; seo: Seo; template: string }
  | { kind: 'blog'; blog: { title: string; url: string; feedUrl: string }; articles: ArticleCard[]; page: number; pages: number }
  | { kind: 'article'; article: Article; more: ArticleCard[] }
  | { kind: '404' }
  /** The door of a shop that is not open yet; `to` is where somebody wanted to go. */
  | { kind: 'password'; to: string; isWrong: boolean }

export type MenuLink = { title: string; url: string; isCurrent: boolean; items: MenuLink[] }

export type Seo = { title: string; description: string }
/** `day` is written as the store's readers write it; `at` is ISO 8601. */
export type ArticleCard = { title: string; url: string; excerpt: string; author: string; day: string; at: string; image: string }
export type Article = ArticleCard & { html: string; seo: Seo; blog: { title: string; url: string }; sharePath: string | null }
export type StoreView = {
  name: string
  url: string
  currency: string
  locale: string
  country: string
  isTest: boolean
  legalName: string
  address: string
  phone: string
  email: string
  policies: { title: string; url: string }[]
}

/** Everything a section may see: one store, read-only. */
export type ThemeContext = {
  store: StoreView
  settings: ThemeSettings
  page: Page
  menus: Record<string, MenuLink[]>
  money: (minor: number) => string
  /** When the page is drawn; it may be kept for an hour. */
  now: Date
  /** An ISO moment as the store's readers write it. */
  moment: (iso: string) => string
  /** By id or handle; empty is everything in the shop. Null when it is not there any more. */
  collection: (key: string) => Promise<{ collection: Collection; cards: Card[] } | null>
  /** Products by id, in the order asked for; what is not sold any more falls away. */
  products: (ids: string[]) => Promise<Card[]>
  /** By id or handle, with its variants; null when it is not sold (any more). */
  product: (key: string) => Promise<Product | null>
  collections: (keys: string[]) => Promise<Collection[]>
  /** Articles of a blog (by id or handle; empty is the first one), newest first. */
  articles: (blog: string, limit: number) => Promise<ArticleCard[]>
  /** Takes the value of a picture setting. */
  picture: (value: string) => Promise<Picture | null>
}
