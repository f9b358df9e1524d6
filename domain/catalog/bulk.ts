import { and, eq, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { invalid, notFound, type StoreContext, writeAudit } from '../kernel/index.ts'
import { setProductCollections } from './collections.ts'
import { type LoadedProduct, loadProducts } from './load.ts'
import { draftOf } from './present.ts'
import { saveProducts } from './save.ts'
import type { BulkOutput, bulkInput, ProductDraft } from './schemas.ts'

type Bulk = z.infer<typeof bulkInput>
type Undo = BulkOutput['undo']
const lastPlace = 1_000_000

/**
 * One change for many products in one transaction, and what takes it back: `undo` is the input of a `restore`, which gives
 * back only what this change touched and leaves alone what somebody changed since.
 */
export async function changeProducts(ctx: StoreContext, input: Bulk): Promise<BulkOutput> {
  const ids = input.kind === 'restore' ? input.products.map((p) => p.id) : input.ids
  const old = await lockAll(ctx, ids, input.kind === 'restore')
  const chosen =
    input.kind === 'restore'
      ? old.filter((p) => input.products.some((w) => w.id === p.id && (w.collection || w.version === p.version)))
      : old
  const drafts = chosen.map((p) => changed(p, input))
  const moved = chosen.filter((p, i) => JSON.stringify(draftOf(p)) !== JSON.stringify(drafts[i]))
  await saveProducts(
    ctx,
    drafts.filter((d) => moved.some((p) => p.id === d.id)),
    moved,
  )
  const places = await moveMembers(ctx, chosen, input)
  const touched = chosen.filter((p) => moved.includes(p) || places.has(p.id))
  const versions = new Map((await loadProducts(ctx, { ids: touched.map((p) => p.id) })).map((p) => [p.id, p.version]))
  const undo: Undo = {
    kind: 'restore',
    products: touched.map((p) => ({ id: p.id, version: versions.get(p.id) ?? p.version, ...whatWas(p, input, places.get(p.id)) })),
  }
  if (touched.length)
    await writeAudit(ctx, {
      action: input.kind === 'restore' ? 'products.restored' : 'products.changed',
      subjectType: 'products',
      subjectId: touched[0]?.id ?? '',
      before: undo.products,
      after: input.kind === 'restore' ? { restored: touched.length } : { ...input, ids: touched.map((p) => p.id) },
    })
  return { changed: touched.length, skipped: ids.length - touched.length, undo }
}

type Place = { id: string; wasIn: boolean; position: number }

/** Only the field that the change is about. */
function whatWas(p: LoadedProduct, input: Bulk, place: Place | undefined): Partial<Undo['products'][number]> {
  const prices = p.variants.map((v) => ({ variantId: v.id, priceMinor: v.priceMinor }))
  if (input.kind === 'status') return { status: p.status as ProductDraft['status'] }
  if (input.kind === 'tags') return { tags: p.tags }
  if (input.kind === 'prices') return { prices }
  return place ? { collection: place } : {}
}

/** Puts products into a collection or takes them out; returns where those stood that were moved. */
async function moveMembers(ctx: StoreContext, chosen: LoadedProduct[], input: Bulk): Promise<Map<string, Place>> {
  const wishes = chosen.flatMap((p) => {
    if (input.kind === 'collection') return [{ p, id: input.collectionId, isIn: input.isIn, position: lastPlace }]
    const was = input.kind === 'restore' ? input.products.find((w) => w.id === p.id)?.collection : undefined
    return was ? [{ p, id: was.id, isIn: was.wasIn, position: was.position }] : []
  })
  const places = new Map<string, Place>()
  const cp = tables.collectionProducts
  for (const { p, id, isIn, position } of wishes) {
    if (p.collectionIds.includes(id) === isIn) continue
    const where = and(eq(cp.storeId, ctx.store.id), eq(cp.productId, p.id), eq(cp.collectionId, id))
    const [stood] = await ctx.tx.select({ position: cp.position }).from(cp).where(where)
    places.set(p.id, { id, wasIn: !isIn, position: stood?.position ?? lastPlace })
    await setProductCollections(ctx, p.id, isIn ? [...p.collectionIds, id] : p.collectionIds.filter((c) => c !== id))
    if (isIn) await ctx.tx.update(cp).set({ position }).where(where)
  }
  return places
}

/** In id order. A product that is gone is 404, except for an undo, which goes on without it. */
async function lockAll(ctx: StoreContext, ids: string[], mayMiss: boolean): Promise<LoadedProduct[]> {
  const p = tables.products
  const rows = await ctx.tx
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), inArray(p.id, ids)))
    .orderBy(p.id)
    .for('update')
  if (!mayMiss && rows.length !== new Set(ids).size) throw notFound('product')
  return loadProducts(ctx, { ids: rows.map((r) => r.id) })
}

