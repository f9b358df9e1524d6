/**
 * Products, options, variants, prices and manual collections. Everything is written by saveProducts, whoever asks;
 * a product change purges the product, its collections and the store's lists. Emits nothing yet.
 */
export * from './bulk.ts'
export * from './collections.ts'
export { listProducts } from './list.ts'
export * from './load.ts'
export * from './pictures.ts'
export { presentProduct, variantDraftOf } from './present.ts'
export * from './products.ts'
export { saveProducts } from './save.ts'
export * from './shelf.ts'
export { purgeProducts, refreshSummaries } from './summaries.ts'
