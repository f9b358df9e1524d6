import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { addRedirect } from '#domain/stores'
import { conflict, notFound, type StoreContext, slugify, versionConflict, writeAudit } from '../kernel/index.ts'
import { setProductCollections } from './collections.ts'
import { type LoadedProduct, loadProducts } from './load.ts'
import { draftOf, draftOptions, presentProduct, variantDraft } from './present.ts'
import { saveProducts } from './save.ts'
import type { createProductInput, ProductDraft, ProductOutput, updateProductInput, updateVariantInput } from './schemas.ts'
import { purgeProducts } from './summaries.ts'

export async function getProduct(ctx: StoreContext, id: string): Promise<LoadedProduct> {
  const [product] = await loadProducts(ctx, { ids: [id] })
  if (!product) throw notFound('product')
  return product
}

export async function createProduct(ctx: StoreContext, input: z.infer<typeof createProductInput>): Promise<ProductOutput> {
  const handle = input.handle ?? (await freeHandle(ctx, slugify(input.title)))
  const draft: ProductDraft = {
    handle,
    title: input.title,
    status: input.status ?? 'draft',
    vendor: input.vendor ?? '',
    type: input.type ?? '',
    tags: input.tags ?? [],
    descriptionHtml: input.descriptionHtml ?? '',
    seoTitle: input.seoTitle ?? '',
    seoDescription: input.seoDescription ?? '',
    template: input.template,
    options: draftOptions(input.options ?? []),
    variants: (
      input.variants ?? [
        { price: { amount: 0, currency: ctx.store.currency }, optionValues: (input.options ?? []).map((o) => o.values[0] ?? '') },
      ]
    ).map((v) => variantDraft(ctx, v)),
    mediaIds: input.mediaIds ?? [],
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
  await ctx.tx
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), eq(p.id, input.id)))
    .for('update')
  const old = await getProduct(ctx, input.id)
  if (input.version !== undefined && input.version !== old.version) throw versionConflict('product', { current: presentProduct(ctx, old) })
  const draft = draftOf(old)
  const next: ProductDraft = {
    ...draft,
    ...Object.fromEntries(
      Object.entries(input).filter(
        ([key, value]) =>
          value !== undefined &&
          ['title', 'handle', 'status', 'vendor', 'type', 'tags', 'descriptionHtml', 'seoTitle', 'seoDescription', 'template'].includes(
            key,
          ),
      ),
    ),
    options: input.options ? draftOptions(input.options) : draft.options,
    variants: input.variants
      ? input.variants.map((v) =>
          variantDraft(
            ctx,
            v,
            old.variants.find((o) => o.id === v.id),
          ),
        )
      : draft.variants,
    mediaIds: input.mediaIds ?? null,
  }
  if (input.handle && input.handle !== old.handle && (await findIdByHandle(ctx, input.handle)))
    throw conflict('handle.taken', 'Another product has this handle.')
  await saveProducts(ctx, [next], [old])
  if (input.collectionIds) await setProductCollections(ctx, input.id, input.collectionIds)
  const after = presentProduct(ctx, await getProduct(ctx, input.id))
  if (after.handle !== old.handle) await addRedirect(ctx, `/products/${old.handle}`, `/products/${after.handle}`)
  await writeAudit(ctx, { action: 'product.updated', subjectType: 'product', subjectId: input.id, before: presentProduct(ctx, old), after })
  return after
}

/** One variant's own fields. `version` is the variant's; stale → 409 product.version_conflict. */
export async function updateVariant(ctx: StoreContext, input: z.infer<typeof updateVariantInput>): Promise<ProductOutput> {
  const p = tables.products
  await ctx.tx
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), eq(p.id, input.id)))
    .for('update')
  const old = await getProduct(ctx, input.id)
  const variant = old.variants.find((v) => v.id === input.variantId)
  if (!variant) throw notFound('variant')
  if (input.version !== undefined && input.version !== variant.version)
    throw versionConflict('product', { current: presentProduct(ctx, old) })
  const { id: _, variantId, version: __, ...fields } = input
  const variants = draftOf(old).variants.map((v) =>
    v.id === variantId
      ? variantDraft(
          ctx,
          {
            ...fields,
            id: variantId,
            optionValues: variant.optionValues,
            price: fields.price ?? { amount: variant.priceMinor, currency: ctx.store.currency },
          },
          variant,
        )
      : v,
  )
  await saveProducts(ctx, [{ ...draftOf(old), variants }], [old])
  const after = presentProduct(ctx, await getProduct(ctx, input.id))
  await writeAudit(ctx, { action: 'variant.updated', subjectType: 'product', subjectId: input.id, before: variant, after: fields })
  return after
}

export async function deleteProduct(ctx: StoreContext, id: string): Promise<void> {
  const old = await getProduct(ctx, id)
  const { orderLines: l, products: p } = tables
  const [sold] = await ctx.tx
    .select({ id: l.id })
    .from(l)
    .where(and(eq(l.storeId, ctx.store.id), eq(l.productId, id)))
    .limit(1)
  if (sold) throw conflict('product.has_orders', 'This product stands in orders. Archive it instead.')
  await ctx.tx.delete(p).where(and(eq(p.storeId, ctx.store.id), eq(p.id, id)))
  await writeAudit(ctx, { action: 'product.deleted', subjectType: 'product', subjectId: id, before: presentProduct(ctx, old) })
  purgeProducts(ctx, [id], old.collectionIds)
}

export async function findIdByHandle(ctx: StoreContext, handle: string): Promise<string | null> {
  const p = tables.products
  const [row] = await ctx.tx
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), eq(p.handle, handle)))
  return row?.id ?? null
}

async function freeHandle(ctx: StoreContext, wish: string): Promise<string> {
  for (let n = 1; n < 50; n += 1) {
    const handle = n === 1 ? wish : `${wish}-${n}`
    if (!(await findIdByHandle(ctx, handle))) return handle
  }
  return `${wish}-${Date.now().toString(36)}`
}

/** Puts a picture behind the others of a product. */
export async function attachPicture(ctx: StoreContext, productId: string, mediaId: string): Promise<void> {
  const { productMedia: pm } = tables
  const product = await getProduct(ctx, productId)
  await ctx.tx.insert(pm).values({ storeId: ctx.store.id, productId, mediaId, position: product.media.length }).onConflictDoNothing()
  purgeProducts(ctx, [productId], product.collectionIds)
}
