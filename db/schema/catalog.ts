import { sql } from 'drizzle-orm'
import { boolean, check, customType, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id, minor, storeId, updatedAt, version } from './columns.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const products = pgTable(
  'products',
  {
    storeId: storeId(),
    id: id(),
    handle: text('handle').notNull(),
    title: text('title').notNull(),
    status: text('status').notNull().default('draft'),
    vendor: text('vendor').notNull().default(''),
    type: text('type').notNull().default(''),
    descriptionHtml: text('description_html').notNull().default(''),
    seoTitle: text('seo_title').notNull().default(''),
    seoDescription: text('seo_description').notNull().default(''),
    /** Kept beside the variants so that lists can be sorted and filtered without reading them. */
    priceMin: minor('price_min').notNull().default(0),
    priceMax: minor('price_max').notNull().default(0),
    isAvailable: boolean('is_available').notNull().default(false),
    soldCount: integer('sold_count').notNull().default(0),
    searchVector: tsvector('search_vector'),
    isSample: boolean('is_sample').notNull().default(false),
    /** Suffix of the theme's template that shows it; empty is the usual one. */
    template: text('template').notNull().default(''),
    version: version(),
    publishedAt: at('published_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('products_handle').on(t.storeId, t.handle),
    index('products_status').on(t.storeId, t.status, t.createdAt, t.id),
    check('products_status_check', sql`${t.status} in ('draft','active','archived')`),
  ],
)

export const productTags = pgTable(
  'product_tags',
  { storeId: storeId(), productId: uuid('product_id').notNull(), tag: text('tag').notNull() },
  (t) => [
    primaryKey({ columns: [t.storeId, t.productId, t.tag] }),
    index('product_tags_tag').on(t.storeId, t.tag),
    foreignKey({ columns: [t.storeId, t.productId], foreignColumns: [products.storeId, products.id] }).onDelete('cascade'),
  ],
)

export const productOptions = pgTable(
  'product_options',
  {
    storeId: storeId(),
    id: id(),
    productId: uuid('product_id').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('product_options_name').on(t.storeId, t.productId, t.name),
    foreignKey({ columns: [t.storeId, t.productId], foreignColumns: [products.storeId, products.id] }).onDelete('cascade'),
  ],
)

export const productOptionValues = pgTable(
  'product_option_values',
  {
    storeId: storeId(),
    id: id(),
    productId: uuid('product_id').notNull(),
    optionId: uuid('option_id').notNull(),
    value: text('value').notNull(),
    swatch: text('swatch'),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('product_option_values_value').on(t.storeId, t.optionId, t.value),
    index('product_option_values_product').on(t.storeId, t.productId),
    foreignKey({ columns: [t.storeId, t.optionId], foreignColumns: [productOptions.storeId, productOptions.id] }).onDelete('cascade'),
  ],
)

export const variants = pgTable(
  'variants',
  {
    storeId: storeId(),
    id: id(),
    productId: uuid('product_id').notNull(),
    position: integer('position').notNull(),
    /** The ordered list of option value ids, joined by a full stop; empty when the product has no options. */
    optionKey: text('option_key').notNull(),
    sku: text('sku').notNull().default(''),
    barcode: text('barcode').notNull().default(''),
    weightGrams: integer('weight_grams').notNull().default(0),
    costMinor: minor('cost_minor'),
    isTracked: boolean('is_tracked').notNull().default(true),
    sellsWhenOut: boolean('sells_when_out').notNull().default(false),
    isTaxable: boolean('is_taxable').notNull().default(true),
    requiresShipping: boolean('requires_shipping').notNull().default(true),
    mediaId: uuid('media_id'),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    uniqueIndex('variants_option_key').on(t.storeId, t.productId, t.optionKey),
    index('variants_sku').on(t.storeId, t.sku),
    foreignKey({ columns: [t.storeId, t.productId], foreignColumns: [products.storeId, products.id] }).onDelete('cascade'),
  ],
)

