import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id, storeId, updatedAt, version } from './columns.ts'

export type PostalAddress = {
  name: string
  address1: string
  address2: string
  city: string
  region: string
  postalCode: string
  country: string
  phone: string
}
export type QuoteLine = { cartLineId: string; variantId: string; quantity: number; unitMinor: number; totalMinor: number; taxMinor: number }
export type Quote = {
  currency: string
  lines: QuoteLine[]
  subtotalMinor: number
  shippingMinor: number
  taxMinor: number
  discountMinor: number
  totalMinor: number
  taxesIncluded: boolean
  taxRatePpm: number
  /** Every delivery that was offered, at the price that was shown. Missing in quotes of older versions. */
  rates?: { id: string; priceMinor: number }[]
}

export const customers = pgTable(
  'customers',
  {
    storeId: storeId(),
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull().default(''),
    phone: text('phone').notNull().default(''),
    note: text('note').notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), uniqueIndex('customers_email').on(t.storeId, t.email)],
)

export const customerAddresses = pgTable(
  'customer_addresses',
  {
    storeId: storeId(),
    id: id(),
    customerId: uuid('customer_id').notNull(),
    address: jsonb('address').$type<PostalAddress>().notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('customer_addresses_customer').on(t.storeId, t.customerId),
    foreignKey({ columns: [t.storeId, t.customerId], foreignColumns: [customers.storeId, customers.id] }).onDelete('cascade'),
  ],
)

export const carts = pgTable(
  'carts',
  {
    storeId: storeId(),
    id: id(),
    tokenHash: text('token_hash').notNull(),
    status: text('status').notNull().default('open'),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('carts_token').on(t.storeId, t.tokenHash),
    check('carts_status', sql`${t.status} in ('open','ordered')`),
  ],
)

export const cartLines = pgTable(
  'cart_lines',
  {
    storeId: storeId(),
    id: id(),
    cartId: uuid('cart_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    createdAt: createdAt(),
  },
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
