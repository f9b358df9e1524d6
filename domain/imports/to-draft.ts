import { type LoadedProduct, variantDraftOf } from '#domain/catalog'
import type { ProductDraft, VariantDraft } from '#schemas/catalog'
import { parseMinor, sanitizeRichText, slugify } from '../kernel/index.ts'
import type { NumberedRow } from './read-file.ts'

export type RowProblem = { row: number; severity: 'error' | 'warning'; code: string; message: string; handle: string }
/** `forVariants`: the option values of the variants that this picture shows. */
export type Picture = { url: string; alt: string; position: number; forVariants: string[][] }
export type ImportedProduct = {
  rows: number[]
  draft: ProductDraft
  stock: { optionValues: string[]; onHand: number }[]
  pictures: Picture[]
}

type Group = { handle: string; rows: NumberedRow[] }

/**
 * One product of the file, laid over the stored one. Variants that the file does not name stay. A row that cannot be
 * understood is reported and left out; the rest of its product is taken.
 */
export function toProduct(
  group: Group,
  existing: LoadedProduct | undefined,
  currency: string,
  report: (problem: RowProblem) => void,
): ImportedProduct | null {
  const first = group.rows[0]
  if (!first) return null
  const { cells } = first
  const say = (row: number, code: string, message: string, severity: RowProblem['severity'] = 'error') =>
    report({ row, severity, code, message, handle: group.handle })
  const title = (group.rows.find((r) => r.cells.title)?.cells.title || existing?.title)?.slice(0, 255)
  if (!title) {
    for (const r of group.rows) say(r.row, 'title.missing', 'A product needs a title.')
    return null
  }
  const given = <T>(value: string | undefined, parse: (text: string) => T, fallback: T): T =>
    value === undefined ? fallback : parse(value)
  const named = [cells.option1Name, cells.option2Name, cells.option3Name].map((n) => (n ?? '').slice(0, 60)).filter(Boolean)
  const stored = existing?.options.map((o) => o.name) ?? []
  // a file of prices alone names no options: then the stored ones count, and a row finds its variant by values or SKU
  const isPlain =
    !named.length || (named.length === 1 && /^title$/i.test(named[0] ?? '') && /^(default title)?$/i.test(cells.option1Value ?? ''))
  const optionNames = isPlain ? (cells.option1Value && !named.length ? stored : []) : named
  const bySku = isPlain && stored.length > 0 && !optionNames.length
  const isSimple = isPlain && !stored.length
  if (existing && !isPlain && !sameNames(stored, named)) {
    for (const r of group.rows)
      say(
        r.row,
        'options.differ',
        `The product has the options ${stored.join(', ') || 'none'}; the file names ${named.join(', ')}. An import never drops variants.`,
      )
    return null
  }
  const variants: (VariantDraft & { onHand: number | null })[] = []
  const taken: number[] = []
  const shown: { url: string; optionValues: string[] }[] = []
  for (const r of group.rows) {
    const isVariant = r.cells.price || r.cells.sku || r.cells.option1Value || r === first
    if (!isVariant) {
      taken.push(r.row)
      continue
    } // a row that only adds a picture
    const variant = toVariant(r, bySku ? { sku: true } : isSimple ? [] : optionNames, existing, currency, (code, message) =>
      say(r.row, code, message),
    )
    if (!variant) continue
    if (variants.some((v) => v.optionValues.join('\n') === variant.optionValues.join('\n'))) {
      if (isSimple && !r.cells.price && !r.cells.sku) taken.push(r.row)
      else say(r.row, 'variant.duplicate', `The variant ${variant.optionValues.join(' / ') || 'without options'} stands in the file twice.`)
      continue
    }
    taken.push(r.row)
    variants.push(variant)
    if (r.cells.variantImage) shown.push({ url: r.cells.variantImage, optionValues: variant.optionValues })
  }
  if (!variants.length) return null
  const others = existing
    ? existing.variants.filter((v) => !variants.some((n) => n.optionValues.join('\n') === v.optionValues.join('\n'))).map(variantDraftOf)
    : []
  const all: VariantDraft[] = [...(existing ? order(existing, variants) : variants.map(({ onHand: _, ...v }) => v)), ...others]
  const options = (isPlain ? stored : named).map((name, i) => {
    const old = existing?.options.find((o) => o.name === name)?.values ?? []
    const values = [...new Set([...old.map((v) => v.value), ...all.map((v) => v.optionValues[i] ?? '')])].filter((value) =>
      all.some((v) => v.optionValues[i] === value),
    )
    return { name, values, swatches: Object.fromEntries(old.flatMap((v) => (v.swatch ? [[v.value, v.swatch]] : []))) }
  })
  const draft: ProductDraft = {
    id: existing?.id,
    handle: group.handle,
    title,
    options,
    variants: all,
    mediaIds: null,
    status: statusOf(cells.status, cells.published, existing),
    vendor: given(cells.vendor, (v) => v.slice(0, 255), existing?.vendor ?? ''),
    type: given(cells.type, (v) => v.slice(0, 255), existing?.type ?? ''),
    tags: given(
      cells.tags,
      (v) =>
        [
          ...new Set(
            v
              .split(',')
              .map((t) => t.trim().slice(0, 255))
              .filter(Boolean),
          ),
        ].sort(),
      existing?.tags ?? [],
    ),
    descriptionHtml: given(cells.description, sanitizeRichText, existing?.descriptionHtml ?? ''),
    seoTitle: given(cells.seoTitle, (v) => v.slice(0, 255), existing?.seoTitle ?? ''),
    seoDescription: given(cells.seoDescription, (v) => v.slice(0, 500), existing?.seoDescription ?? ''),
  }
  return {
    rows: taken,
    draft,
    stock: variants.flatMap((v) => (v.onHand === null ? [] : [{ optionValues: v.optionValues, onHand: v.onHand }])),
    pictures: picturesOf(group.rows, shown),
  }
}