export const variantValues = pgTable(
  'variant_values',
  {
    storeId: storeId(),
    variantId: uuid('variant_id').notNull(),
    optionId: uuid('option_id').notNull(),
    valueId: uuid('value_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.variantId, t.optionId] }),
    index('variant_values_value').on(t.storeId, t.valueId),
    foreignKey({ columns: [t.storeId, t.variantId], foreignColumns: [variants.storeId, variants.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.storeId, t.valueId], foreignColumns: [productOptionValues.storeId, productOptionValues.id] }).onDelete(
      'cascade',
    ),
  ],
)

export const variantPrices = pgTable(
  'variant_prices',
  {
    storeId: storeId(),
    variantId: uuid('variant_id').notNull(),
    currency: text('currency').notNull(),
    priceMinor: minor('price_minor').notNull(),
    compareAtMinor: minor('compare_at_minor'),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.variantId, t.currency] }),
    check('variant_prices_price', sql`${t.priceMinor} >= 0 and (${t.compareAtMinor} is null or ${t.compareAtMinor} >= 0)`),
    foreignKey({ columns: [t.storeId, t.variantId], foreignColumns: [variants.storeId, variants.id] }).onDelete('cascade'),
  ],
)

export const productMedia = pgTable(
  'product_media',
  {
    storeId: storeId(),
    productId: uuid('product_id').notNull(),
    mediaId: uuid('media_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.productId, t.mediaId] }),
    foreignKey({ columns: [t.storeId, t.productId], foreignColumns: [products.storeId, products.id] }).onDelete('cascade'),
  ],
)

export const collections = pgTable(
  'collections',
  {
    storeId: storeId(),
    id: id(),
    handle: text('handle').notNull(),
    title: text('title').notNull(),
    descriptionHtml: text('description_html').notNull().default(''),
    mediaId: uuid('media_id'),
    template: text('template').notNull().default(''),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), uniqueIndex('collections_handle').on(t.storeId, t.handle)],
)

export const collectionProducts = pgTable(
  'collection_products',
  {
    storeId: storeId(),
    collectionId: uuid('collection_id').notNull(),
    productId: uuid('product_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.collectionId, t.productId] }),
    index('collection_products_product').on(t.storeId, t.productId),
    foreignKey({ columns: [t.storeId, t.collectionId], foreignColumns: [collections.storeId, collections.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.storeId, t.productId], foreignColumns: [products.storeId, products.id] }).onDelete('cascade'),
  ],
)

export const inventoryLevels = pgTable(
  'inventory_levels',
  {
    storeId: storeId(),
    variantId: uuid('variant_id').notNull(),
    locationId: uuid('location_id').notNull(),
    onHand: integer('on_hand').notNull().default(0),
    committed: integer('committed').notNull().default(0),
    available: integer('available').notNull().generatedAlwaysAs(sql`on_hand - committed`),
    incoming: integer('incoming').notNull().default(0),
    unavailable: integer('unavailable').notNull().default(0),
    /** Sold beyond stock, for variants that continue selling; its own counter, never negative stock. */
    backordered: integer('backordered').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.variantId, t.locationId] }),
    check(
      'inventory_never_negative',
      sql`on_hand >= 0 and committed >= 0 and on_hand - committed >= 0 and incoming >= 0 and unavailable >= 0 and backordered >= 0`,
    ),
    foreignKey({ columns: [t.storeId, t.variantId], foreignColumns: [variants.storeId, variants.id] }).onDelete('cascade'),
  ],
)

/** Append only: every unit that moved, why, and by whom. */
export const inventoryLedger = pgTable(
  'inventory_ledger',
  {
    storeId: storeId(),
    id: id(),
    variantId: uuid('variant_id').notNull(),
    locationId: uuid('location_id').notNull(),
    kind: text('kind').notNull(),
    onHandDelta: integer('on_hand_delta').notNull().default(0),
    committedDelta: integer('committed_delta').notNull().default(0),
    backorderedDelta: integer('backordered_delta').notNull().default(0),
    onHandAfter: integer('on_hand_after').notNull(),
    committedAfter: integer('committed_after').notNull(),
    reason: text('reason').notNull().default(''),
    actor: text('actor').notNull(),
    orderId: uuid('order_id'),
    at: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] }), index('inventory_ledger_variant').on(t.storeId, t.variantId, t.id)],
)
