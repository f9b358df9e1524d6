import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id, storeId } from './columns.ts'

export const imports = pgTable(
  'imports',
  {
    storeId: storeId(),
    id: id(),
    kind: text('kind').notNull(),
    filename: text('filename').notNull(),
    bytes: integer('bytes').notNull(),
    isDryRun: boolean('is_dry_run').notNull().default(false),
    status: text('status').notNull().default('queued'),
    /** Data rows that are done; a restart skips them and goes on. */
    cursorRow: integer('cursor_row').notNull().default(0),
    totalRows: integer('total_rows').notNull().default(0),
    created: integer('created').notNull().default(0),
    updated: integer('updated').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    warnings: integer('warnings').notNull().default(0),
    problem: text('problem'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    startedAt: at('started_at'),
    finishedAt: at('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    check('imports_status', sql`${t.status} in ('queued','running','finished','failed','cancelled')`),
  ],
)

export const importErrors = pgTable(
  'import_errors',
  {
    storeId: storeId(),
    id: id(),
    importId: uuid('import_id').notNull(),
    row: integer('row').notNull(),
    severity: text('severity').notNull(),
    code: text('code').notNull(),
    message: text('message').notNull(),
    handle: text('handle').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('import_errors_import').on(t.storeId, t.importId, t.row),
    foreignKey({ columns: [t.storeId, t.importId], foreignColumns: [imports.storeId, imports.id] }).onDelete('cascade'),
  ],
)

/** The difference a dry run found, product by product. */
export const importDifferences = pgTable(
  'import_differences',
  {
    storeId: storeId(),
    id: id(),
    importId: uuid('import_id').notNull(),
    handle: text('handle').notNull(),
    title: text('title').notNull(),
    action: text('action').notNull(),
    changes: jsonb('changes').$type<{ field: string; before: string; after: string }[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('import_differences_import').on(t.storeId, t.importId, t.id),
    foreignKey({ columns: [t.storeId, t.importId], foreignColumns: [imports.storeId, imports.id] }).onDelete('cascade'),
  ],
)
