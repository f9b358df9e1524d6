import { findShelfProduct, listShelf } from '#domain/catalog'
import { type StoreContext, tags } from '#domain/kernel'
import { decodeSegment, type Loaded, notFoundPage } from './loaded.ts'
import { emptyFilter, presentCard, presentShopProduct } from './present.ts'

export async function loadProductPage(ctx: StoreContext, handle: string, variantId: string | null): Promise<Loaded> {
  const product = await findShelfProduct(ctx, decodeSegment(handle))
  if (!product) return notFoundPage(ctx, `/products/${decodeSegment(handle)}`)
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
      template: product.template,
    },
    tags: [product, ...related]
      .map((p) => tags.product(ctx.store.id, p.id))
      .concat(product.collectionIds.map((id) => tags.collection(ctx.store.id, id))),
  }
}
