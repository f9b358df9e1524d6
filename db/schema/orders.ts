import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id, minor, storeId, updatedAt, version } from './columns.ts'

export type PostalAddress = { name: string; address1: string; address2: string; city: string; region: string; postalCode: string; country: string; phone: string }
export type QuoteLine = { cartLineId: string; variantId: string; quantity: number; unitMinor: number; totalMinor: number; taxMinor: number }
export type Quote = { currency: string; lines: QuoteLine[]; subtotalMinor: number; shippingMinor: number; taxMinor: number; discountMinor: number; totalMinor: number; taxesIncluded: boolean; taxRatePpm: number }

export const customers = pgTable(
  'customers',
  { storeId: storeId(), id: id(), email: text('email').notNull(), name: text('name').notNull().default(''), phone: text('phone').notNull().default(''), createdAt: createdAt(), updatedAt: updatedAt() },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), uniqueIndex('customers_email').on(t.storeId, t.email)],
)

export const customerAddresses = pgTable(
  'customer_addresses',
  { storeId: storeId(), id: id(), customerId: uuid('customer_id').notNull(), address: jsonb('address').$type<PostalAddress>().notNull(), isDefault: boolean('is_default').notNull().default(false), createdAt: createdAt() },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('customer_addresses_customer').on(t.storeId, t.customerId),
    foreignKey({ columns: [t.storeId, t.customerId], foreignColumns: [customers.storeId, customers.id] }).onDelete('cascade'),
  ],
)

export const carts = pgTable(
  'carts',
  { storeId: storeId(), id: id(), tokenHash: text('token_hash').notNull(), status: text('status').notNull().default('open'), version: version(), createdAt: createdAt(), updatedAt: updatedAt() },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), uniqueIndex('carts_token').on(t.storeId, t.tokenHash), check('carts_status', sql`${t.status} in ('open','ordered')`)],
)

export const cartLines = pgTable(
  'cart_lines',
  { storeId: storeId(), id: id(), cartId: uuid('cart_id').notNull(), variantId: uuid('variant_id').notNull(), quantity: integer('quantity').notNull(), createdAt: createdAt() },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('cart_lines_variant').on(t.storeId, t.cartId, t.variantId),
    check('cart_lines_quantity', sql`${t.quantity} between 1 and 9999`),
    foreignKey({ columns: [t.storeId, t.cartId], foreignColumns: [carts.storeId, carts.id] }).onDelete('cascade'),
  ],
)

