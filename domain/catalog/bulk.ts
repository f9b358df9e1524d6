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

/**
 * One change for many products in one transaction, and what takes it back: `undo` is the input of a `restore`. A restore
 * leaves alone what somebody changed in between (the product's version moved on).
 */
export async function changeProducts(ctx: StoreContext, input: Bulk): Promise<BulkOutput> {
  const ids = input.kind === 'restore' ? input.products.map((p) => p.id) : input.ids
  const old = await lockAll(ctx, ids)
  const chosen = input.kind === 'restore' ? old.filter((p) => input.products.some((w) => w.id === p.id && w.version === p.version)) : old
  const drafts = chosen.map((p) => changed(p, input))
  const moved = chosen.filter((p, i) => JSON.stringify(draftOf(p)) !== JSON.stringify(drafts[i]))
  await saveProducts(
    ctx,
    drafts.filter((d) => moved.some((p) => p.id === d.id)),
    moved,
  )
  const collections = chosen.filter((p) => collectionsOf(p, input).join() !== p.collectionIds.join())
  for (const p of collections) await setProductCollections(ctx, p.id, collectionsOf(p, input))
  const touched = chosen.filter((p) => moved.includes(p) || collections.includes(p))
  const versions = new Map((await loadProducts(ctx, { ids: touched.map((p) => p.id) })).map((p) => [p.id, p.version]))
  const undo: Undo = {
    kind: 'restore',
    products: touched.map((p) => ({
      id: p.id,
      version: versions.get(p.id) ?? p.version,
      status: p.status as Undo['products'][number]['status'],
      tags: p.tags,
      collectionIds: p.collectionIds,
      prices: p.variants.map((v) => ({ variantId: v.id, priceMinor: v.priceMinor })),
    })),
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

async function lockAll(ctx: StoreContext, ids: string[]): Promise<LoadedProduct[]> {
  const p = tables.products
  const rows = await ctx.tx
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.storeId, ctx.store.id), inArray(p.id, ids)))
    .orderBy(p.id)
    .for('update')
  if (rows.length !== new Set(ids).size) throw notFound('product')
  return loadProducts(ctx, { ids })
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
      const price = new Map(was.prices.map((w) => [w.variantId, w.priceMinor]))
      return {
        ...draft,
        status: was.status,
        tags: was.tags,
        variants: draft.variants.map((v) => ({ ...v, priceMinor: price.get(v.id ?? '') ?? v.priceMinor })),
      }
    }
    default:
      return draft
  }
}

function collectionsOf(p: LoadedProduct, input: Bulk): string[] {
  if (input.kind === 'restore') return input.products.find((w) => w.id === p.id)?.collectionIds ?? p.collectionIds
  if (input.kind !== 'collection') return p.collectionIds
  const others = p.collectionIds.filter((id) => id !== input.collectionId)
  return input.isIn ? [...others, input.collectionId] : others
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
