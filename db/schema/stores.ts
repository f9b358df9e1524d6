import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id, minor, storeId, updatedAt, version } from './columns.ts'

/** Typed key/value metadata of a store; the shape of each key stands in domain/stores/settings.ts. */
export const storeSettings = pgTable(
  'store_settings',
  {
    storeId: storeId(),
    key: text('key').notNull(),
    value: jsonb('value').notNull(),
    version: version(),
    updatedBy: text('updated_by').notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.key] })],
)

export const storeCounters = pgTable(
  'store_counters',
  { storeId: storeId(), name: text('name').notNull(), value: minor('value').notNull() },
  (t) => [primaryKey({ columns: [t.storeId, t.name] })],
)

export const apiKeys = pgTable(
  'api_keys',
  {
    storeId: storeId(),
    id: id(),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull(),
    prefix: text('prefix').notNull(),
    scopes: jsonb('scopes').$type<string[]>().notNull(),
    createdAt: createdAt(),
    lastUsedAt: at('last_used_at'),
    revokedAt: at('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), uniqueIndex('api_keys_hash').on(t.storeId, t.keyHash)],
)

export const auditLog = pgTable(
  'audit_log',
  {
    storeId: storeId(),
    id: id(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
    requestId: text('request_id'),
    at: createdAt(),
    isSealed: boolean('is_sealed').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('audit_subject').on(t.storeId, t.subjectType, t.subjectId),
    index('audit_unsealed').on(t.storeId, t.at, t.id).where(sql`not is_sealed`),
  ],
)

/** The chain over the audit log, written by the worker through `seal_audit`: each hash covers its row and the hash before it. */
export const auditSeals = pgTable(
  'audit_seals',
  {
    storeId: storeId(),
    position: minor('position').notNull(),
    auditId: uuid('audit_id').notNull(),
    hash: text('hash').notNull(),
    sealedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.position] }), uniqueIndex('audit_seals_row').on(t.storeId, t.auditId)],
)

/** Side effects that leave a transaction; a job is enqueued beside each row. */
export const outbox = pgTable(
  'outbox',
  {
    storeId: storeId(),
    id: id(),
    topic: text('topic').notNull(),
    key: text('key').notNull(),
    payload: jsonb('payload').notNull(),
    createdAt: createdAt(),
    processedAt: at('processed_at'),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), uniqueIndex('outbox_key').on(t.storeId, t.topic, t.key)],
)

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    storeId: storeId(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status'),
    response: jsonb('response'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.key] })],
)

export const locations = pgTable(
  'locations',
  {
    storeId: storeId(),
    id: id(),
    name: text('name').notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
)

export const media = pgTable(
  'media',
  {
    storeId: storeId(),
    id: id(),
    hash: text('hash').notNull(),
    filename: text('filename').notNull(),
    alt: text('alt').notNull().default(''),
    mime: text('mime').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    bytes: integer('bytes').notNull(),
    status: text('status').notNull().default('pending'),
    sourceUrl: text('source_url'),
    widths: jsonb('widths').$type<number[]>().notNull(),
    /** The colour of its edges, `#rrggbb`; themes let a picture melt into it. */
    ground: text('ground'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), uniqueIndex('media_hash').on(t.storeId, t.hash)],
)

export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  { storeId: storeId(), id: id(), provider: text('provider').notNull(), secret: text('secret').notNull(), createdAt: createdAt() },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), uniqueIndex('webhook_endpoints_provider').on(t.storeId, t.provider)],
)

/** Inbound events, once each: the key is the provider's event id. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    storeId: storeId(),
    provider: text('provider').notNull(),
    eventId: text('event_id').notNull(),
    ref: text('ref').notNull(),
    receivedAt: createdAt(),
    processedAt: at('processed_at'),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.provider, t.eventId] })],
)

export const themes = pgTable(
  'themes',
  {
    storeId: storeId(),
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    isLive: boolean('is_live').notNull().default(false),
    versionId: uuid('version_id'),
    /** Grows with every save, publish, discard and restore, and never goes back: who saves names the one they have seen. */
    draftRev: integer('draft_rev').notNull().default(0),
    /** Links that share the draft name it; when it grows, all of them end. */
    shareEpoch: integer('share_epoch').notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
)

/** Immutable published versions: a small manifest of document hashes. */
export const themeVersions = pgTable(
  'theme_versions',
  {
    storeId: storeId(),
    id: id(),
    themeId: uuid('theme_id').notNull(),
    kind: text('kind').notNull(),
    note: text('note').notNull().default(''),
    createdBy: text('created_by').notNull(),
    manifest: jsonb('manifest').$type<Record<string, string>>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), index('theme_versions_theme').on(t.storeId, t.themeId)],
)

/** A version that is to be published at a time, and perhaps taken back at another. `changes` are the documents it is about. */
export const themeSchedules = pgTable(
  'theme_schedules',
  {
    storeId: storeId(),
    id: id(),
    themeId: uuid('theme_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** What was published when the plan was made: the plan changes the difference to it. */
    baseVersionId: uuid('base_version_id'),
    changes: jsonb('changes').$type<Record<string, string | null>>().notNull(),
    /** What stood in their place when they were published; the return puts it back. */
    before: jsonb('before').$type<Record<string, string | null>>(),
    publishAt: at('publish_at').notNull(),
    returnAt: at('return_at'),
    status: text('status').notNull().default('waiting'),
    problem: text('problem').notNull().default(''),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('theme_schedules_theme').on(t.storeId, t.themeId),
    check('theme_schedules_status', sql`${t.status} in ('waiting','published','returned','cancelled','failed')`),
  ],
)

/** The working copy of a theme; shoppers never see it. `rev` grows with each save, and a save names the one it has seen. */
export const themeDrafts = pgTable(
  'theme_drafts',
  {
    storeId: storeId(),
    themeId: uuid('theme_id').notNull(),
    documents: jsonb('documents').$type<Record<string, unknown>>().notNull(),
    rev: integer('rev').notNull(),
    baseVersionId: uuid('base_version_id'),
    updatedBy: text('updated_by').notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.themeId] })],
)

export const themeDocuments = pgTable(
  'theme_documents',
  { storeId: storeId(), hash: text('hash').notNull(), body: jsonb('body').notNull(), createdAt: createdAt() },
  (t) => [primaryKey({ columns: [t.storeId, t.hash] })],
)

/** Facts a merchant keeps about the store for programs of their own. */
export const storeMetadata = pgTable(
  'store_metadata',
  {
    storeId: storeId(),
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    value: jsonb('value').notNull(),
    version: version(),
    updatedBy: text('updated_by').notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.key] }),
    check('store_metadata_kind', sql`${t.kind} in ('text','number','boolean','date','url','json')`),
  ],
)

/** A list with its filters, sorting and columns under a name, shared by the store's staff. */
export const savedViews = pgTable(
  'saved_views',
  {
    storeId: storeId(),
    id: id(),
    screen: text('screen').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), uniqueIndex('saved_views_name').on(t.storeId, t.screen, t.name)],
)
