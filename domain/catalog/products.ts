import { and, asc, desc, eq, or, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { conflict, decodeCursor, invalid, lexemes, notFound, pageFrom, slugify, type StoreContext, versionConflict, writeAudit } from '../kernel/index.ts'
import { setProductCollections } from './collections.ts'
import { type LoadedProduct, loadProducts } from './load.ts'
import { mediaUrl } from './pictures.ts'
import { purgeProducts, saveProducts } from './save.ts'
import type { createProductInput, listProductsInput, ProductDraft, ProductOutput, ProductRow, updateProductInput, updateVariantInput, VariantDraft, variantInput } from './schemas.ts'

export async function getProduct(ctx: StoreContext, id: string): Promise<LoadedProduct> {
  const [product] = await loadProducts(ctx, { ids: [id] })
  if (!product) throw notFound('product')
  return product
}

export async function listProducts(ctx: StoreContext, input: z.infer<typeof listProductsInput>): Promise<{ items: ProductRow[]; nextCursor: string | null }> {
  const p = tables.products
  const [column, isDescending] = input.sort === 'title' ? ([sql`lower(${p.title})`, false] as const) : input.sort === 'updated' ? ([p.updatedAt, true] as const) : ([p.createdAt, true] as const)
  const after = decodeCursor(input.cursor, 2)
  const conditions: (SQL | undefined)[] = [
    eq(p.storeId, ctx.store.id),
    input.status ? eq(p.status, input.status) : undefined,
    input.vendor ? eq(p.vendor, input.vendor) : undefined,
    input.type ? eq(p.type, input.type) : undefined,
    input.q ? searchCondition(ctx, input.q) : undefined,
  ]
  if (after) {
    const key = input.sort === 'title' ? sql`${after[0]}::text` : sql`${after[0]}::timestamptz`
    conditions.push(sql`(${column}, ${p.id}) ${sql.raw(isDescending ? '<' : '>')} (${key}, ${String(after[1])}::uuid)`)
  }
  const rows = await ctx.tx
    .select({
      row: p,
      key: input.sort === 'title' ? sql<string>`lower(${p.title})` : sql<string>`${column}::text`,
      variantCount: sql<number>`(select count(*)::int from variants v where v.store_id = products.store_id and v.product_id = products.id)`,
      available: sql<number>`(select coalesce(sum(l.available), 0)::int from inventory_levels l join variants v on v.store_id = l.store_id and v.id = l.variant_id where v.store_id = products.store_id and v.product_id = products.id and v.is_tracked)`,
      isTracked: sql<boolean>`exists (select from variants v where v.store_id = products.store_id and v.product_id = products.id and v.is_tracked)`,
      hash: sql<string | null>`(select m.hash from product_media pm join media m on m.store_id = pm.store_id and m.id = pm.media_id where pm.store_id = products.store_id and pm.product_id = products.id and m.status = 'ready' order by pm.position limit 1)`,
    })
    .from(p)
    .where(and(...conditions))
    .orderBy(isDescending ? desc(column) : asc(column), isDescending ? desc(p.id) : asc(p.id))
    .limit(input.limit + 1)
  const page = pageFrom(rows, input.limit, (r) => [r.key, r.row.id])
  const { currency } = ctx.store
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ row, variantCount, available, isTracked, hash }) => ({
      id: row.id, handle: row.handle, title: row.title, status: row.status as ProductRow['status'], vendor: row.vendor, type: row.type, priceMin: { amount: row.priceMin, currency }, priceMax: { amount: row.priceMax, currency },
      isAvailable: row.isAvailable, variantCount, available, isTracked, picture: hash ? mediaUrl(ctx.store.slug, hash, 320) : null, version: row.version, updatedAt: row.updatedAt.toISOString(),
    })),
  }
}

export async function createProduct(ctx: StoreContext, input: z.infer<typeof createProductInput>): Promise<ProductOutput> {
  const handle = input.handle ?? (await freeHandle(ctx, slugify(input.title)))
  const draft: ProductDraft = {
    handle, title: input.title, status: input.status ?? 'draft', vendor: input.vendor ?? '', type: input.type ?? '', tags: input.tags ?? [], descriptionHtml: input.descriptionHtml ?? '', seoTitle: input.seoTitle ?? '',
    seoDescription: input.seoDescription ?? '', options: draftOptions(input.options ?? []), variants: (input.variants ?? [{ price: { amount: 0, currency: ctx.store.currency }, optionValues: (input.options ?? []).map((o) => o.values[0] ?? '') }]).map((v) => variantDraft(ctx, v)), mediaIds: input.mediaIds ?? [],
  }
  const [saved] = await saveProducts(ctx, [draft])
  if (!saved) throw new Error('The product was not written')
  if (input.collectionIds) await setProductCollections(ctx, saved.id, input.collectionIds)
  await writeAudit(ctx, { action: 'product.created', subjectType: 'product', subjectId: saved.id, after: { title: draft.title, handle } })
  return presentProduct(ctx, await getProduct(ctx, saved.id))
}

