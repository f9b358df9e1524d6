/**
 * What every module stands on: the store's context, money, errors, tokens, tags, audit, outbox and jobs.
 * It knows no business noun beyond the store, and promises that nothing here reaches across stores.
 */
export * from './access.ts'
export * from './context.ts'
export * from './env.ts'
export * from './errors.ts'
export * from './idempotency.ts'
export * from './live.ts'
export * from './log.ts'
export * from './money.ts'
export * from './pages.ts'
export * from './public-address.ts'
export * from './records.ts'
export * from './tags.ts'
export * from './text.ts'
export * from './tokens.ts'
export * from './validation.ts'