function toVariant(
  { cells }: NumberedRow,
  by: string[] | { sku: true },
  existing: LoadedProduct | undefined,
  currency: string,
  fail: (code: string, message: string) => void,
): (VariantDraft & { onHand: number | null }) | null {
  const refuse = (code: string, message: string) => {
    fail(code, message)
    return null
  }
  const found = Array.isArray(by) ? undefined : existing?.variants.find((v) => v.sku !== '' && v.sku === cells.sku)
  if (!Array.isArray(by) && !found)
    return refuse('variant.unknown', 'This product has options; the row names neither their values nor a SKU that is known.')
  const optionNames = Array.isArray(by) ? by : []
  const optionValues =
    found?.optionValues ?? optionNames.map((_, i) => (cells[`option${i + 1}Value` as 'option1Value'] ?? '').slice(0, 120))
  if (optionValues.some((v) => !v))
    return refuse('option.missing', `This variant needs a value for ${optionNames[optionValues.indexOf('')]}.`)
  const old =
    found ??
    existing?.variants.find((v) => v.optionValues.join('\n') === optionValues.join('\n')) ??
    (cells.sku && !optionNames.length ? existing?.variants.find((v) => v.sku === cells.sku) : undefined)
  const amount = (text: string | undefined, fallback: number | null, what: string): number | null | undefined => {
    if (text === undefined) return fallback
    if (text === '') return null
    const parsed = parseMinor(text, currency)
    const minor = parsed !== null && parsed <= 99_999_999_999 ? parsed : null
    if (minor === null) fail(`${what}.invalid`, `“${text.slice(0, 40)}” is no ${what.replace('_', ' ')} in ${currency}.`)
    return minor ?? undefined
  }
  const price = amount(cells.price || undefined, old?.priceMinor ?? 0, 'price')
  const compareAt = amount(cells.compareAt, old?.compareAtMinor ?? null, 'compare_at_price')
  const cost = amount(cells.cost, old?.costMinor ?? null, 'cost')
  if (price === undefined || compareAt === undefined || cost === undefined) return null
  const quantity = cells.quantity ? Number(cells.quantity) : null
  if (quantity !== null && (!Number.isInteger(quantity) || Math.abs(quantity) > 10_000_000))
    return refuse('quantity.invalid', `“${cells.quantity}” is no whole number up to 10,000,000.`)
  const grams = cells.grams ? Number(cells.grams) : (old?.weightGrams ?? 0)
  if (!Number.isFinite(grams) || grams < 0 || grams > 10_000_000) return refuse('weight.invalid', `“${cells.grams}” is no weight in grams.`)
  const isTracked = cells.tracker === undefined ? (old?.isTracked ?? quantity !== null) : cells.tracker !== ''
  return {
    id: old?.id,
    optionValues,
    priceMinor: price ?? 0,
    compareAtMinor: compareAt,
    costMinor: cost,
    isTracked,
    sku: (cells.sku ?? old?.sku ?? '').slice(0, 120),
    barcode: (cells.barcode ?? old?.barcode ?? '').replace(/^'/, '').slice(0, 60),
    weightGrams: Math.round(grams),
    sellsWhenOut: cells.policy === undefined ? (old?.sellsWhenOut ?? false) : /^(continue|true)$/i.test(cells.policy),
    isTaxable: truth(cells.taxable, old?.isTaxable ?? true),
    requiresShipping: truth(cells.requiresShipping, old?.requiresShipping ?? true),
    mediaId: old?.mediaId ?? null,
    onHand: isTracked && quantity !== null ? Math.max(0, quantity) : null,
  }
}

const truth = (text: string | undefined, fallback: boolean) => (text ? /^(true|yes|1)$/i.test(text) : fallback)
const sameNames = (a: string[], b: string[]) => a.join('\n') === b.join('\n')

/** The file's variants in the stored order, new ones behind. */
function order(existing: LoadedProduct, variants: (VariantDraft & { onHand: number | null })[]): VariantDraft[] {
  const place = (v: VariantDraft) => {
    const i = existing.variants.findIndex((o) => o.id === v.id)
    return i < 0 ? Number.MAX_SAFE_INTEGER : i
  }
  return [...variants].sort((a, b) => place(a) - place(b)).map(({ onHand: _, ...v }) => v)
}

function statusOf(status: string | undefined, published: string | undefined, existing: LoadedProduct | undefined): ProductDraft['status'] {
  const wish = status?.toLowerCase()
  if (wish === 'active' || wish === 'draft' || wish === 'archived')
    return wish === 'active' && /^false$/i.test(published ?? '') ? 'draft' : wish
  if (published) return /^true$/i.test(published) ? 'active' : 'draft'
  return (existing?.status as ProductDraft['status'] | undefined) ?? 'draft'
}

/** The product's pictures in the order of the file; a variant's picture that is not among them comes behind. */
function picturesOf(rows: NumberedRow[], shown: { url: string; optionValues: string[] }[]): Picture[] {
  const pictures = new Map<string, Picture>()
  for (const [i, { cells }] of rows.entries())
    if (cells.image && !pictures.has(cells.image))
      pictures.set(cells.image, {
        url: cells.image.slice(0, 2000),
        alt: (cells.imageAlt ?? '').slice(0, 500),
        position: Number(cells.imagePosition) || i + 1,
        forVariants: [],
      })
  for (const { url, optionValues } of shown) {
    const picture = pictures.get(url) ?? { url: url.slice(0, 2000), alt: '', position: rows.length + pictures.size + 1, forVariants: [] }
    picture.forVariants.push(optionValues)
    pictures.set(url, picture)
  }
  return [...pictures.values()]
}

/**
 * Rows of one product stand together and share a handle; a title without a handle makes one. Now and then it yields null,
 * so that a file full of broken rows is worked off in pieces too.
 */
export async function* groupRows(rows: AsyncIterable<NumberedRow>, report: (problem: RowProblem) => void): AsyncGenerator<Group | null> {
  let group: Group | null = null
  let broken = 0
  for await (const row of rows) {
    const handle: string = row.cells.handle ? slugify(row.cells.handle) : row.cells.title ? slugify(row.cells.title) : ''
    if (!handle) {
      report({ row: row.row, severity: 'error', code: 'handle.missing', message: 'This row has neither a handle nor a title.', handle: '' })
      broken += 1
      if (broken % 250 === 0) {
        if (group) yield group
        group = null
        yield null
      }
      continue
    }
    if (group && group.handle === handle && group.rows.length < 4096) {
      group.rows.push(row)
      continue
    }
    if (group) yield group
    group = { handle, rows: [row] }
  }
  if (group) yield group
}
