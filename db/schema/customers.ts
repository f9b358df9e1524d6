import { pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { at, createdAt, id, storeId } from './columns.ts'

/** Who wants letters of the store: on the list from the yes in the mail until they leave. */
export const subscribers = pgTable(
  'subscribers',
  {
    storeId: storeId(),
    id: id(),
    email: text('email').notNull(),
    createdAt: createdAt(),
    askedAt: at('asked_at').notNull(),
    confirmedAt: at('confirmed_at'),
    leftAt: at('left_at'),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), unique('subscribers_email').on(t.storeId, t.email)],
)

/** What shoppers wrote in a contact form. */
export const contactMessages = pgTable(
  'contact_messages',
  {
    storeId: storeId(),
    id: id(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    phone: text('phone').notNull().default(''),
    message: text('message').notNull(),
    createdAt: createdAt(),
    answeredAt: at('answered_at'),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
)
