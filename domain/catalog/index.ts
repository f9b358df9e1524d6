/**
 * Products, options, variants, prices and manual collections. Everything is written by saveProducts, whoever asks;
 * a product change purges the product, its collections and the store's lists. Emits nothing yet.
 */
export * from './collections.ts'
export * from './load.ts'
export * from './pictures.ts'
export * from './products.ts'
export { purgeProducts, refreshSummaries, type Saved, saveProducts } from './save.ts'
export * from './shelf.ts'
