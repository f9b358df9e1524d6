import { currencyDigits, plainText } from '#domain/kernel'
import type { Article, Product, StoreView } from '../../themes/core/types.ts'
import type { Loaded } from './loaded.ts'

/** schema.org data as Google's product documentation asks for it. */
export function structuredData(store: StoreView, page: Loaded['page'], path: string): unknown[] {
  if (page.kind === 'index')
    return [
      {
        '@context': 'https://schema.org',
        '@type': 'Organization',
        name: store.name,
        url: `${store.url}/`,
        ...(store.email ? { email: store.email } : {}),
      },
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: store.name,
        url: `${store.url}/`,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${store.url}/search?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
    ]
  if (page.kind === 'product')
    return [
      productData(store, page.product),
      crumbs(store, [...page.product.collections.slice(0, 1), { title: page.product.title, url: page.product.url }]),
    ]
  if (page.kind === 'article') return [articleData(store, page.article), crumbs(store, [page.article.blog, page.article])]
  if (page.kind === 'page') return [crumbs(store, [{ title: page.title, url: path }])]
  if (page.kind === 'blog') return [crumbs(store, [page.blog])]
  if (page.kind === 'collection') return [crumbs(store, [{ title: page.collection.title, url: page.collection.url }])]
  return []
}

function productData(store: StoreView, p: Product) {
  const major = (minor: number) => (minor / 10 ** currencyDigits(store.currency)).toFixed(currencyDigits(store.currency))
  const url = store.url + p.url
  const offer = (v: Product['variants'][number]) => ({
    '@type': 'Offer',
    url: p.variants.length > 1 ? `${url}?variant=${v.id}` : url,
    price: major(v.priceMinor),
    priceCurrency: store.currency,
    availability: `https://schema.org/${v.isAvailable ? 'InStock' : 'OutOfStock'}`,
    itemCondition: 'https://schema.org/NewCondition',
    ...(v.sku ? { sku: v.sku } : {}),
    seller: { '@type': 'Organization', name: store.name },
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: p.title,
    url,
    description: plainText(p.descriptionHtml).slice(0, 5000) || p.title,
    image: p.pictures.slice(0, 6).map((x) => `${store.url}/media/${x.hash}-${Math.max(...x.widths)}.webp`),
    ...(p.vendor ? { brand: { '@type': 'Brand', name: p.vendor } } : {}),
    ...(p.variants[0]?.sku ? { sku: p.variants[0].sku } : {}),
    offers: p.variants.length === 1 && p.variants[0] ? offer(p.variants[0]) : p.variants.slice(0, 100).map(offer),
  }
}

const articleData = (store: StoreView, a: Article) => ({
  '@context': 'https://schema.org',
  '@type': 'BlogPosting',
  headline: a.title.slice(0, 110),
  url: store.url + a.url,
  mainEntityOfPage: store.url + a.url,
  datePublished: a.at,
  ...(a.excerpt ? { description: a.excerpt } : {}),
  ...(a.sharePath ? { image: [store.url + a.sharePath] } : {}),
  author: a.author ? { '@type': 'Person', name: a.author } : { '@type': 'Organization', name: store.name },
  publisher: { '@type': 'Organization', name: store.name },
})

const crumbs = (store: StoreView, list: { title: string; url: string }[]) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [{ title: 'Home', url: '/' }, ...list].map((c, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: c.title,
    item: store.url + c.url,
  })),
})
