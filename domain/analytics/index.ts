/**
 * What the store's orders and visits add up to. Every figure is SQL over the orders themselves, to the cent, in the
 * store's time zone; visits are counted without cookies. Owns the visits; writes nothing else, emits nothing.
 */
export * from './attention.ts'
export * from './sales.ts'
export * from './sold.ts'
export * from './today.ts'
export * from './visits.ts'
