/**
 * Carts in the database behind a host-only cookie, and the one pure function that prices them. A price never comes from
 * the client. Emits nothing.
 */
export * from './cart.ts'
export * from './price.ts'
