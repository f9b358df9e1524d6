import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { tables } from '#db'
import { decodeCursor, lexemes, pageFrom, type StoreContext } from '../kernel/index.ts'
import { mediaUrl } from './pictures.ts'
import type { listProductsInput, ProductRow } from './schemas.ts'

export async function listProducts(
  ctx: StoreContext,
  input: z.infer<typeof listProductsInput>,
): Promise<{ items: ProductRow[]; nextCursor: string | null }> {
  const p = tables.products
  const [column, isDescending] =
    input.sort === 'title'
      ? ([sql`lower(${p.title})`, false] as const)
      : input.sort === 'updated'
        ? ([p.updatedAt, true] as const)
        : input.sort === 'sold'
          ? ([p.soldCount, true] as const)
          : ([p.createdAt, true] as const)
  const after = decodeCursor(input.cursor, 2)
  const conditions: (SQL | undefined)[] = [
    eq(p.storeId, ctx.store.id),
    input.status ? eq(p.status, input.status) : undefined,
    input.vendor ? eq(p.vendor, input.vendor) : undefined,
    input.type ? eq(p.type, input.type) : undefined,
    input.tag
      ? sql`exists (select from product_tags t where t.store_id = ${p.storeId} and t.product_id = ${p.id} and t.tag = ${input.tag})`
      : undefined,
    input.collectionId
      ? sql`exists (select from collection_products c where c.store_id = ${p.storeId} and c.product_id = ${p.id} and c.collection_id = ${input.collectionId})`
      : undefined,
    input.stock
      ? sql`exists (select from inventory_levels l join variants v on v.store_id = l.store_id and v.id = l.variant_id and v.is_tracked
          where l.store_id = ${p.storeId} and v.product_id = ${p.id} and l.available ${input.stock === 'out' ? sql`= 0` : sql`between 1 and 5`})`
      : undefined,
    input.q ? searchCondition(ctx, input.q) : undefined,
  ]
  if (after) {
    const key =
      input.sort === 'title'
        ? sql`${String(after[0])}::text`
        : input.sort === 'sold'
          ? sql`${Math.trunc(Number(after[0])) || 0}::int`
          : sql`${String(after[0])}::timestamptz`
    conditions.push(sql`(${column}, ${p.id}) ${sql.raw(isDescending ? '<' : '>')} (${key}, ${String(after[1])}::uuid)`)
  }
  const rows = await ctx.tx
    .select({
      row: p,
      key: input.sort === 'title' ? sql<string>`lower(${p.title})` : sql<string>`${column}::text`,
      variantCount: sql<number>`(select count(*)::int from variants v where v.store_id = products.store_id and v.product_id = products.id)`,
      available: sql<number>`(select coalesce(sum(l.available), 0)::int from inventory_levels l join variants v on v.store_id = l.store_id and v.id = l.variant_id where v.store_id = products.store_id and v.product_id = products.id and v.is_tracked)`,
      isTracked: sql<boolean>`exists (select from variants v where v.store_id = products.store_id and v.product_id = products.id and v.is_tracked)`,
      hash: sql<
        string | null
      >`(select m.hash from product_media pm join media m on m.store_id = pm.store_id and m.id = pm.media_id where pm.store_id = products.store_id and pm.product_id = products.id and m.status = 'ready' order by pm.position limit 1)`,
    })
    .from(p)
    .where(and(...conditions))
    .orderBy(isDescending ? desc(column) : asc(column), isDescending ? desc(p.id) : asc(p.id))
    .limit(input.limit + 1)
  const page = pageFrom(rows, input.limit, (r) => [r.key, r.row.id])
  const { currency } = ctx.store
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ row, variantCount, available, isTracked, hash }) => ({
      id: row.id,
      handle: row.handle,
      title: row.title,
      status: row.status as ProductRow['status'],
      vendor: row.vendor,
      type: row.type,
      priceMin: { amount: row.priceMin, currency },
      priceMax: { amount: row.priceMax, currency },
      isAvailable: row.isAvailable,
      variantCount,
      available,
      isTracked,
      soldCount: row.soldCount,
      picture: hash ? mediaUrl(ctx.store.slug, hash, 320) : null,
      version: row.version,
      updatedAt: row.updatedAt.toISOString(),
    })),
  }
}

function searchCondition(ctx: StoreContext, q: string): SQL {
  const p = tables.products
  const query = lexemes(q)
    .map((word) => `'${word}':*`)
    .join(' & ')
  const bySku = sql`exists (select from variants v where v.store_id = ${p.storeId} and v.product_id = ${p.id} and lower(v.sku) = ${q.toLowerCase()})`
  if (!query) return bySku
  return or(sql`${p.id} in (select id from search_products(${ctx.store.id}, ${query}, 2000))`, bySku) ?? bySku
}