export const checkouts = pgTable(
  'checkouts',
  {
    storeId: storeId(),
    id: id(),
    token: text('token').notNull(),
    cartId: uuid('cart_id').notNull(),
    cartVersion: integer('cart_version').notNull(),
    quote: jsonb('quote').$type<Quote>().notNull(),
    /** What the shopper typed, kept so that an error never loses it. Never card data. */
    form: jsonb('form').$type<Record<string, string>>().notNull(),
    problem: jsonb('problem').$type<{ code: string; message: string; errors: { path: string; message: string }[] } | null>(),
    expiresAt: at('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('checkouts_token').on(t.storeId, t.token),
    uniqueIndex('checkouts_cart_version').on(t.storeId, t.cartId, t.cartVersion),
    foreignKey({ columns: [t.storeId, t.cartId], foreignColumns: [carts.storeId, carts.id] }),
  ],
)

export const orders = pgTable(
  'orders',
  {
    storeId: storeId(),
    id: id(),
    number: integer('number').notNull(),
    token: text('token').notNull(),
    cartId: uuid('cart_id').notNull(),
    checkoutId: uuid('checkout_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    email: text('email').notNull(),
    status: text('status').notNull().default('open'),
    financialStatus: text('financial_status').notNull().default('pending'),
    fulfilmentStatus: text('fulfilment_status').notNull().default('unfulfilled'),
    currency: text('currency').notNull(),
    subtotalMinor: minor('subtotal_minor').notNull(),
    shippingMinor: minor('shipping_minor').notNull(),
    taxMinor: minor('tax_minor').notNull(),
    discountMinor: minor('discount_minor').notNull().default(0),
    totalMinor: minor('total_minor').notNull(),
    taxesIncluded: boolean('taxes_included').notNull(),
    taxRatePpm: integer('tax_rate_ppm').notNull(),
    shippingTitle: text('shipping_title').notNull(),
    shippingAddress: jsonb('shipping_address').$type<PostalAddress>().notNull(),
    note: text('note').notNull().default(''),
    placedAt: at('placed_at').notNull(),
    cancelledAt: at('cancelled_at'),
    version: version(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('orders_number').on(t.storeId, t.number),
    uniqueIndex('orders_token').on(t.storeId, t.token),
    uniqueIndex('orders_cart').on(t.storeId, t.cartId),
    index('orders_placed').on(t.storeId, t.placedAt, t.id),
    check('orders_status', sql`${t.status} in ('open','completed','cancelled')`),
    check('orders_financial', sql`${t.financialStatus} in ('pending','processing','authorized','partially_paid','paid','partially_refunded','refunded','voided','expired','quarantined')`),
    check('orders_fulfilment', sql`${t.fulfilmentStatus} in ('unfulfilled','partial','fulfilled','returned')`),
  ],
)

export const orderLines = pgTable(
  'order_lines',
  {
    storeId: storeId(),
    id: id(),
    orderId: uuid('order_id').notNull(),
    position: integer('position').notNull(),
    productId: uuid('product_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    title: text('title').notNull(),
    variantTitle: text('variant_title').notNull(),
    sku: text('sku').notNull(),
    mediaHash: text('media_hash'),
    quantity: integer('quantity').notNull(),
    fulfilledQuantity: integer('fulfilled_quantity').notNull().default(0),
    unitMinor: minor('unit_minor').notNull(),
    totalMinor: minor('total_minor').notNull(),
    taxMinor: minor('tax_minor').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('order_lines_order').on(t.storeId, t.orderId),
    check('order_lines_fulfilled', sql`${t.fulfilledQuantity} between 0 and ${t.quantity}`),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete('cascade'),
  ],
)

export const orderEvents = pgTable(
  'order_events',
  { storeId: storeId(), id: id(), orderId: uuid('order_id').notNull(), kind: text('kind').notNull(), actor: text('actor').notNull(), data: jsonb('data').$type<Record<string, string | number>>().notNull(), at: createdAt() },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('order_events_order').on(t.storeId, t.orderId),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete('cascade'),
  ],
)

/** No foreign key to the order: stock is promised before the order row is written, in the same transaction. */
export const reservations = pgTable(
  'reservations',
  {
    storeId: storeId(),
    id: id(),
    orderId: uuid('order_id').notNull(),
    orderLineId: uuid('order_line_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    locationId: uuid('location_id').notNull(),
    /** Units taken from stock, and units promised beyond it. */
    quantity: integer('quantity').notNull(),
    backordered: integer('backordered').notNull().default(0),
    state: text('state').notNull(),
    heldUntil: at('held_until'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('reservations_order').on(t.storeId, t.orderId),
    index('reservations_held').on(t.storeId, t.state, t.heldUntil),
    check('reservations_state', sql`${t.state} in ('held','taken','fulfilled','released')`),
  ],
)

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
    check('payments_status', sql`${t.status} in ('created','requires_action','processing','authorized','succeeded','failed','canceled','voided')`),
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

export const fulfilments = pgTable(
  'fulfilments',
  { storeId: storeId(), id: id(), orderId: uuid('order_id').notNull(), number: integer('number').notNull(), carrier: text('carrier').notNull().default(''), trackingNumber: text('tracking_number').notNull().default(''), trackingUrl: text('tracking_url').notNull().default(''), createdBy: text('created_by').notNull(), createdAt: createdAt() },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('fulfilments_number').on(t.storeId, t.orderId, t.number),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete('cascade'),
  ],
)

export const fulfilmentLines = pgTable(
  'fulfilment_lines',
  { storeId: storeId(), fulfilmentId: uuid('fulfilment_id').notNull(), orderLineId: uuid('order_line_id').notNull(), quantity: integer('quantity').notNull() },
  (t) => [
    primaryKey({ columns: [t.storeId, t.fulfilmentId, t.orderLineId] }),
    foreignKey({ columns: [t.storeId, t.fulfilmentId], foreignColumns: [fulfilments.storeId, fulfilments.id] }).onDelete('cascade'),
    check('fulfilment_lines_quantity', sql`${t.quantity} > 0`),
  ],
)
