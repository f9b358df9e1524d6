import { invalid, type StoreContext, sanitizeRichText, uuidv7 } from '../kernel/index.ts'
import type { LoadedProduct } from './load.ts'
import type { ProductDraft, VariantDraft } from './schemas.ts'

/** Ids, keys and rows of one product: what stays keeps its id. */
export function planProduct(ctx: StoreContext, draft: ProductDraft, old: LoadedProduct | undefined) {
  const storeId = ctx.store.id
  const productId = old?.id ?? uuidv7()
  const options = draft.options.map((option, position) => ({
    storeId,
    productId,
    position,
    name: option.name,
    id: old?.options.find((o) => o.name === option.name)?.id ?? uuidv7(),
  }))
  const values = draft.options.flatMap((option, i) => {
    const row = options[i] as (typeof options)[number]
    const before = old?.options.find((o) => o.id === row.id)?.values
    return [...new Set(option.values)].map((value, position) => ({
      storeId,
      productId,
      optionId: row.id,
      value,
      position,
      swatch: Object.hasOwn(option.swatches, value) ? (option.swatches[value] ?? null) : null,
      id: before?.find((b) => b.value === value)?.id ?? uuidv7(),
    }))
  })
  const seen = new Set<string>()
  const variants = draft.variants.map((variant, position) => {
    const optionKey = keyOf(variant, options, values)
    if (seen.has(optionKey))
      throw invalid('variant.duplicate', `Two variants have the same options: ${variant.optionValues.join(', ') || 'none'}.`)
    seen.add(optionKey)
    const before = variant.id
      ? old?.variants.find((o) => o.id === variant.id)
      : old?.variants.find((o) => o.optionValues.join('\n') === variant.optionValues.join('\n'))
    if (variant.id && !before) throw invalid('variant.not_found', 'This variant is not of this product.')
    const { sku, barcode, weightGrams, costMinor, isTracked, sellsWhenOut, isTaxable, requiresShipping, mediaId } = variant
    return {
      storeId,
      productId,
      position,
      optionKey,
      sku,
      barcode,
      weightGrams,
      costMinor,
      isTracked,
      sellsWhenOut,
      isTaxable,
      requiresShipping,
      mediaId,
      updatedAt: ctx.now,
      id: before?.id ?? uuidv7(),
    }
  })
  return {
    isNew: !old,
    product: {
      storeId,
      id: productId,
      handle: draft.handle,
      title: draft.title,
      status: draft.status,
      vendor: draft.vendor,
      type: draft.type,
      descriptionHtml: sanitizeRichText(draft.descriptionHtml),
      seoTitle: draft.seoTitle,
      seoDescription: draft.seoDescription,
      template: draft.template ?? old?.template ?? '',
      isSample: draft.isSample ?? false,
      updatedAt: ctx.now,
      createdAt: ctx.now,
      publishedAt: draft.status === 'active' ? ctx.now : null,
    },
    options,
    values,
    variants,
    prices: draft.variants.map((variant, i) => ({
      storeId,
      variantId: variants[i]?.id ?? '',
      currency: ctx.store.currency,
      priceMinor: variant.priceMinor,
      compareAtMinor: variant.compareAtMinor,
    })),
    variantValues: variants.flatMap((variant) =>
      (variant.optionKey ? variant.optionKey.split('.') : []).map((valueId) => ({
        storeId,
        variantId: variant.id,
        valueId,
        optionId: values.find((x) => x.id === valueId)?.optionId ?? '',
      })),
    ),
    tags: [...new Set(draft.tags)].map((tag) => ({ storeId, productId, tag })),
  }
}

function keyOf(
  variant: VariantDraft,
  options: { id: string; name: string }[],
  values: { id: string; optionId: string; value: string }[],
): string {
  if (variant.optionValues.length !== options.length)
    throw invalid('variant.options', `A variant of this product names ${options.length} option values, not ${variant.optionValues.length}.`)
  return options
    .map((option, i) => {
      const value = values.find((x) => x.optionId === option.id && x.value === variant.optionValues[i])
      if (!value) throw invalid('variant.options', `“${variant.optionValues[i]}” is no value of ${option.name}.`)
      return value.id
    })
    .join('.')
}
