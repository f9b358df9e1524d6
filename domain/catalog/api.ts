import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { pageInput, pageOf } from '../kernel/schemas.ts'
import {
  changeProducts,
  createCollection,
  createProduct,
  deleteCollection,
  deleteProduct,
  duplicateProduct,
  getCollection,
  getProduct,
  listCollections,
  listProductFacets,
  listProducts,
  loadProducts,
  presentProduct,
  updateCollection,
  updateProduct,
  updateVariant,
} from './index.ts'
import {
  bulkInput,
  bulkOutput,
  collectionOutput,
  createCollectionInput,
  createProductInput,
  facetsOutput,
  listProductsInput,
  productListOutput,
  productOutput,
  updateCollectionInput,
  updateProductInput,
  updateVariantInput,
  variantOutput,
} from './schemas.ts'

const byId = z.strictObject({ id: z.uuid() })
const gone = z.object({ id: z.string() })

export const catalogApi = {
  listProducts: procedure('products:read')
    .route({ method: 'GET', path: '/products', tags: ['products'] })
    .input(listProductsInput)
    .output(pageOf(productListOutput))

    .handler(async ({ context: { ctx }, input }) => {
      const page = await listProducts(ctx, input)
      const whole = new Map((await loadProducts(ctx, { ids: page.items.map((row) => row.id) })).map((p) => [p.id, presentProduct(ctx, p)]))
      return {
        nextCursor: page.nextCursor,
        items: page.items.flatMap((row) => {
          const product = whole.get(row.id)
          return product ? [{ ...product, ...row }] : []
        }),
      }
    }),
  facets: procedure('products:read')
    .route({ method: 'GET', path: '/products/facets', tags: ['products'] })
    .output(facetsOutput)
    .handler(({ context }) => listProductFacets(context.ctx)),
  changeProducts: mutation('products:write')
    .route({ method: 'POST', path: '/products/bulk', tags: ['products'] })
    .input(bulkInput)
    .output(bulkOutput)
    .handler(({ context, input }) => changeProducts(context.ctx, input)),
  duplicateProduct: mutation('products:write')
    .route({ method: 'POST', path: '/products/{id}/duplicate', tags: ['products'], successStatus: 201 })
    .input(byId)
    .output(productOutput)
    .handler(async ({ context: { ctx }, input }) => presentProduct(ctx, await getProduct(ctx, await duplicateProduct(ctx, input.id)))),
  getProduct: procedure('products:read')
    .route({ method: 'GET', path: '/products/{id}', tags: ['products'] })
    .input(byId)
    .output(productOutput)
    .handler(async ({ context: { ctx }, input }) => presentProduct(ctx, await getProduct(ctx, input.id))),
  createProduct: mutation('products:write')
    .route({ method: 'POST', path: '/products', tags: ['products'], successStatus: 201 })
    .input(createProductInput)
    .output(productOutput)
    .handler(({ context, input }) => createProduct(context.ctx, input)),
  updateProduct: mutation('products:write')
    .route({ method: 'PATCH', path: '/products/{id}', tags: ['products'] })
    .input(updateProductInput)
    .output(productOutput)
    .handler(({ context, input }) => updateProduct(context.ctx, input)),
  deleteProduct: mutation('products:write')
    .route({ method: 'DELETE', path: '/products/{id}', tags: ['products'] })
    .input(byId)
    .output(gone)
    .handler(async ({ context, input }) => {
      await deleteProduct(context.ctx, input.id)
      return input
    }),
  listVariants: procedure('products:read')
    .route({ method: 'GET', path: '/products/{id}/variants', tags: ['products'] })
    .input(byId)
    .output(z.object({ items: z.array(variantOutput), nextCursor: z.null() }))
    .handler(async ({ context: { ctx }, input }) => ({
      items: presentProduct(ctx, await getProduct(ctx, input.id)).variants,
      nextCursor: null,
    })),
  updateVariant: mutation('products:write')
    .route({ method: 'PATCH', path: '/products/{id}/variants/{variantId}', tags: ['products'] })
    .input(updateVariantInput)
    .output(productOutput)
    .handler(({ context, input }) => updateVariant(context.ctx, input)),
  listCollections: procedure('products:read')
    .route({ method: 'GET', path: '/collections', tags: ['collections'] })
    .input(z.strictObject(pageInput))
    .output(pageOf(collectionOutput))
    .handler(({ context, input }) => listCollections(context.ctx, input)),
  getCollection: procedure('products:read')
    .route({ method: 'GET', path: '/collections/{id}', tags: ['collections'] })
    .input(byId)
    .output(collectionOutput)
    .handler(({ context, input }) => getCollection(context.ctx, input.id)),
  createCollection: mutation('products:write')
    .route({ method: 'POST', path: '/collections', tags: ['collections'], successStatus: 201 })
    .input(createCollectionInput)
    .output(collectionOutput)
    .handler(({ context, input }) => createCollection(context.ctx, input)),
  updateCollection: mutation('products:write')
    .route({ method: 'PATCH', path: '/collections/{id}', tags: ['collections'] })
    .input(updateCollectionInput)
    .output(collectionOutput)
    .handler(({ context, input }) => updateCollection(context.ctx, input)),
  deleteCollection: mutation('products:write')
    .route({ method: 'DELETE', path: '/collections/{id}', tags: ['collections'] })
    .input(byId)
    .output(gone)
    .handler(async ({ context, input }) => {
      await deleteCollection(context.ctx, input.id)
      return input
    }),
}
