import { and, eq, inArray, sql } from 'drizzle-orm'
import { tables } from '#db'
import { changeProducts, saveProducts } from '#domain/catalog'
import { setStockInBulk } from '#domain/inventory'
import { conflict, currencyDigits, enqueue, type StoreContext, tags, writeAudit } from '../kernel/index.ts'
import { demoStores, draftOfDemo } from './catalogue.ts'
import { addDemoPictures } from './pictures.ts'

const ourHashes = demoStores.flatMap((d) => d.products.flatMap((p) => p.pictures.map((x) => x.hash)))

/** Fills an empty store with the products of a demo store, with stock, marked as samples. 409 when products are there already. */
export async function addSampleCatalogue(ctx: StoreContext, folder: string): Promise<number> {
  const p = tables.products
  const [any] = await ctx.tx.select({ id: p.id }).from(p).where(eq(p.storeId, ctx.store.id)).limit(1)
  if (any) throw conflict('sample.not_empty', 'There are products already. The sample catalogue is for an empty store.')
  const demo = demoStores[0]
  if (!demo) throw new Error('There is no demo catalogue')
  const media = await addDemoPictures(
    ctx,
    demo.products.flatMap((x) => x.pictures),
    folder,
  )
  const scale = 10 ** (currencyDigits(ctx.store.currency) - 2)
  const minor = (amount: number) => Math.round(amount * scale)
  const drafts = demo.products.map((product) => {
    const draft = draftOfDemo(demo, product, media)
    return {
      ...draft,
      isSample: true,
      vendor: ctx.store.name,
      variants: draft.variants.map((v) => ({
        ...v,
        sku: '',
        priceMinor: minor(v.priceMinor),
        compareAtMinor: v.compareAtMinor && minor(v.compareAtMinor),
        costMinor: v.costMinor && minor(v.costMinor),
      })),
    }
  })
  const saved = await saveProducts(ctx, drafts)
  const variants = await ctx.tx.select({ id: tables.variants.id }).from(tables.variants).where(eq(tables.variants.storeId, ctx.store.id))
  await setStockInBulk(
    ctx,
    variants.map((v) => ({ variantId: v.id, onHand: 12 })),
    'Sample catalogue',
  )
  await writeAudit(ctx, { action: 'sample.added', subjectType: 'products', subjectId: '', after: { products: saved.length } })
  return saved.length
}

/** Takes every sample product away with the pictures that nothing else shows. What was ordered meanwhile is archived instead. */
export async function removeSampleCatalogue(ctx: StoreContext): Promise<{ removed: number; archived: number }> {
  const { products: p, media: m } = tables
  const rows = await ctx.tx
    .select({
      id: p.id,
      isSold: sql<boolean>`exists (select from order_lines l where l.store_id = products.store_id and l.product_id = products.id)`,
    })
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), eq(p.isSample, true)))
    .orderBy(p.id)
    .for('update')
  const [sold, unsold] = [rows.filter((r) => r.isSold).map((r) => r.id), rows.filter((r) => !r.isSold).map((r) => r.id)]
  if (sold.length) await changeProducts(ctx, { kind: 'status', ids: sold, status: 'archived' })
  if (unsold.length) {
    const shown = await ctx.tx
      .select({ id: tables.productMedia.mediaId })
      .from(tables.productMedia)
      .where(and(eq(tables.productMedia.storeId, ctx.store.id), inArray(tables.productMedia.productId, unsold)))
    await ctx.tx.delete(p).where(and(eq(p.storeId, ctx.store.id), inArray(p.id, unsold)))
    const gone = shown.length
      ? await ctx.tx
          .delete(m)
          .where(
            and(
              eq(m.storeId, ctx.store.id),
              inArray(
                m.id,
                shown.map((s) => s.id),
              ),
              inArray(m.hash, ourHashes), // what the merchant put there stays in the library
              sql`not exists (select from product_media x where x.store_id = ${m.storeId} and x.media_id = ${m.id})`,
              sql`not exists (select from variants v where v.store_id = ${m.storeId} and v.media_id = ${m.id})`,
              sql`not exists (select from collections x where x.store_id = ${m.storeId} and x.media_id = ${m.id})`,
            ),
          )
          .returning({ hash: m.hash })
      : []
    for (const { hash } of gone) await enqueue(ctx, 'media.erase-files', { hash }, { key: `media-files:${ctx.store.id}:${hash}` })
  }
  ctx.purge(tags.store(ctx.store.id))
  await writeAudit(ctx, {
    action: 'sample.removed',
    subjectType: 'products',
    subjectId: '',
    after: { removed: unsold.length, archived: sold.length },
  })
  return { removed: unsold.length, archived: sold.length }
}

export async function countSamples(ctx: StoreContext): Promise<number> {
  const [row] = await ctx.tx.execute<{ n: number }>(
    sql`select count(*)::int as n from products where store_id = ${ctx.store.id} and is_sample and status <> 'archived'`,
  )
  return row?.n ?? 0
}
