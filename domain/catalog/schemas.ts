import { z } from 'zod'
import { handleInput, money, optionalText, pageInput, templateSuffix } from '../kernel/schemas.ts'

export const productStatus = z.enum(['draft', 'active', 'archived'])

export const variantOutput = z.object({
  id: z.string(),
  sku: z.string(),
  barcode: z.string(),
  price: money,
  compareAtPrice: money.nullable(),
  cost: money.nullable(),
  optionValues: z.array(z.string()),
  tracked: z.boolean(),
  sellsWhenOut: z.boolean(),
  available: z.int(),
  onHand: z.int(),
  committed: z.int(),
  weightGrams: z.int(),
  taxable: z.boolean(),
  requiresShipping: z.boolean(),
  mediaId: z.string().nullable(),
  version: z.int(),
})
export const mediaOutput = z.object({
  id: z.string(),
  hash: z.string(),
  alt: z.string(),
  width: z.int(),
  height: z.int(),
  status: z.string(),
  url: z.string(),
  widths: z.array(z.int()),
})
export const productOutput = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  status: productStatus,
  vendor: z.string(),
  type: z.string(),
  tags: z.array(z.string()),
  descriptionHtml: z.string(),
  seoTitle: z.string(),
  seoDescription: z.string(),
  template: z.string(),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()), swatches: z.record(z.string(), z.string()) })),
  variants: z.array(variantOutput),
  media: z.array(mediaOutput),
  collectionIds: z.array(z.string()),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.string().nullable(),
})
export type ProductOutput = z.infer<typeof productOutput>

export const productRowOutput = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  status: productStatus,
  vendor: z.string(),
  type: z.string(),
  priceMin: money,
  priceMax: money,
  isAvailable: z.boolean(),
  variantCount: z.int(),
  available: z.int(),
  isTracked: z.boolean(),
  soldCount: z.int(),
  picture: z.string().nullable(),
  version: z.int(),
  updatedAt: z.string(),
})
export type ProductRow = z.infer<typeof productRowOutput>
/** What lists answer: the whole product, and beside it what a table shows. */
export const productListOutput = productOutput.extend(productRowOutput.shape)
export type ProductListItem = z.infer<typeof productListOutput>

const variantFields = {
  sku: optionalText(120),
  barcode: optionalText(60),
  price: money,
  compareAtPrice: money.nullable(),
  cost: money.nullable(),
  tracked: z.boolean(),
  sellsWhenOut: z.boolean(),
  weightGrams: z.int().min(0).max(10_000_000),
  taxable: z.boolean(),
  requiresShipping: z.boolean(),
  mediaId: z.uuid().nullable(),
}
const optionInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  values: z.array(z.string().trim().min(1).max(120)).min(1).max(250),
  swatches: z.record(z.string(), z.string().regex(/^#[0-9a-fA-F]{6}$/)).optional(),
})
export const variantInput = z.strictObject({
  ...z.strictObject(variantFields).partial().shape,
  id: z.uuid().optional(),
  price: money,
  optionValues: z.array(z.string()).default([]),
})
const productFields = {
  title: z.string().trim().min(1, 'A product needs a title').max(255),
  handle: handleInput,
  status: productStatus,
  vendor: optionalText(255),
  type: optionalText(255),
  tags: z.array(z.string().trim().min(1).max(255)).max(250),
  descriptionHtml: z.string().max(200_000),
  seoTitle: optionalText(255),
  seoDescription: optionalText(500),
  template: templateSuffix,
  options: z.array(optionInput).max(10),
  variants: z.array(variantInput).min(1).max(2048),
  mediaIds: z.array(z.uuid()).max(250),
  collectionIds: z.array(z.uuid()).max(250),
}
export const createProductInput = z.strictObject({ ...z.strictObject(productFields).partial().shape, title: productFields.title })
export const updateProductInput = z.strictObject({
  ...z.strictObject(productFields).partial().shape,
  id: z.uuid(),
  version: z.int().optional(),
})
export const updateVariantInput = z.strictObject({
  ...z.strictObject(variantFields).partial().shape,
  id: z.uuid(),
  variantId: z.uuid(),
  version: z.int().optional(),
})
export const listProductsInput = z.strictObject({
  ...pageInput,
  q: z.string().trim().max(200).optional(),
  status: productStatus.optional(),
  vendor: z.string().optional(),
  type: z.string().optional(),
  tag: z.string().optional(),
  collectionId: z.uuid().optional(),
  stock: z.enum(['low', 'out']).optional(),
  sort: z.enum(['newest', 'title', 'updated', 'sold']).default('newest'),
})

const ids = z.array(z.uuid()).min(1).max(250)
/** What one product gets back: only what the change had touched. */
const restored = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  status: productStatus.optional(),
  tags: z.array(z.string()).optional(),
  prices: z.array(z.strictObject({ variantId: z.uuid(), priceMinor: z.int().min(0).max(99_999_999_999) })).optional(),
  collection: z.strictObject({ id: z.uuid(), wasIn: z.boolean(), position: z.int() }).optional(),
})
const restore = z.strictObject({ kind: z.literal('restore'), products: z.array(restored).max(250) })
const tagList = z.array(z.string().trim().min(1).max(255)).max(50)
export const bulkInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), ids, status: productStatus }),
  z.strictObject({ kind: z.literal('tags'), ids, add: tagList.default([]), remove: tagList.default([]) }),
  z.strictObject({ kind: z.literal('collection'), ids, collectionId: z.uuid(), isIn: z.boolean() }),
  z.strictObject({ kind: z.literal('prices'), ids, percent: z.number().min(-99).max(900) }),
  restore,
])
export const bulkOutput = z.object({ changed: z.int(), skipped: z.int(), undo: restore })
export type BulkOutput = z.infer<typeof bulkOutput>
export const facetsOutput = z.object({ vendors: z.array(z.string()), types: z.array(z.string()), tags: z.array(z.string()) })

export const collectionOutput = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  descriptionHtml: z.string(),
  productIds: z.array(z.string()),
  productCount: z.int(),
  template: z.string(),
  version: z.int(),
})
const collectionFields = {
  title: z.string().trim().min(1).max(255),
  handle: handleInput,
  descriptionHtml: z.string().max(100_000),
  productIds: z.array(z.uuid()).max(20_000),
  template: templateSuffix,
}
export const createCollectionInput = z.strictObject({ ...z.strictObject(collectionFields).partial().shape, title: collectionFields.title })
export const updateCollectionInput = z.strictObject({
  ...z.strictObject(collectionFields).partial().shape,
  id: z.uuid(),
  version: z.int().optional(),
})

/** What the writer takes: the whole wished-for state of one product. */
export type VariantDraft = {
  id?: string | undefined
  optionValues: string[]
  sku: string
  barcode: string
  priceMinor: number
  compareAtMinor: number | null
  costMinor: number | null
  isTracked: boolean
  sellsWhenOut: boolean
  weightGrams: number
  isTaxable: boolean
  requiresShipping: boolean
  mediaId: string | null
}
export type ProductDraft = {
  id?: string | undefined
  handle: string
  title: string
  status: 'draft' | 'active' | 'archived'
  vendor: string
  type: string
  tags: string[]
  descriptionHtml: string
  seoTitle: string
  seoDescription: string
  /** Left out, it stays as it is. */
  template?: string | undefined
  options: { name: string; values: string[]; swatches: Record<string, string> }[]
  variants: VariantDraft[]
  /** null leaves the pictures as they are. */
  mediaIds: string[] | null
  isSample?: boolean
}
