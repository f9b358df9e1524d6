import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { tables } from '#db'
import type { StoreContext } from '../kernel/index.ts'

export type LoadedProduct = Awaited<ReturnType<typeof loadProducts>>[number]

/** Whole products by id or handle, in a handful of set-based queries whatever their number. */
export async function loadProducts(ctx: StoreContext, by: { ids?: string[]; handles?: string[] }) {
  const {
    products: p,
    productOptions: o,
    productOptionValues: v,
    variants,
    variantPrices: vp,
    productTags: t,
    productMedia: pm,
    media: m,
    collectionProducts: cp,
    inventoryLevels: l,
  } = tables
  const store = ctx.store.id
  const ids = by.ids ?? []
  const handles = by.handles ?? []
  if (!ids.length && !handles.length) return []
  const rows = await ctx.tx
    .select()
    .from(p)
    .where(
      and(eq(p.storeId, store), or(ids.length ? inArray(p.id, ids) : undefined, handles.length ? inArray(p.handle, handles) : undefined)),
    )
  const found = rows.map((r) => r.id)
  if (!found.length) return []
  const [options, values, variantRows, tagRows, mediaRows, memberRows] = await Promise.all([
    ctx.tx
      .select()
      .from(o)
      .where(and(eq(o.storeId, store), inArray(o.productId, found)))
      .orderBy(asc(o.position)),
    ctx.tx
      .select()
      .from(v)
      .where(and(eq(v.storeId, store), inArray(v.productId, found)))
      .orderBy(asc(v.position)),
    ctx.tx
      .select({ variant: variants, price: vp, onHand: l.onHand, committed: l.committed })
      .from(variants)
      .leftJoin(vp, and(eq(vp.storeId, variants.storeId), eq(vp.variantId, variants.id), eq(vp.currency, ctx.store.currency)))
      .leftJoin(l, and(eq(l.storeId, variants.storeId), eq(l.variantId, variants.id)))
      .where(and(eq(variants.storeId, store), inArray(variants.productId, found)))
      .orderBy(asc(variants.position), asc(variants.id)),
    ctx.tx
      .select()
      .from(t)
      .where(and(eq(t.storeId, store), inArray(t.productId, found)))
      .orderBy(asc(t.tag)),
    ctx.tx
      .select({ productId: pm.productId, media: m })
      .from(pm)
      .innerJoin(m, and(eq(m.storeId, pm.storeId), eq(m.id, pm.mediaId)))
      .where(and(eq(pm.storeId, store), inArray(pm.productId, found)))
      .orderBy(asc(pm.position)),
    ctx.tx
      .select({ productId: cp.productId, collectionId: cp.collectionId })
      .from(cp)
      .where(and(eq(cp.storeId, store), inArray(cp.productId, found))),
  ])
  const valueById = new Map(values.map((value) => [value.id, value]))
  const variantsOf = groupVariants(variantRows)
  return rows.map((row) => ({
    ...row,
    tags: tagRows.filter((tag) => tag.productId === row.id).map((tag) => tag.tag),
    media: mediaRows.filter((entry) => entry.productId === row.id).map((entry) => entry.media),
    collectionIds: memberRows.filter((entry) => entry.productId === row.id).map((entry) => entry.collectionId),
    options: options
      .filter((option) => option.productId === row.id)
      .map((option) => ({ ...option, values: values.filter((value) => value.optionId === option.id) })),
    variants: (variantsOf.get(row.id) ?? []).map((variant) => ({
      ...variant,
      optionValues: variant.optionKey ? variant.optionKey.split('.').map((id) => valueById.get(id)?.value ?? '') : [],
    })),
  }))
}

type VariantRow = {
  variant: typeof tables.variants.$inferSelect
  price: typeof tables.variantPrices.$inferSelect | null
  onHand: number | null
  committed: number | null
}

/** One entry a variant; several locations add up. */
function groupVariants(rows: VariantRow[]) {
  const byProduct = new Map<
    string,
    Map<string, VariantRow['variant'] & { priceMinor: number; compareAtMinor: number | null; onHand: number; committed: number }>
  >()
  for (const { variant, price, onHand, committed } of rows) {
    const of = byProduct.get(variant.productId) ?? new Map()
    byProduct.set(variant.productId, of)
    const known = of.get(variant.id) ?? {
      ...variant,
      priceMinor: price?.priceMinor ?? 0,
      compareAtMinor: price?.compareAtMinor ?? null,
      onHand: 0,
      committed: 0,
    }
    known.onHand += onHand ?? 0
    known.committed += committed ?? 0
    of.set(variant.id, known)
  }
  return new Map([...byProduct].map(([id, of]) => [id, [...of.values()]]))
}
