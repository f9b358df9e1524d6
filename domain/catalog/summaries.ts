import { sql } from 'drizzle-orm'
import { lexemes, plainText, type StoreContext, tags } from '../kernel/index.ts'
import type { ProductDraft } from './schemas.ts'

export function purgeProducts(ctx: StoreContext, ids: string[], collectionIds: string[] = []): void {
  ctx.purge(
    tags.lists(ctx.store.id),
    ...ids.map((id) => tags.product(ctx.store.id, id)),
    ...collectionIds.map((id) => tags.collection(ctx.store.id, id)),
  )
}

/** Price range and availability beside the product. Returns the ids whose availability has flipped. */
export async function refreshSummaries(ctx: StoreContext, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
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

/** The words by which a product is found: title first, then vendor, kind, tags and SKUs, then the description. */
export async function indexForSearch(ctx: StoreContext, entries: { id: string; draft: ProductDraft }[]) {
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
