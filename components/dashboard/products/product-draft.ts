import type { ProductOutput } from '#schemas/catalog'
import type { WeightUnit } from '#schemas/stores'
import { majorString, parseMinor } from '../../../domain/kernel/money.ts'
import { parseWeight, weightText } from './weight.ts'

export type VariantDraft = {
  id: string | null
  optionValues: string[]
  price: string
  compareAt: string
  sku: string
  onHand: string
  tracked: boolean
  sellsWhenOut: boolean
  weight: string
  /** What the text was made of; it stays to the gram while the text is not changed. */
  wasGrams: number
  available: number
  committed: number
  wasOnHand: number
}
export type Draft = {
  title: string
  descriptionHtml: string
  status: 'draft' | 'active' | 'archived'
  vendor: string
  type: string
  tags: string
  seoTitle: string
  seoDescription: string
  template: string
  handle: string
  options: { name: string; values: string[]; swatches: Record<string, string> }[]
  variants: VariantDraft[]
  media: { id: string; url: string; alt: string; status: string }[]
  collectionIds: string[]
}

const blank = (optionValues: string[]): VariantDraft => ({
  id: null,
  optionValues,
  price: '',
  compareAt: '',
  sku: '',
  onHand: '',
  tracked: true,
  sellsWhenOut: false,
  weight: '',
  wasGrams: 0,
  available: 0,
  committed: 0,
  wasOnHand: 0,
})

export function draftOf(p: ProductOutput | null, unit: WeightUnit): Draft {
  if (!p)
    return {
      title: '',
      descriptionHtml: '',
      status: 'active',
      vendor: '',
      type: '',
      tags: '',
      seoTitle: '',
      seoDescription: '',
      template: '',
      handle: '',
      options: [],
      variants: [blank([])],
      media: [],
      collectionIds: [],
    }
  const major = (m: { amount: number; currency: string } | null) => (m ? majorString(m.amount, m.currency) : '')
  return {
    title: p.title,
    descriptionHtml: p.descriptionHtml,
    status: p.status,
    vendor: p.vendor,
    type: p.type,
    tags: p.tags.join(', '),
    seoTitle: p.seoTitle,
    seoDescription: p.seoDescription,
    template: p.template,
    handle: p.handle,
    options: p.options,
    collectionIds: [...p.collectionIds].sort(),
    variants: p.variants.map((v) => ({
      id: v.id,
      optionValues: v.optionValues,
      price: major(v.price),
      compareAt: major(v.compareAtPrice),
      sku: v.sku,
      onHand: String(v.onHand),
      tracked: v.tracked,
      sellsWhenOut: v.sellsWhenOut,
      weight: weightText(v.weightGrams, unit),
      wasGrams: v.weightGrams,
      available: v.available,
      committed: v.committed,
      wasOnHand: v.onHand,
    })),
    media: p.media.map((m) => ({ id: m.id, url: m.url, alt: m.alt, status: m.status })),
  }
}

/** The variants of every combination of the options; what was typed for a combination stays. */
export function combine(draft: Draft): VariantDraft[] {
  const combos = draft.options
    .filter((o) => o.values.length)
    .reduce<string[][]>((all, o) => all.flatMap((c) => o.values.map((v) => [...c, v])), [[]])
  const first = draft.variants[0] ?? blank([])
  return combos.slice(0, 2048).map(
    (values) =>
      draft.variants.find((v) => v.optionValues.join('\n') === values.join('\n')) ??
      (draft.variants.length === 1 && !first.optionValues.length && combos[0] === values
        ? { ...first, optionValues: values }
        : {
            ...blank(values),
            price: first.price,
            compareAt: first.compareAt,
            weight: first.weight,
            wasGrams: first.wasGrams,
            tracked: first.tracked,
          }),
  )
}

export type Problems = Record<string, string>

/** What the API takes, or what is wrong by field. */
export function toInput(draft: Draft, currency: string, unit: WeightUnit): { input: ReturnType<typeof build> } | { problems: Problems } {
  const problems: Problems = {}
  if (!draft.title.trim()) problems.title = 'title'
  draft.options.forEach((o, i) => {
    if (o.values.length && !o.name.trim()) problems[`option.${i}`] = 'name'
    if (o.name.trim() && !o.values.length) problems[`option.${i}`] = 'values'
  })
  draft.variants.forEach((v, i) => {
    if (parseMinor(v.price, currency) === null) problems[`price.${i}`] = 'price'
    if (v.compareAt && parseMinor(v.compareAt, currency) === null) problems[`compareAt.${i}`] = 'price'
    if (v.onHand && !/^\d{1,8}$/.test(v.onHand)) problems[`onHand.${i}`] = 'number'
    if (parseWeight(v.weight, unit) === null) problems[`weight.${i}`] = 'number'
  })
  return Object.keys(problems).length ? { problems } : { input: build(draft, currency, unit) }
}

function build(draft: Draft, currency: string, unit: WeightUnit) {
  const amount = (text: string) => ({ amount: parseMinor(text, currency) ?? 0, currency })
  return {
    title: draft.title.trim(),
    descriptionHtml: draft.descriptionHtml,
    status: draft.status,
    vendor: draft.vendor.trim(),
    type: draft.type.trim(),
    tags: draft.tags
      .split(',')
      .map((t) => t.trim())
      .filter(Boolean),
    seoTitle: draft.seoTitle.trim(),
    seoDescription: draft.seoDescription.trim(),
    template: draft.template,
    ...(draft.handle.trim() ? { handle: draft.handle.trim() } : {}),
    options: draft.options.filter((o) => o.name.trim() && o.values.length),
    mediaIds: draft.media.map((m) => m.id),
    collectionIds: draft.collectionIds,
    variants: draft.variants.map((v) => ({
      ...(v.id ? { id: v.id } : {}),
      optionValues: v.optionValues,
      price: amount(v.price),
      compareAtPrice: v.compareAt ? amount(v.compareAt) : null,
      sku: v.sku.trim(),
      tracked: v.tracked,
      sellsWhenOut: v.sellsWhenOut,
      weightGrams: v.weight === weightText(v.wasGrams, unit) ? v.wasGrams : (parseWeight(v.weight, unit) ?? 0),
    })),
  }
}

/** Stock is a ledger of its own: what to set after the product is saved. */
export function stockChanges(draft: Draft, saved: ProductOutput): { variantId: string; onHand: number; expected: number }[] {
  return draft.variants.flatMap((v) => {
    const target = saved.variants.find((s) => s.optionValues.join('\n') === v.optionValues.join('\n'))
    const wish = v.onHand === '' ? v.wasOnHand : Number(v.onHand)
    return target && v.tracked && wish !== v.wasOnHand ? [{ variantId: target.id, onHand: wish, expected: v.wasOnHand }] : []
  })
}
