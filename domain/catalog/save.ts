import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { tables } from '#db'
import { conflict, invalid, isUniqueViolation, type StoreContext } from '../kernel/index.ts'
import { type LoadedProduct, loadProducts } from './load.ts'
import { planProduct } from './plan.ts'
import type { ProductDraft } from './schemas.ts'
import { indexForSearch, purgeProducts, refreshSummaries } from './summaries.ts'

export type Saved = { id: string; handle: string; isNew: boolean }

/**
 * Writes whole products, a chunk at a time, in a fixed number of statements. Options, values and variants keep their
 * ids when they stay; variants that are not in the draft go. Every caller comes here: dashboard, API, import, demo.
 */
export async function saveProducts(ctx: StoreContext, drafts: ProductDraft[], existing?: LoadedProduct[]): Promise<Saved[]> {
  if (!drafts.length) return []
  const known = existing ?? (await loadProducts(ctx, { ids: drafts.flatMap((d) => (d.id ? [d.id] : [])) }))
  const byId = new Map(known.map((p) => [p.id, p]))
  const plans = drafts.map((draft) => planProduct(ctx, draft, draft.id ? byId.get(draft.id) : undefined))
  await requireOwnMedia(ctx, drafts)
  const storeId = ctx.store.id
  const ids = plans.map((p) => p.product.id)
  const { products, productOptions, productOptionValues, variants, variantValues, variantPrices, productTags, productMedia } = tables
  const set = <T extends Record<string, { name: string }>>(columns: T) =>
    Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]))

  const p = products
  try {
    await ctx.tx
      .insert(p)
      .values(plans.map((x) => x.product))
      .onConflictDoUpdate({
        target: [p.storeId, p.id],
        set: {
          ...set({
            handle: p.handle,
            title: p.title,
            status: p.status,
            vendor: p.vendor,
            type: p.type,
            descriptionHtml: p.descriptionHtml,
            seoTitle: p.seoTitle,
            seoDescription: p.seoDescription,
            template: p.template,
            updatedAt: p.updatedAt,
          }),
          version: sql`${p.version} + 1`,
          publishedAt: sql`coalesce(${p.publishedAt}, excluded.published_at)`,
        },
      })
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict('handle.taken', 'Another product has this handle.')
    throw error
  }
  const keepVariants = plans.flatMap((x) => x.variants.map((v) => v.id))
  const keepValues = plans.flatMap((x) => x.values.map((v) => v.id))
  const keepOptions = plans.flatMap((x) => x.options.map((o) => o.id))
  const old = known.filter((k) => ids.includes(k.id)).map((k) => k.id)
  if (old.length) {
    await refuseReserved(ctx, old, keepVariants)
    await ctx.tx
      .delete(variants)
      .where(and(eq(variants.storeId, storeId), inArray(variants.productId, old), notInArray(variants.id, keepVariants)))
    // a swap of two keys must not collide half way
    await ctx.tx
      .update(variants)
      .set({ optionKey: sql`${variants.optionKey} || '~'` })
      .where(and(eq(variants.storeId, storeId), inArray(variants.productId, old)))
    await ctx.tx
      .delete(productOptionValues)
      .where(
        and(
          eq(productOptionValues.storeId, storeId),
          inArray(productOptionValues.productId, old),
          keepValues.length ? notInArray(productOptionValues.id, keepValues) : undefined,
        ),
      )
    await ctx.tx
      .delete(productOptions)
      .where(
        and(
          eq(productOptions.storeId, storeId),
          inArray(productOptions.productId, old),
          keepOptions.length ? notInArray(productOptions.id, keepOptions) : undefined,
        ),
      )
    await ctx.tx.delete(productTags).where(and(eq(productTags.storeId, storeId), inArray(productTags.productId, old)))
  }
  const options = plans.flatMap((x) => x.options)
  if (options.length)
    await ctx.tx
      .insert(productOptions)
      .values(options)
      .onConflictDoUpdate({
        target: [productOptions.storeId, productOptions.id],
        set: set({ name: productOptions.name, position: productOptions.position }),
      })
  const values = plans.flatMap((x) => x.values)
  if (values.length)
    await ctx.tx
      .insert(productOptionValues)
      .values(values)
      .onConflictDoUpdate({
        target: [productOptionValues.storeId, productOptionValues.id],
        set: set({ swatch: productOptionValues.swatch, position: productOptionValues.position }),
      })
  const v = variants
  for (const part of parts(plans.flatMap((x) => x.variants)))
    await ctx.tx
      .insert(v)
      .values(part)
      .onConflictDoUpdate({
        target: [v.storeId, v.id],
        set: {
          ...set({
            position: v.position,
            optionKey: v.optionKey,
            sku: v.sku,
            barcode: v.barcode,
            weightGrams: v.weightGrams,
            costMinor: v.costMinor,
            isTracked: v.isTracked,
            sellsWhenOut: v.sellsWhenOut,
            isTaxable: v.isTaxable,
            requiresShipping: v.requiresShipping,
            mediaId: v.mediaId,
            updatedAt: v.updatedAt,
          }),
          version: sql`${v.version} + 1`,
        },
      })
  for (const part of parts(plans.flatMap((x) => x.prices)))
    await ctx.tx
      .insert(variantPrices)
      .values(part)
      .onConflictDoUpdate({
        target: [variantPrices.storeId, variantPrices.variantId, variantPrices.currency],
        set: set({ priceMinor: variantPrices.priceMinor, compareAtMinor: variantPrices.compareAtMinor }),
      })
  const links = plans.flatMap((x) => x.variantValues)
  for (let n = 0; n < links.length; n += 5_000)
    await ctx.tx
      .insert(variantValues)
      .values(links.slice(n, n + 5_000))
      .onConflictDoUpdate({
        target: [variantValues.storeId, variantValues.variantId, variantValues.optionId],
        set: set({ valueId: variantValues.valueId }),
      })
  const tagRows = plans.flatMap((x) => x.tags)
  if (tagRows.length) await ctx.tx.insert(productTags).values(tagRows).onConflictDoNothing()
  const withMedia = drafts.flatMap((d, i) => (d.mediaIds && plans[i] ? [{ id: plans[i].product.id, mediaIds: d.mediaIds }] : []))
  if (withMedia.length) {
    await ctx.tx.delete(productMedia).where(
      and(
        eq(productMedia.storeId, storeId),
        inArray(
          productMedia.productId,
          withMedia.map((x) => x.id),
        ),
      ),
    )
    const rows = withMedia.flatMap((x) =>
      [...new Set(x.mediaIds)].map((mediaId, position) => ({ storeId, productId: x.id, mediaId, position })),
    )
    if (rows.length) await ctx.tx.insert(productMedia).values(rows)
  }
  await indexForSearch(
    ctx,
    plans.map((x, i) => ({ id: x.product.id, draft: drafts[i] as ProductDraft })),
  )
  await refreshSummaries(ctx, ids)
  purgeProducts(
    ctx,
    ids,
    known.flatMap((k) => k.collectionIds),
  )
  return plans.map((x) => ({ id: x.product.id, handle: x.product.handle, isNew: x.isNew }))
}

