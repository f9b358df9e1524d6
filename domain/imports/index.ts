/**
 * Product files: read as a stream, worked off in chunks by a job that can be killed and goes on, dry run with its
 * difference, row errors that never stop the rest. Writes through catalog's saveProducts. Emits nothing.
 */
export * from './imports.ts'
export { fetchPictures } from './pictures.ts'
export { runImport } from './run.ts'
