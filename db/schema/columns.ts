import { sql } from 'drizzle-orm'
import { bigint, integer, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The tenant. First in every key, index and foreign key of a store table. */
export const storeId = () => bigint('store_id', { mode: 'number' }).notNull()
export const id = () => uuid('id').notNull().default(sql`uuidv7()`)
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const createdAt = () => at('created_at').notNull().defaultNow()
export const updatedAt = () => at('updated_at').notNull().defaultNow()
export const version = () => integer('version').notNull().default(1)
/** Integer minor units of the currency that stands beside it. */
export const minor = (name: string) => bigint(name, { mode: 'number' })
