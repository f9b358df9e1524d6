/**
 * The three demo stores, made through the other modules' functions from the pictures beside this file. Deterministic;
 * a store that exists already is left alone.
 */
export * from './catalogue.ts'
export * from './sample.ts'
export * from './seed.ts'