/** A variant that is promised to an open order stays until the order is sent or cancelled. */
async function refuseReserved(ctx: StoreContext, productIds: string[], kept: string[]): Promise<void> {
  const { variants: v, reservations: r } = tables
  const [row] = await ctx.tx
    .select({ sku: v.sku })
    .from(r)
    .innerJoin(v, and(eq(v.storeId, r.storeId), eq(v.id, r.variantId)))
    .where(and(eq(r.storeId, ctx.store.id), inArray(v.productId, productIds), notInArray(v.id, kept), inArray(r.state, ['held', 'taken'])))
    .limit(1)
  if (row)
    throw conflict(
      'variant.reserved',
      `A variant that would go (${row.sku || 'without SKU'}) is promised to an open order. Send or cancel the order first.`,
    )
}

/** Pictures are named by id; one that is not of this store is 422, whoever sends it. */
async function requireOwnMedia(ctx: StoreContext, drafts: ProductDraft[]): Promise<void> {
  const ids = [...new Set(drafts.flatMap((d) => [...(d.mediaIds ?? []), ...d.variants.flatMap((v) => v.mediaId ?? [])]))]
  const m = tables.media
  for (let n = 0; n < ids.length; n += 10_000) {
    const part = ids.slice(n, n + 10_000)
    const rows = await ctx.tx
      .select({ id: m.id })
      .from(m)
      .where(and(eq(m.storeId, ctx.store.id), inArray(m.id, part)))
      .for('key share') // none of them is deleted before this is saved
    if (rows.length !== part.length)
      throw invalid('media.not_found', 'One of the pictures is not in this store.', [
        { path: 'mediaIds', message: 'Not a picture of this store' },
      ])
  }
}

/** A statement takes 65,534 parameters. */
function* parts<T>(rows: T[], size = 3_000): Generator<T[]> {
  for (let n = 0; n < rows.length; n += size) yield rows.slice(n, n + size)
}
