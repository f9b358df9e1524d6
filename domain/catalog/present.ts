import type { z } from 'zod'
import { invalid, type StoreContext } from '../kernel/index.ts'
import type { LoadedProduct } from './load.ts'
import { mediaUrl } from './pictures.ts'
import type { ProductDraft, ProductOutput, VariantDraft, variantInput } from './schemas.ts'

/** What a product is by itself; the same words in the API's answer and in a draft. */
const fieldsOf = (p: LoadedProduct) => ({
  handle: p.handle,
  title: p.title,
  status: p.status as ProductOutput['status'],
  vendor: p.vendor,
  type: p.type,
  tags: p.tags,
  descriptionHtml: p.descriptionHtml,
  seoTitle: p.seoTitle,
  seoDescription: p.seoDescription,
  template: p.template,
  options: p.options.map((o) => ({
    name: o.name,
    values: o.values.map((v) => v.value),
    swatches: Object.fromEntries(o.values.flatMap((v) => (v.swatch ? [[v.value, v.swatch]] : []))),
  })),
})

export function presentProduct(ctx: StoreContext, p: LoadedProduct): ProductOutput {
  const { currency, slug } = ctx.store
  const amount = (minor: number | null) => (minor === null ? null : { amount: minor, currency })
  return {
    id: p.id,
    ...fieldsOf(p),
    variants: p.variants.map((v) => ({
      id: v.id,
      sku: v.sku,
      barcode: v.barcode,
      price: { amount: v.priceMinor, currency },
      compareAtPrice: amount(v.compareAtMinor),
      cost: amount(v.costMinor),
      optionValues: v.optionValues,
      tracked: v.isTracked,
      sellsWhenOut: v.sellsWhenOut,
      available: v.onHand - v.committed,
      onHand: v.onHand,
      committed: v.committed,
      weightGrams: v.weightGrams,
      taxable: v.isTaxable,
      requiresShipping: v.requiresShipping,
      mediaId: v.mediaId,
      version: v.version,
    })),
    media: p.media.map((m) => ({
      id: m.id,
      hash: m.hash,
      alt: m.alt,
      width: m.width,
      height: m.height,
      status: m.status,
      url: mediaUrl(slug, m.hash, Math.max(...m.widths, 0) || 640),
      widths: m.widths,
    })),
    collectionIds: p.collectionIds,
    version: p.version,
    createdAt: p.createdAt.toISOString(),
    updatedAt: p.updatedAt.toISOString(),
    publishedAt: p.publishedAt?.toISOString() ?? null,
  }
}

/** The stored variant as a draft: what a change may keep or replace, and nothing else. */
export const variantDraftOf = ({
  id,
  optionValues,
  sku,
  barcode,
  priceMinor,
  compareAtMinor,
  costMinor,
  isTracked,
  sellsWhenOut,
  weightGrams,
  isTaxable,
  requiresShipping,
  mediaId,
}: LoadedProduct['variants'][number]): VariantDraft => ({
  id,
  optionValues,
  sku,
  barcode,
  priceMinor,
  compareAtMinor,
  costMinor,
  isTracked,
  sellsWhenOut,
  weightGrams,
  isTaxable,
  requiresShipping,
  mediaId,
})

/** The stored product as a draft, the ground on which a change is laid. */
export function draftOf(p: LoadedProduct): ProductDraft {
  return {
    id: p.id,
    ...fieldsOf(p),
    variants: p.variants.map(variantDraftOf),
    mediaIds: null,
  }
}

type VariantFields = Partial<Omit<z.infer<typeof variantInput>, 'optionValues'>> &
  Pick<z.infer<typeof variantInput>, 'optionValues' | 'price'>

/** A variant of the API laid over the stored one. Amounts in another currency or out of range are 422. */
export function variantDraft(ctx: StoreContext, v: VariantFields, old?: LoadedProduct['variants'][number]): VariantDraft {
  const minor = (path: string, m: { amount: number; currency: string }) => {
    if (m.currency !== ctx.store.currency)
      throw invalid('money.currency', `This store sells in ${ctx.store.currency}.`, [
        { path, message: `The currency is ${ctx.store.currency}` },
      ])
    if (m.amount < 0 || m.amount > 99_999_999_999)
      throw invalid('money.amount', 'The amount is out of range.', [{ path, message: 'Between 0 and 999,999,999.99' }])
    return m.amount
  }
  return {
    id: v.id,
    optionValues: v.optionValues,
    sku: v.sku ?? old?.sku ?? '',
    barcode: v.barcode ?? old?.barcode ?? '',
    priceMinor: minor('price', v.price),
    compareAtMinor:
      v.compareAtPrice === undefined ? (old?.compareAtMinor ?? null) : v.compareAtPrice && minor('compareAtPrice', v.compareAtPrice),
    costMinor: v.cost === undefined ? (old?.costMinor ?? null) : v.cost && minor('cost', v.cost),
    isTracked: v.tracked ?? old?.isTracked ?? true,
    sellsWhenOut: v.sellsWhenOut ?? old?.sellsWhenOut ?? false,
    weightGrams: v.weightGrams ?? old?.weightGrams ?? 0,
    isTaxable: v.taxable ?? old?.isTaxable ?? true,
    requiresShipping: v.requiresShipping ?? old?.requiresShipping ?? true,
    mediaId: v.mediaId === undefined ? (old?.mediaId ?? null) : v.mediaId,
  }
}

export const draftOptions = (options: { name: string; values: string[]; swatches?: Record<string, string> | undefined }[]) =>
  options.map((o) => ({ name: o.name, values: o.values, swatches: o.swatches ?? {} }))