/** Changes what is given. `version` given and stale → 409 with the product as it stands now. */
export async function updateProduct(ctx: StoreContext, input: z.infer<typeof updateProductInput>): Promise<ProductOutput> {
  const p = tables.products
  await ctx.tx.select({ id: p.id }).from(p).where(and(eq(p.storeId, ctx.store.id), eq(p.id, input.id))).for('update')
  const old = await getProduct(ctx, input.id)
  if (input.version !== undefined && input.version !== old.version) throw versionConflict('product', { current: presentProduct(ctx, old) })
  const draft = draftOf(old)
  const next: ProductDraft = {
    ...draft,
    ...Object.fromEntries(Object.entries(input).filter(([key, value]) => value !== undefined && ['title', 'handle', 'status', 'vendor', 'type', 'tags', 'descriptionHtml', 'seoTitle', 'seoDescription'].includes(key))),
    options: input.options ? draftOptions(input.options) : draft.options,
    variants: input.variants ? input.variants.map((v) => variantDraft(ctx, v, old.variants.find((o) => o.id === v.id))) : draft.variants,
    mediaIds: input.mediaIds ?? null,
  }
  if (input.handle && input.handle !== old.handle && (await findIdByHandle(ctx, input.handle))) throw conflict('handle.taken', 'Another product has this handle.')
  await saveProducts(ctx, [next], [old])
  if (input.collectionIds) await setProductCollections(ctx, input.id, input.collectionIds)
  const after = presentProduct(ctx, await getProduct(ctx, input.id))
  await writeAudit(ctx, { action: 'product.updated', subjectType: 'product', subjectId: input.id, before: presentProduct(ctx, old), after })
  return after
}

/** One variant's own fields. `version` is the variant's; stale → 409 product.version_conflict. */
export async function updateVariant(ctx: StoreContext, input: z.infer<typeof updateVariantInput>): Promise<ProductOutput> {
  const p = tables.products
  await ctx.tx.select({ id: p.id }).from(p).where(and(eq(p.storeId, ctx.store.id), eq(p.id, input.id))).for('update')
  const old = await getProduct(ctx, input.id)
  const variant = old.variants.find((v) => v.id === input.variantId)
  if (!variant) throw notFound('variant')
  if (input.version !== undefined && input.version !== variant.version) throw versionConflict('product', { current: presentProduct(ctx, old) })
  const { id: _, variantId, version: __, ...fields } = input
  const variants = draftOf(old).variants.map((v) => (v.id === variantId ? variantDraft(ctx, { ...fields, id: variantId, optionValues: variant.optionValues, price: fields.price ?? { amount: variant.priceMinor, currency: ctx.store.currency } }, variant) : v))
  await saveProducts(ctx, [{ ...draftOf(old), variants }], [old])
  const after = presentProduct(ctx, await getProduct(ctx, input.id))
  await writeAudit(ctx, { action: 'variant.updated', subjectType: 'product', subjectId: input.id, before: variant, after: fields })
  return after
}

export async function deleteProduct(ctx: StoreContext, id: string): Promise<void> {
  const old = await getProduct(ctx, id)
  const { orderLines: l, products: p } = tables
  const [sold] = await ctx.tx.select({ id: l.id }).from(l).where(and(eq(l.storeId, ctx.store.id), eq(l.productId, id))).limit(1)
  if (sold) throw conflict('product.has_orders', 'This product stands in orders. Archive it instead.')
  await ctx.tx.delete(p).where(and(eq(p.storeId, ctx.store.id), eq(p.id, id)))
  await writeAudit(ctx, { action: 'product.deleted', subjectType: 'product', subjectId: id, before: presentProduct(ctx, old) })
  purgeProducts(ctx, [id], old.collectionIds)
}

export function presentProduct(ctx: StoreContext, p: LoadedProduct): ProductOutput {
  const { currency, slug } = ctx.store
  const amount = (minor: number | null) => (minor === null ? null : { amount: minor, currency })
  return {
    id: p.id, handle: p.handle, title: p.title, status: p.status as ProductOutput['status'], vendor: p.vendor, type: p.type, tags: p.tags, descriptionHtml: p.descriptionHtml, seoTitle: p.seoTitle, seoDescription: p.seoDescription,
    options: p.options.map((o) => ({ name: o.name, values: o.values.map((v) => v.value), swatches: Object.fromEntries(o.values.flatMap((v) => (v.swatch ? [[v.value, v.swatch]] : []))) })),
    variants: p.variants.map((v) => ({
      id: v.id, sku: v.sku, barcode: v.barcode, price: { amount: v.priceMinor, currency }, compareAtPrice: amount(v.compareAtMinor), cost: amount(v.costMinor), optionValues: v.optionValues, tracked: v.isTracked, sellsWhenOut: v.sellsWhenOut,
      available: v.onHand - v.committed, onHand: v.onHand, committed: v.committed, weightGrams: v.weightGrams, taxable: v.isTaxable, requiresShipping: v.requiresShipping, mediaId: v.mediaId, version: v.version,
    })),
    media: p.media.map((m) => ({ id: m.id, hash: m.hash, alt: m.alt, width: m.width, height: m.height, status: m.status, url: mediaUrl(slug, m.hash, Math.max(...m.widths, 0) || 640), widths: m.widths })),
    collectionIds: p.collectionIds, version: p.version, createdAt: p.createdAt.toISOString(), updatedAt: p.updatedAt.toISOString(), publishedAt: p.publishedAt?.toISOString() ?? null,
  }
}

