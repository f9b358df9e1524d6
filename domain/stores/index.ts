/**
 * Stores: the row, its hosts, where old addresses lead, its typed settings and its API keys. A host that is not a verified domain of a store
 * never finds one. Emits no events; a change purges the store's settings tag.
 */
export * from './audit.ts'
export * from './dns.ts'
export * from './domains.ts'
export * from './gate.ts'
export * from './keys.ts'
export * from './lifecycle.ts'
export * from './metadata.ts'
export * from './redirect-files.ts'
export * from './redirects.ts'
export * from './settings.ts'
export * from './slugs.ts'
export * from './stores.ts'
export * from './views.ts'
