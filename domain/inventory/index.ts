/**
 * Stock: on hand, committed and available of each variant, the append-only ledger that explains them, and the promises
 * made to orders. Nothing is ever negative: the CHECK in the database is the judge. Purges a product when its
 * availability changes.
 */
export * from './levels.ts'
export * from './list.ts'
export * from './reservations.ts'
