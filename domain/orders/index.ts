/**
 * Orders: placed in one transaction with their stock and payment attempt before any money moves, settled by one
 * idempotent function whoever brings the news. Emits order.placed, order.paid and order.cancelled, once each.
 */
export * from './change.ts'
export * from './complete.ts'
export * from './events.ts'
export * from './move.ts'
export * from './place.ts'
export * from './read.ts'
export * from './settle.ts'
export * from './tags.ts'
export * from './unpaid.ts'
