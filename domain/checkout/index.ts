/**
 * The page between cart and order: the prices that were shown, what the shopper typed, and the check of it all.
 * Card data is never kept. Emits nothing; orders places.
 */
export * from './addresses.ts'
export * from './checkout.ts'
export * from './form.ts'
