import type { LoadedProduct, ShelfCollection } from '#domain/catalog'
import { listShelfCollections } from '#domain/catalog'
import type { StoreContext } from '#domain/kernel'
import type { Cart } from '#schemas/cart'
import type { Card, Collection, Picture, Product } from '../../themes/core/types.ts'

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
    .map(({ hash, alt, width, height, widths, ground }) => ({ hash, alt: alt || p.title, width, height, widths, ground }))

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
