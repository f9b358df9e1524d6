/**
 * Who bought: one row for an e-mail address and store, made by the first order. What they bought and spent is counted
 * from their orders whenever it is asked for. Also who wrote to the store, and who wants its letters. Emits nothing.
 */
export * from './customers.ts'
export * from './messages.ts'
export * from './subscribers.ts'
