import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { tables } from '#db'
import { isUniqueViolation, conflict, invalid, lexemes, plainText, sanitizeRichText, type StoreContext, tags, uuidv7 } from '../kernel/index.ts'
import { type LoadedProduct, loadProducts } from './load.ts'
import type { ProductDraft, VariantDraft } from './schemas.ts'

export type Saved = { id: string; handle: string; isNew: boolean }

/**
 * Writes whole products, a chunk at a time, in a fixed number of statements. Options, values and variants keep their
 * ids when they stay; variants that are not in the draft go. Every caller comes here: dashboard, API, import, demo.
 */
export async function saveProducts(ctx: StoreContext, drafts: ProductDraft[], existing?: LoadedProduct[]): Promise<Saved[]> {
  if (!drafts.length) return []
  const known = existing ?? (await loadProducts(ctx, { ids: drafts.flatMap((d) => (d.id ? [d.id] : [])) }))
  const byId = new Map(known.map((p) => [p.id, p]))
  const plans = drafts.map((draft) => plan(ctx, draft, draft.id ? byId.get(draft.id) : undefined))
  const storeId = ctx.store.id
  const ids = plans.map((p) => p.product.id)
  const { products, productOptions, productOptionValues, variants, variantValues, variantPrices, productTags, productMedia } = tables
  const set = <T extends Record<string, { name: string }>>(columns: T) => Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]))

  const p = products
  try {
    await ctx.tx.insert(p).values(plans.map((x) => x.product)).onConflictDoUpdate({
      target: [p.storeId, p.id],
      set: {
        ...set({ handle: p.handle, title: p.title, status: p.status, vendor: p.vendor, type: p.type, descriptionHtml: p.descriptionHtml, seoTitle: p.seoTitle, seoDescription: p.seoDescription, updatedAt: p.updatedAt }),
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
    await ctx.tx.delete(variants).where(and(eq(variants.storeId, storeId), inArray(variants.productId, old), notInArray(variants.id, keepVariants)))
    // a swap of two keys must not collide half way
    await ctx.tx.update(variants).set({ optionKey: sql`${variants.optionKey} || '~'` }).where(and(eq(variants.storeId, storeId), inArray(variants.productId, old)))
    await ctx.tx.delete(productOptionValues).where(and(eq(productOptionValues.storeId, storeId), inArray(productOptionValues.productId, old), keepValues.length ? notInArray(productOptionValues.id, keepValues) : undefined))
    await ctx.tx.delete(productOptions).where(and(eq(productOptions.storeId, storeId), inArray(productOptions.productId, old), keepOptions.length ? notInArray(productOptions.id, keepOptions) : undefined))
    await ctx.tx.delete(productTags).where(and(eq(productTags.storeId, storeId), inArray(productTags.productId, old)))
  }
  const options = plans.flatMap((x) => x.options)
  if (options.length) await ctx.tx.insert(productOptions).values(options).onConflictDoUpdate({ target: [productOptions.storeId, productOptions.id], set: set({ name: productOptions.name, position: productOptions.position }) })
  const values = plans.flatMap((x) => x.values)
  if (values.length) await ctx.tx.insert(productOptionValues).values(values).onConflictDoUpdate({ target: [productOptionValues.storeId, productOptionValues.id], set: set({ swatch: productOptionValues.swatch, position: productOptionValues.position }) })
  const v = variants
  await ctx.tx.insert(v).values(plans.flatMap((x) => x.variants)).onConflictDoUpdate({
    target: [v.storeId, v.id],
    set: {
      ...set({ position: v.position, optionKey: v.optionKey, sku: v.sku, barcode: v.barcode, weightGrams: v.weightGrams, costMinor: v.costMinor, isTracked: v.isTracked, sellsWhenOut: v.sellsWhenOut, isTaxable: v.isTaxable, requiresShipping: v.requiresShipping, mediaId: v.mediaId, updatedAt: v.updatedAt }),
      version: sql`${v.version} + 1`,
    },
  })
  await ctx.tx.insert(variantPrices).values(plans.flatMap((x) => x.prices)).onConflictDoUpdate({ target: [variantPrices.storeId, variantPrices.variantId, variantPrices.currency], set: set({ priceMinor: variantPrices.priceMinor, compareAtMinor: variantPrices.compareAtMinor }) })
  const links = plans.flatMap((x) => x.variantValues)
  if (links.length) await ctx.tx.insert(variantValues).values(links).onConflictDoUpdate({ target: [variantValues.storeId, variantValues.variantId, variantValues.optionId], set: set({ valueId: variantValues.valueId }) })
  const tagRows = plans.flatMap((x) => x.tags)
  if (tagRows.length) await ctx.tx.insert(productTags).values(tagRows).onConflictDoNothing()
  const withMedia = drafts.flatMap((d, i) => (d.mediaIds && plans[i] ? [{ id: plans[i].product.id, mediaIds: d.mediaIds }] : []))
  if (withMedia.length) {
    await ctx.tx.delete(productMedia).where(and(eq(productMedia.storeId, storeId), inArray(productMedia.productId, withMedia.map((x) => x.id))))
    const rows = withMedia.flatMap((x) => [...new Set(x.mediaIds)].map((mediaId, position) => ({ storeId, productId: x.id, mediaId, position })))
    if (rows.length) await ctx.tx.insert(productMedia).values(rows)
  }
  await indexForSearch(ctx, plans.map((x, i) => ({ id: x.product.id, draft: drafts[i] as ProductDraft })))
  await refreshSummaries(ctx, ids)
  purgeProducts(ctx, ids, known.flatMap((k) => k.collectionIds))
  return plans.map((x) => ({ id: x.product.id, handle: x.product.handle, isNew: x.isNew }))
}

export function purgeProducts(ctx: StoreContext, ids: string[], collectionIds: string[] = []): void {
  ctx.purge(tags.lists(ctx.store.id), ...ids.map((id) => tags.product(ctx.store.id, id)), ...collectionIds.map((id) => tags.collection(ctx.store.id, id)))
}

/** Price range and availability beside the product. Returns the ids whose availability has flipped. */
export async function refreshSummaries(ctx: StoreContext, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const list = sql.join(ids.map((id) => sql`${id}::uuid`), sql`, `)
  const rows = await ctx.tx.execute<{ id: string; flipped: boolean }>(sql`
    with summary as (
      select v.product_id as id, min(vp.price_minor) as low, max(vp.price_minor) as high,
        bool_or(not v.is_tracked or v.sells_when_out or coalesce(l.available, 0) > 0) as available
      from variants v
      left join variant_prices vp on vp.store_id = v.store_id and vp.variant_id = v.id and vp.currency = ${ctx.store.currency}
      left join (select variant_id, sum(available) as available from inventory_levels where store_id = ${ctx.store.id} group by variant_id) l on l.variant_id = v.id
      where v.store_id = ${ctx.store.id} and v.product_id in (${list}) group by v.product_id)
    update products p set price_min = coalesce(s.low, 0), price_max = coalesce(s.high, 0), is_available = s.available
    from summary s, products was
    where p.store_id = ${ctx.store.id} and p.id = s.id and was.store_id = p.store_id and was.id = p.id
    returning p.id, was.is_available <> p.is_available as flipped`)
  return rows.filter((r) => r.flipped).map((r) => r.id)
}

async function indexForSearch(ctx: StoreContext, entries: { id: string; draft: ProductDraft }[]) {
  const rows = entries.map(({ id, draft }) => ({
    id,
    a: lexemes(draft.title),
    b: lexemes([draft.vendor, draft.type, ...draft.tags, ...draft.variants.map((v) => v.sku)].join(' ')).slice(0, 400),
    c: lexemes(plainText(draft.descriptionHtml)).slice(0, 600),
  }))
  await ctx.tx.execute(sql`
    update products p set search_vector = setweight(array_to_tsvector(r.a), 'A') || setweight(array_to_tsvector(r.b), 'B') || setweight(array_to_tsvector(r.c), 'C')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, a text[], b text[], c text[])
    where p.store_id = ${ctx.store.id} and p.id = r.id`)
}

function plan(ctx: StoreContext, draft: ProductDraft, old: LoadedProduct | undefined) {
  const storeId = ctx.store.id
  const productId = old?.id ?? uuidv7()
  const options = draft.options.map((option, position) => ({ storeId, productId, position, name: option.name, id: old?.options.find((o) => o.name === option.name)?.id ?? uuidv7() }))
  const values = draft.options.flatMap((option, i) => {
    const row = options[i] as (typeof options)[number]
    const before = old?.options.find((o) => o.id === row.id)?.values
    return [...new Set(option.values)].map((value, position) => ({ storeId, productId, optionId: row.id, value, position, swatch: option.swatches[value] ?? null, id: before?.find((b) => b.value === value)?.id ?? uuidv7() }))
  })
  const seen = new Set<string>()
  const variants = draft.variants.map((variant, position) => {
    const optionKey = keyOf(variant, options, values)
    if (seen.has(optionKey)) throw invalid('variant.duplicate', `Two variants have the same options: ${variant.optionValues.join(', ') || 'none'}.`)
    seen.add(optionKey)
    const before = variant.id ? old?.variants.find((o) => o.id === variant.id) : old?.variants.find((o) => o.optionValues.join('\n') === variant.optionValues.join('\n'))
    if (variant.id && !before) throw invalid('variant.not_found', 'This variant is not of this product.')
    const { sku, barcode, weightGrams, costMinor, isTracked, sellsWhenOut, isTaxable, requiresShipping, mediaId } = variant
    return { storeId, productId, position, optionKey, sku, barcode, weightGrams, costMinor, isTracked, sellsWhenOut, isTaxable, requiresShipping, mediaId, updatedAt: ctx.now, id: before?.id ?? uuidv7() }
  })
  return {
    isNew: !old,
    product: {
      storeId, id: productId, handle: draft.handle, title: draft.title, status: draft.status, vendor: draft.vendor, type: draft.type, descriptionHtml: sanitizeRichText(draft.descriptionHtml), seoTitle: draft.seoTitle,
      seoDescription: draft.seoDescription, isSample: draft.isSample ?? false, updatedAt: ctx.now, createdAt: ctx.now, publishedAt: draft.status === 'active' ? ctx.now : null,
    },
    options, values, variants,
    prices: draft.variants.map((variant, i) => ({ storeId, variantId: variants[i]?.id ?? '', currency: ctx.store.currency, priceMinor: variant.priceMinor, compareAtMinor: variant.compareAtMinor })),
    variantValues: variants.flatMap((variant) => (variant.optionKey ? variant.optionKey.split('.') : []).map((valueId) => ({ storeId, variantId: variant.id, valueId, optionId: values.find((x) => x.id === valueId)?.optionId ?? '' }))),
    tags: [...new Set(draft.tags)].map((tag) => ({ storeId, productId, tag })),
  }
}

function keyOf(variant: VariantDraft, options: { id: string; name: string }[], values: { id: string; optionId: string; value: string }[]): string {
  if (variant.optionValues.length !== options.length) throw invalid('variant.options', `A variant of this product names ${options.length} option values, not ${variant.optionValues.length}.`)
  return options.map((option, i) => {
    const value = values.find((x) => x.optionId === option.id && x.value === variant.optionValues[i])
    if (!value) throw invalid('variant.options', `“${variant.optionValues[i]}” is no value of ${option.name}.`)
    return value.id
  }).join('.')
}
