import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, updatedAt, version } from './columns.ts'

export const stores = pgTable(
  'stores',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity({ startWith: 1001 }),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    status: text('status').notNull().default('active'),
    mode: text('mode').notNull().default('test'),
    currency: text('currency').notNull(),
    locale: text('locale').notNull(),
    country: text('country').notNull(),
    timezone: text('timezone').notNull().default('UTC'),
    email: text('email').notNull(),
    isDemo: boolean('is_demo').notNull().default(false),
    /** Set when its owner deletes the store; until then it can be had back, after it the worker erases it. */
    deleteAfter: at('delete_after'),
    suspendedBy: text('suspended_by'),
    /** The host that all others lead to; null is the platform's own, `<slug>.<stores domain>`. */
    primaryHost: text('primary_host'),
    /** Before the opening: what a shopper's password has to come to; null is open to all. */
    gate: text('gate'),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('stores_status', sql`${t.status} in ('active','suspended','deleted')`),
    check('stores_mode', sql`${t.mode} in ('test','live')`),
    check('stores_slug', sql`${t.slug} ~ '^[a-z0-9](?:[a-z0-9-]{0,52}[a-z0-9])?$' and position('--' in ${t.slug}) = 0`),
  ],
)

export const users = pgTable('users', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  sessionVersion: integer('session_version').notNull().default(1),
  locale: text('locale').notNull().default('en'),
  createdAt: createdAt(),
})

export const memberships = pgTable(
  'memberships',
  {
    storeId: bigint('store_id', { mode: 'number' })
      .notNull()
      .references(() => stores.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.userId] }),
    index('memberships_user').on(t.userId),
    check('memberships_role', sql`${t.role} in ('owner','admin','staff')`),
  ],
)

/** A seat in a store that waits for its person. The link holds the token; here is only its hash. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    storeId: bigint('store_id', { mode: 'number' })
      .notNull()
      .references(() => stores.id),
    email: text('email').notNull(),
    role: text('role').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    invitedBy: text('invited_by').notNull(),
    expiresAt: at('expires_at').notNull(),
    acceptedAt: at('accepted_at'),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('invitations_person').on(t.storeId, t.email), check('invitations_role', sql`${t.role} in ('admin','staff')`)],
)

/**
 * Hosts of a store: the platform's own, and those a merchant brings. Only a verified host is ever answered, and one store at
 * most has it verified; several may claim it until its owner proves it with `token` in the DNS.
 */
export const domains = pgTable(
  'domains',
  {
    host: text('host').notNull(),
    storeId: bigint('store_id', { mode: 'number' })
      .notNull()
      .references(() => stores.id),
    token: text('token').notNull().default(''),
    verifiedAt: at('verified_at'),
    /** When its record was first seen to lead to the platform. */
    leadsAt: at('leads_at'),
    checkedAt: at('checked_at'),
    found: jsonb('found').$type<{ txt: string[]; target: string[] }>(),
    createdBy: text('created_by').notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.host, t.storeId] }),
    uniqueIndex('domains_verified').on(t.host).where(sql`verified_at is not null`),
    index('domains_store').on(t.storeId),
  ],
)

export const passwordResets = pgTable('password_resets', {
  tokenHash: text('token_hash').primaryKey(),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
  createdAt: createdAt(),
})

/** Every mail that leaves, of the platform (no store) and of the stores. The key keeps one event from sending two mails. */
export const mails = pgTable(
  'mails',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    storeId: bigint('store_id', { mode: 'number' }),
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    fromName: text('from_name').notNull(),
    recipient: text('recipient').notNull(),
    replyTo: text('reply_to'),
    subject: text('subject').notNull(),
    html: text('html').notNull(),
    text: text('text').notNull(),
    status: text('status').notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    error: text('error'),
    createdAt: createdAt(),
    sentAt: at('sent_at'),
  },
  (t) => [
    uniqueIndex('mails_key').on(t.key),
    index('mails_created').on(t.createdAt),
    check('mails_status', sql`${t.status} in ('queued','sent','outbox','failed')`),
  ],
)
