/**
 * Who bought: one row for an e-mail address and store, made by the first order. What they bought and spent is counted
 * from their orders whenever it is asked for. Emits nothing.
 */
export * from './customers.ts'