/** The stored product as a draft, the ground on which a change is laid. */
export function draftOf(p: LoadedProduct): ProductDraft {
  return {
    id: p.id, handle: p.handle, title: p.title, status: p.status as ProductDraft['status'], vendor: p.vendor, type: p.type, tags: p.tags, descriptionHtml: p.descriptionHtml, seoTitle: p.seoTitle, seoDescription: p.seoDescription,
    options: p.options.map((o) => ({ name: o.name, values: o.values.map((v) => v.value), swatches: Object.fromEntries(o.values.flatMap((v) => (v.swatch ? [[v.value, v.swatch]] : []))) })),
    variants: p.variants.map(({ id, optionValues, sku, barcode, priceMinor, compareAtMinor, costMinor, isTracked, sellsWhenOut, weightGrams, isTaxable, requiresShipping, mediaId }) => ({ id, optionValues, sku, barcode, priceMinor, compareAtMinor, costMinor, isTracked, sellsWhenOut, weightGrams, isTaxable, requiresShipping, mediaId })),
    mediaIds: null,
  }
}

export async function findIdByHandle(ctx: StoreContext, handle: string): Promise<string | null> {
  const p = tables.products
  const [row] = await ctx.tx.select({ id: p.id }).from(p).where(and(eq(p.storeId, ctx.store.id), eq(p.handle, handle)))
  return row?.id ?? null
}

async function freeHandle(ctx: StoreContext, wish: string): Promise<string> {
  for (let n = 1; n < 50; n += 1) {
    const handle = n === 1 ? wish : `${wish}-${n}`
    if (!(await findIdByHandle(ctx, handle))) return handle
  }
  return `${wish}-${Date.now().toString(36)}`
}

type VariantFields = Partial<Omit<z.infer<typeof variantInput>, 'optionValues'>> & Pick<z.infer<typeof variantInput>, 'optionValues' | 'price'>

function variantDraft(ctx: StoreContext, v: VariantFields, old?: LoadedProduct['variants'][number]): VariantDraft {
  const minor = (path: string, m: { amount: number; currency: string }) => {
    if (m.currency !== ctx.store.currency) throw invalid('money.currency', `This store sells in ${ctx.store.currency}.`, [{ path, message: `The currency is ${ctx.store.currency}` }])
    if (m.amount < 0 || m.amount > 99_999_999_999) throw invalid('money.amount', 'The amount is out of range.', [{ path, message: 'Between 0 and 999,999,999.99' }])
    return m.amount
  }
  return {
    id: v.id, optionValues: v.optionValues, sku: v.sku ?? old?.sku ?? '', barcode: v.barcode ?? old?.barcode ?? '', priceMinor: minor('price', v.price),
    compareAtMinor: v.compareAtPrice === undefined ? (old?.compareAtMinor ?? null) : v.compareAtPrice && minor('compareAtPrice', v.compareAtPrice),
    costMinor: v.cost === undefined ? (old?.costMinor ?? null) : v.cost && minor('cost', v.cost),
    isTracked: v.tracked ?? old?.isTracked ?? true, sellsWhenOut: v.sellsWhenOut ?? old?.sellsWhenOut ?? false, weightGrams: v.weightGrams ?? old?.weightGrams ?? 0, isTaxable: v.taxable ?? old?.isTaxable ?? true,
    requiresShipping: v.requiresShipping ?? old?.requiresShipping ?? true, mediaId: v.mediaId === undefined ? (old?.mediaId ?? null) : v.mediaId,
  }
}

const draftOptions = (options: { name: string; values: string[]; swatches?: Record<string, string> | undefined }[]) => options.map((o) => ({ name: o.name, values: o.values, swatches: o.swatches ?? {} }))

function searchCondition(ctx: StoreContext, q: string): SQL {
  const p = tables.products
  const query = lexemes(q).map((word) => `'${word}':*`).join(' & ')
  const bySku = sql`exists (select from variants v where v.store_id = ${p.storeId} and v.product_id = ${p.id} and lower(v.sku) = ${q.toLowerCase()})`
  if (!query) return bySku
  return or(sql`${p.id} in (select id from search_products(${ctx.store.id}, ${query}, 2000))`, bySku) ?? bySku
}

/** Puts a picture behind the others of a product. */
export async function attachPicture(ctx: StoreContext, productId: string, mediaId: string): Promise<void> {
  const { productMedia: pm } = tables
  const product = await getProduct(ctx, productId)
  await ctx.tx.insert(pm).values({ storeId: ctx.store.id, productId, mediaId, position: product.media.length }).onConflictDoNothing()
  purgeProducts(ctx, [productId], product.collectionIds)
}
