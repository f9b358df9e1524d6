import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { PostalAddress } from './checkout.ts'
import { at, createdAt, id, minor, storeId, updatedAt, version } from './columns.ts'

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
    index('orders_open').on(t.storeId, t.placedAt).where(sql`status = 'open'`),
    index('orders_customer').on(t.storeId, t.customerId, t.placedAt),
    check('orders_status', sql`${t.status} in ('open','completed','cancelled')`),
    check(
      'orders_financial',
      sql`${t.financialStatus} in ('pending','processing','authorized','partially_paid','paid','partially_refunded','refunded','voided','expired','quarantined')`,
    ),
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

export const orderTags = pgTable(
  'order_tags',
  { storeId: storeId(), orderId: uuid('order_id').notNull(), tag: text('tag').notNull() },
  (t) => [
    primaryKey({ columns: [t.storeId, t.orderId, t.tag] }),
    index('order_tags_tag').on(t.storeId, t.tag),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete('cascade'),
  ],
)

export const orderEvents = pgTable(
  'order_events',
  {
    storeId: storeId(),
    id: id(),
    orderId: uuid('order_id').notNull(),
    kind: text('kind').notNull(),
    actor: text('actor').notNull(),
    data: jsonb('data').$type<Record<string, string | number>>().notNull(),
    at: createdAt(),
  },
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

export const fulfilments = pgTable(
  'fulfilments',
  {
    storeId: storeId(),
    id: id(),
    orderId: uuid('order_id').notNull(),
    number: integer('number').notNull(),
    carrier: text('carrier').notNull().default(''),
    trackingNumber: text('tracking_number').notNull().default(''),
    trackingUrl: text('tracking_url').notNull().default(''),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('fulfilments_number').on(t.storeId, t.orderId, t.number),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete('cascade'),
  ],
)

export const fulfilmentLines = pgTable(
  'fulfilment_lines',
  {
    storeId: storeId(),
    fulfilmentId: uuid('fulfilment_id').notNull(),
    orderLineId: uuid('order_line_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.fulfilmentId, t.orderLineId] }),
    foreignKey({ columns: [t.storeId, t.fulfilmentId], foreignColumns: [fulfilments.storeId, fulfilments.id] }).onDelete('cascade'),
    check('fulfilment_lines_quantity', sql`${t.quantity} > 0`),
  ],
)
