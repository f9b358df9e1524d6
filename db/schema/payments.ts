import { sql } from 'drizzle-orm'
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, minor, storeId, updatedAt } from './columns.ts'

import { orders } from './orders.ts'

export const payments = pgTable(
  'payments',
  {
    storeId: storeId(),
    id: id(),
    orderId: uuid('order_id').notNull(),
    provider: text('provider').notNull(),
    status: text('status').notNull().default('created'),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    ref: text('ref'),
    idempotencyKey: text('idempotency_key').notNull(),
    nextAction: jsonb('next_action').$type<{ type: string; url: string } | null>(),
    errorCode: text('error_code'),
    label: text('label').notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('payments_order').on(t.storeId, t.orderId),
    uniqueIndex('payments_ref').on(t.storeId, t.provider, t.ref),
    uniqueIndex('payments_one_live').on(t.storeId, t.orderId).where(sql`status in ('created','requires_action','processing','authorized')`),
    check(
      'payments_status',
      sql`${t.status} in ('created','requires_action','processing','authorized','succeeded','failed','canceled','voided')`,
    ),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete('cascade'),
  ],
)

/** Append only: the money. An order's financial state is derived from it. */
export const paymentTransactions = pgTable(
  'payment_transactions',
  {
    storeId: storeId(),
    id: id(),
    orderId: uuid('order_id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    kind: text('kind').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    key: text('key').notNull(),
    actor: text('actor').notNull(),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('payment_transactions_key').on(t.storeId, t.paymentId, t.kind, t.key),
    index('payment_transactions_back').on(t.storeId, t.at).where(sql`kind in ('refund', 'dispute')`),
    index('payment_transactions_order').on(t.storeId, t.orderId),
    check('payment_transactions_kind', sql`${t.kind} in ('authorize','capture','refund','void','dispute','fee')`),
  ],
)

/** The test gateway's own books; nothing but domain/payments/gateway reads them. */
export const gatewayPayments = pgTable(
  'gateway_payments',
  {
    storeId: storeId(),
    ref: text('ref').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    requestHash: text('request_hash').notNull(),
    state: text('state').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    capturedMinor: minor('captured_minor').notNull().default(0),
    refundedMinor: minor('refunded_minor').notNull().default(0),
    disputedMinor: minor('disputed_minor').notNull().default(0),
    last4: text('last4').notNull(),
    errorCode: text('error_code'),
    returnUrl: text('return_url').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.ref] }), uniqueIndex('gateway_payments_key').on(t.storeId, t.idempotencyKey)],
)
