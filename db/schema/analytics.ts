import { sql } from 'drizzle-orm'
import { check, date, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { storeId } from './columns.ts'

/**
 * One row for a visitor and day. `visitor` is a keyed hash that changes every day: nobody is followed from one day to the
 * next, and no cookie is set. `stage`: 0 came, 1 looked at a product, 2 put something in the bag, 3 began the checkout.
 */
export const visits = pgTable(
  'visits',
  {
    storeId: storeId(),
    day: date('day', { mode: 'string' }).notNull(),
    visitor: text('visitor').notNull(),
    stage: smallint('stage').notNull(),
    source: text('source').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.day, t.visitor] }), check('visits_stage', sql`${t.stage} between 0 and 3`)],
)