function changed(p: LoadedProduct, input: Bulk): ProductDraft {
  const draft = draftOf(p)
  switch (input.kind) {
    case 'status':
      return { ...draft, status: input.status }
    case 'tags':
      return { ...draft, tags: [...new Set([...p.tags.filter((t) => !input.remove.includes(t)), ...input.add])].sort() }
    case 'prices':
      return { ...draft, variants: draft.variants.map((v) => ({ ...v, priceMinor: percent(v.priceMinor, input.percent) })) }
    case 'restore': {
      const was = input.products.find((w) => w.id === p.id)
      if (!was) return draft
      const price = new Map((was.prices ?? []).map((w) => [w.variantId, w.priceMinor]))
      const variants = draft.variants.map((v) => ({ ...v, priceMinor: price.get(v.id ?? '') ?? v.priceMinor }))
      return { ...draft, status: was.status ?? draft.status, tags: was.tags ?? draft.tags, variants }
    }
    default:
      return draft
  }
}

/** Half up to a whole minor unit; never below nothing. */
function percent(minor: number, change: number): number {
  const next = Math.floor((minor * (10_000 + Math.round(change * 100))) / 10_000 + 0.5)
  if (next > 99_999_999_999) throw invalid('money.amount', 'A price would be out of range.')
  return Math.max(0, next)
}

/** A copy as a draft: new handle and title, the same pictures, options and prices; no stock, in the same collections. */
export async function duplicateProduct(ctx: StoreContext, id: string): Promise<string> {
  const [old] = await loadProducts(ctx, { ids: [id] })
  if (!old) throw notFound('product')
  const [free] = await ctx.tx.execute<{ handle: string }>(sql`
    select h as handle from (select ${`${old.handle.slice(0, 100)}-copy`} || case n when 1 then '' else '-' || n end as h, n from generate_series(1, 500) n) x
    where not exists (select from products p where p.store_id = ${ctx.store.id} and p.handle = x.h) order by n limit 1`)
  const { id: _, ...draft } = draftOf(old)
  const [saved] = await saveProducts(ctx, [
    {
      ...draft,
      handle: free?.handle ?? `${old.handle.slice(0, 90)}-${id.slice(-8)}`,
      title: `${old.title} (copy)`.slice(0, 255),
      status: 'draft',
      variants: draft.variants.map(({ id: __, ...v }) => ({ ...v, sku: '', barcode: '' })),
      mediaIds: old.media.map((m) => m.id),
    },
  ])
  if (!saved) throw new Error('The copy was not written')
  await setProductCollections(ctx, saved.id, old.collectionIds)
  await writeAudit(ctx, { action: 'product.created', subjectType: 'product', subjectId: saved.id, after: { copyOf: id } })
  return saved.id
}

/** What the shop's products can be filtered by: vendors, types and tags that exist. */
export async function listProductFacets(ctx: StoreContext): Promise<{ vendors: string[]; types: string[]; tags: string[] }> {
  const of = async (column: 'vendor' | 'type') =>
    (
      await ctx.tx.execute<{ v: string }>(
        sql`select distinct ${sql.identifier(column)} as v from products where store_id = ${ctx.store.id} and ${sql.identifier(column)} <> '' order by 1 limit 200`,
      )
    ).map((r) => r.v)
  const tags = await ctx.tx.execute<{ v: string }>(
    sql`select distinct tag as v from product_tags where store_id = ${ctx.store.id} order by 1 limit 200`,
  )
  return { vendors: await of('vendor'), types: await of('type'), tags: tags.map((r) => r.v) }
}
