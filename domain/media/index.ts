/**
 * Pictures: sniffed by content, re-encoded by the worker to WebP and AVIF widths without metadata, kept by content hash
 * under the store. A name from outside never becomes a path. Purges the products that show a picture.
 */
export * from './library.ts'
export * from './pictures.ts'
export * from './safe-fetch.ts'
export * from './storage.ts'
