import { plainText } from '#domain/kernel'
import { fillPattern, type Settings } from '#schemas/stores'
import type { Head } from '../../themes/core/page.ts'
import type { Product, StoreView } from '../../themes/core/types.ts'
import type { Loaded } from './loaded.ts'
import { structuredData } from './structured-data.ts'

type Seo = Settings['seo']

/** Title, description, canonical, share picture and structured data of a shop page. */
export function pageHead(store: StoreView, { page, path, isNoindex = false }: Loaded, seo: Seo, money: (minor: number) => string): Head {
  const about = texts(store, page, seo, money)
  const canonical = isNoindex ? null : store.url + (path === '/' ? '/' : path)
  return {
    ...about,
    canonical,
    alternates: canonical ? [{ lang: store.locale, url: canonical }] : [],
    isNoindex: isNoindex || page.kind === 'cart' || (page.kind === 'search' && page.listing.query !== null),
    lang: store.locale.split('-')[0] ?? 'en',
    siteName: store.name,
    image: sharePicture(store, page),
    type: page.kind === 'product' ? 'product' : page.kind === 'article' ? 'article' : 'website',
    feed: page.kind === 'blog' ? { title: page.blog.title, url: page.blog.feedUrl } : null,
    jsonLd: structuredData(store, page, path),
  }
}

function sharePicture(store: StoreView, page: Loaded['page']): string | null {
  if (page.kind === 'product') return `${store.url}/products/${page.product.handle}/og.png`
  if (page.kind === 'collection') return page.collection.handle ? `${store.url}${page.collection.url}/og.png` : `${store.url}/og.png`
  if (page.kind === 'article') return store.url + (page.article.sharePath ?? `${page.article.url}/og.png`)
  if (page.kind === 'page') return page.handle ? `${store.url}/pages/${page.handle}/og.png` : null
  return page.kind === 'index' || page.kind === 'collections' || page.kind === 'blog' ? `${store.url}/og.png` : null
}

type Texts = { title: string; description: string }
/** A merchant's pattern for a kind of page, filled in; what it leaves empty is as usual. */
function patterned(seo: Seo, kind: keyof Seo['patterns'], values: Record<string, string>, usual: Texts): Texts {
  const pattern = seo.patterns[kind]
  return {
    title: (pattern?.title && fillPattern(pattern.title, values)) || usual.title,
    description: ((pattern?.description && fillPattern(pattern.description, values)) || usual.description).slice(0, 320),
  }
}

function texts(store: StoreView, page: Loaded['page'], seo: Seo, money: (minor: number) => string): Texts {
  const end = ` · ${store.name}`
  const common = { store: store.name }
  switch (page.kind) {
    case 'index':
      return { title: seo.title || store.name, description: seo.description || `The shop of ${store.name}.` }
    case 'product':
      return productTexts(store, page.product, seo, money)
    case 'collection': {
      const { title, count, descriptionHtml } = page.collection
      const description = plainText(descriptionHtml).slice(0, 300)
      const named = title + (page.listing.page > 1 ? `, page ${page.listing.page}` : '')
      const usual = { title: named + end, description: description || `${title}: ${count} pieces from ${store.name}.` }
      return patterned(seo, 'collection', { ...common, title: named, count: String(count), description }, usual)
    }
    case 'collections':
      return { title: `Collections${end}`, description: `All collections of ${store.name}.` }
    case 'search':
      return {
        title: (page.listing.query ? `Search: ${page.listing.query}` : 'Everything') + end,
        description: `Everything in the shop of ${store.name}.`,
      }
    case 'cart':
      return { title: `Your bag${end}`, description: '' }
    case 'page': {
      const description = page.seo.description || plainText(page.html).slice(0, 300)
      const usual = { title: page.seo.title || page.title + end, description: description || `${page.title}, from ${store.name}.` }
      return patterned(seo, 'page', { ...common, title: page.seo.title || page.title, description }, usual)
    }
    case 'blog':
      return {
        title: page.blog.title + (page.page > 1 ? `, page ${page.page}` : '') + end,
        description: `${page.blog.title} of ${store.name}.`,
      }
    case 'article': {
      const { seo: own, title, excerpt, html, author, blog } = page.article
      const description = own.description || excerpt || plainText(html).slice(0, 300)
      const values = { ...common, title: own.title || title, blog: blog.title, author, description }
      return patterned(seo, 'article', values, { title: own.title || title + end, description })
    }
    case 'policy':
      return { title: page.title + end, description: plainText(page.html).slice(0, 300) }
    case 'password':
      return { title: store.name, description: '' }
    case '404':
      return { title: `Not found${end}`, description: '' }
  }
}

function productTexts(store: StoreView, p: Product, seo: Seo, money: (minor: number) => string): Texts {
  const description = p.seoDescription || plainText(p.descriptionHtml).slice(0, 300)
  const title = p.seoTitle || p.title
  const values = { title, store: store.name, price: money(p.priceMinor), vendor: p.vendor, type: p.type, description }
  const usual = { title: `${title} · ${store.name}`, description: description || `${p.title} from ${store.name}.` }
  return patterned(seo, 'product', values, usual)
}
