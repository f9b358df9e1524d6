import { listShelf, listShelfCollections, type Shelf, type ShelfFilter, type Sort, sorts } from '#domain/catalog'
import { currencyDigits, formatMoney, majorString, parseMinor, type StoreContext, tags } from '#domain/kernel'
import type { Card, Listing } from '../../themes/core/types.ts'
import { decodeSegment, type Loaded, notFoundPage } from './loaded.ts'
import { presentCard, presentCollection } from './present.ts'

const sortLabels: Record<Sort, string> = {
  relevance: 'Best match',
  'best-selling': 'Most bought',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
  newest: 'Newest',
  title: 'Name',
}

/** The filter behind a canonical query string (server/shop-path.ts made it). */
export function readFilter(ctx: StoreContext, query: URLSearchParams): ShelfFilter {
  const options: Record<string, string[]> = Object.create(null) // names come from merchants and shoppers
  for (const [key, value] of query)
    if (key.startsWith('filter.option.')) options[key.slice(14)] = [...(options[key.slice(14)] ?? []), value]
  const price = (name: string) => {
    const text = query.get(name)
    return text
      ? parseMinor(
          text.slice(0, text.includes('.') ? text.indexOf('.') + 1 + currencyDigits(ctx.store.currency) : undefined).replace(/\.$/, ''),
          ctx.store.currency,
        )
      : null
  }
  return {
    vendors: query.getAll('filter.vendor'),
    types: query.getAll('filter.type'),
    options,
    priceMin: price('filter.price.min'),
    priceMax: price('filter.price.max'),
    isAvailable: query.get('filter.available') === '1',
    sort: (sorts as readonly string[]).includes(query.get('sort') ?? '') ? (query.get('sort') as Sort) : null,
    page: Math.min(Math.max(Math.floor(Number(query.get('page') ?? 1)) || 1, 1), 10_000),
    ...(query.get('q') ? { query: query.get('q') ?? '' } : {}),
  }
}

export async function loadCollectionPage(ctx: StoreContext, handle: string, query: URLSearchParams): Promise<Loaded> {
  const [collection] = await listShelfCollections(ctx, { handle: decodeSegment(handle) })
  if (!collection) return notFoundPage(ctx, `/collections/${decodeSegment(handle)}`)
  const filter = { ...readFilter(ctx, query), collectionId: collection.id }
  const path = `/collections/${collection.handle}`
  const listing = presentListing(ctx, await listShelf(ctx, filter), filter, query, path)
  return {
    path: canonicalPath(path, query),
    page: { kind: 'collection', collection: presentCollection(collection), listing, template: collection.template },
    tags: [tags.collection(ctx.store.id, collection.id), tags.lists(ctx.store.id)],
    isNoindex: listing.chips.length > 1,
  }
}

export async function loadSearchPage(ctx: StoreContext, query: URLSearchParams): Promise<Loaded> {
  const filter = readFilter(ctx, query)
  const shelf = await listShelf(ctx, filter)
  const collections = shelf.total === 0 ? await listShelfCollections(ctx) : []
  return {
    path: canonicalPath('/search', query),
    page: {
      kind: 'search',
      listing: presentListing(ctx, shelf, filter, query, '/search'),
      collections: collections.filter((c) => c.productCount).map(presentCollection),
    },
    tags: [tags.lists(ctx.store.id)],
  }
}

/** Filters and sorting do not make a page of their own; a further page does. */
const canonicalPath = (path: string, query: URLSearchParams) => (Number(query.get('page')) > 1 ? `${path}?page=${query.get('page')}` : path)

function presentListing(ctx: StoreContext, shelf: Shelf, filter: ShelfFilter, query: URLSearchParams, path: string): Listing {
  const { currency, locale } = ctx.store
  const url = (change: (q: URLSearchParams) => void) => {
    const next = new URLSearchParams(query)
    next.delete('page')
    change(next)
    const text = next.toString()
    return text ? `${path}?${text}` : path
  }
  const without = (name: string, value: string) =>
    url((q) => {
      const rest = q.getAll(name).filter((v) => v !== value)
      q.delete(name)
      for (const v of rest) q.append(name, v)
    })
  const group = (name: string, label: string, values: { value: string; count: number; swatch?: string | null }[], chosen: string[]) => ({
    name,
    label,
    values: values.map((v) => ({
      value: v.value,
      label: v.value,
      count: v.count,
      isOn: chosen.includes(v.value),
      swatch: v.swatch ?? null,
    })),
  })
  const chosen = (name: string) => (Object.hasOwn(filter.options, name) ? (filter.options[name] ?? []) : [])
  const several = (values: unknown[], chosen: string[]) => values.length > 1 || chosen.length > 0
  const { facets } = shelf
  const shown = (minor: number | null) => (minor === null ? '' : majorString(minor, currency).replace(/\.0+$/, ''))
  return {
    action: path,
    cards: shelf.products.map((p): Card => presentCard(p)),
    total: shelf.total,
    page: filter.page,
    pages: shelf.pages,
    query: filter.query ?? null,
    sort: filter.sort ?? (filter.query ? 'relevance' : path === '/search' ? 'newest' : ''),
    sorts: [
      ...(path === '/search' ? [] : [{ value: '', label: 'As arranged' }]),
      ...sorts.filter((s) => s !== 'relevance' || filter.query).map((value) => ({ value, label: sortLabels[value] })),
    ],
    facets: [
      ...((facets.available && facets.soldOut) || filter.isAvailable
        ? [
            {
              name: 'filter.available',
              label: 'Availability',
              values: [{ value: '1', label: 'In stock', count: facets.available, isOn: filter.isAvailable, swatch: null }],
            },
          ]
        : []),
      ...facets.options
        .filter((o) => several(o.values, chosen(o.name)))
        .map((o) => group(`filter.option.${o.name}`, o.name, o.values, chosen(o.name))),
      ...(several(facets.types, filter.types) ? [group('filter.type', 'Kind', facets.types, filter.types)] : []),
      ...(several(facets.vendors, filter.vendors) ? [group('filter.vendor', 'Made by', facets.vendors, filter.vendors)] : []),
    ],
    price: { min: shown(filter.priceMin), max: shown(filter.priceMax), lowMinor: facets.priceMin, highMinor: facets.priceMax },
    chips: [
      ...[...query]
        .filter(([name]) => name === 'filter.vendor' || name === 'filter.type' || name.startsWith('filter.option.'))
        .map(([name, value]) => ({ label: value, url: without(name, value) })),
      ...(filter.isAvailable ? [{ label: 'In stock', url: url((q) => q.delete('filter.available')) }] : []),
      ...(filter.priceMin !== null
        ? [{ label: `From ${formatMoney(filter.priceMin, currency, locale)}`, url: url((q) => q.delete('filter.price.min')) }]
        : []),
      ...(filter.priceMax !== null
        ? [{ label: `To ${formatMoney(filter.priceMax, currency, locale)}`, url: url((q) => q.delete('filter.price.max')) }]
        : []),
    ],
    clearUrl: url((q) => {
      for (const key of [...q.keys()]) if (key.startsWith('filter.')) q.delete(key)
    }),
    pageUrl: (page) =>
      url((q) => {
        if (page > 1) q.set('page', String(page))
      }),
  }
}
