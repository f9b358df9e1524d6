import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { tables } from '#db'
import { isUuid, lexemes, type StoreContext } from '../kernel/index.ts'
import { type LoadedProduct, loadProducts } from './load.ts'

export const sorts = ['relevance', 'best-selling', 'price-asc', 'price-desc', 'newest', 'title'] as const
export type Sort = (typeof sorts)[number]

/** What a shopper asked a list for. Repeated values mean OR; different filters mean AND. Prices in minor units. */
export type ShelfFilter = {
  collectionId?: string
  query?: string
  vendors: string[]
  types: string[]
  options: Record<string, string[]>
  priceMin: number | null
  priceMax: number | null
  isAvailable: boolean
  sort: Sort | null
  page: number
}
export type Facet = { value: string; count: number }
export type Shelf = {
  products: LoadedProduct[]
  total: number
  pages: number
  facets: {
    vendors: Facet[]
    types: Facet[]
    options: { name: string; values: (Facet & { swatch: string | null })[] }[]
    available: number
    soldOut: number
    priceMin: number
    priceMax: number
  }
}

export const perPage = 24
export const maxPages = 100

type Except = 'vendors' | 'types' | 'price' | 'available' | `option:${string}` | null

/** One page of active products with the counts beside the filters; each count ignores its own filter. */
export async function listShelf(
  ctx: StoreContext,
  filter: ShelfFilter,
  options: { withFacets?: boolean; limit?: number } = {},
): Promise<Shelf> {
  const limit = options.limit ?? perPage
  const where = (except: Except) => and(...conditions(ctx, filter, except)) ?? sql`true`
  const [ids, [count]] = await Promise.all([
    ctx.tx.execute<{ id: string }>(
      sql`select p.id from products p ${joins(ctx, filter)} where ${where(null)} order by ${order(filter)}, p.id limit ${limit} offset ${(filter.page - 1) * limit}`,
    ),
    ctx.tx.execute<{ total: number }>(sql`select count(*)::int as total from products p ${joins(ctx, filter)} where ${where(null)}`),
  ])
  const loaded = await loadProducts(ctx, { ids: ids.map((r) => r.id) })
  const byId = new Map(loaded.map((product) => [product.id, product]))
  const total = count?.total ?? 0
  const facets =
    options.withFacets === false
      ? { vendors: [], types: [], options: [], available: 0, soldOut: 0, priceMin: 0, priceMax: 0 }
      : await loadFacets(ctx, filter, where)
  return {
    products: ids.flatMap((r) => byId.get(r.id) ?? []),
    total,
    pages: Math.min(maxPages, Math.max(1, Math.ceil(total / limit))),
    facets,
  }
}

async function loadFacets(ctx: StoreContext, filter: ShelfFilter, where: (except: Except) => SQL): Promise<Shelf['facets']> {
  const from = sql`from products p ${joins(ctx, filter)}`
  const [vendors, types, [stock], [price], optionRows] = await Promise.all([
    ctx.tx.execute<Facet>(
      sql`select p.vendor as value, count(*)::int as count ${from} where ${where('vendors')} and p.vendor <> '' group by 1 order by 2 desc, 1 limit 40`,
    ),
    ctx.tx.execute<Facet>(
      sql`select p.type as value, count(*)::int as count ${from} where ${where('types')} and p.type <> '' group by 1 order by 2 desc, 1 limit 40`,
    ),
    ctx.tx.execute<{ available: number; sold_out: number }>(
      sql`select count(*) filter (where p.is_available)::int as available, count(*) filter (where not p.is_available)::int as sold_out ${from} where ${where('available')}`,
    ),
    ctx.tx.execute<{ low: string; high: string }>(
      sql`select coalesce(min(p.price_min), 0) as low, coalesce(max(p.price_max), 0) as high ${from} where ${where('price')}`,
    ),
    ctx.tx.execute<{ name: string; value: string; swatch: string | null; count: number; position: number }>(sql`
      select o.name, ov.value, max(ov.swatch) as swatch, count(distinct p.id)::int as count, min(ov.position)::int as position ${from}
      join product_options o on o.store_id = p.store_id and o.product_id = p.id
      join product_option_values ov on ov.store_id = o.store_id and ov.option_id = o.id
      where ${where(null)} group by 1, 2 order by 1, 5, 2 limit 200`),
  ])
  const names = [...new Set(optionRows.map((r) => r.name))]
  const optionFacets = await Promise.all(
    names.map(async (name) => {
      if (!Object.hasOwn(filter.options, name) || !filter.options[name]?.length)
        return { name, values: optionRows.filter((r) => r.name === name).map(({ value, count, swatch }) => ({ value, count, swatch })) }
      const rows = await ctx.tx.execute<Facet & { swatch: string | null; position: number }>(sql`
      select ov.value, max(ov.swatch) as swatch, count(distinct p.id)::int as count, min(ov.position)::int as position ${from}
      join product_options o on o.store_id = p.store_id and o.product_id = p.id and o.name = ${name}
      join product_option_values ov on ov.store_id = o.store_id and ov.option_id = o.id
      where ${where(`option:${name}`)} group by 1 order by 4, 1 limit 60`)
      return { name, values: rows.map(({ value, count, swatch }) => ({ value, count, swatch })) }
    }),
  )
  return {
    vendors: [...vendors],
    types: [...types],
    options: optionFacets,
    available: stock?.available ?? 0,
    soldOut: stock?.sold_out ?? 0,
    priceMin: Number(price?.low ?? 0),
    priceMax: Number(price?.high ?? 0),
  }
}

function joins(ctx: StoreContext, filter: ShelfFilter): SQL {
  const parts: SQL[] = []
  if (filter.collectionId)
    parts.push(
      sql`join collection_products cp on cp.store_id = p.store_id and cp.product_id = p.id and cp.collection_id = ${filter.collectionId}`,
    )
  if (filter.query !== undefined) {
    const words = searchQuery(filter.query)
    parts.push(
      words
        ? sql`join search_products(${ctx.store.id}, ${words}, 5000) found on found.id = p.id`
        : sql`join (select null::uuid as id, 0::real as rank) found on found.id = p.id`,
    )
  }
  return sql.join(parts, sql` `)
}

function conditions(ctx: StoreContext, f: ShelfFilter, except: Except): SQL[] {
  const list = [sql`p.store_id = ${ctx.store.id}`, sql`p.status = 'active'`]
  const oneOf = (values: string[]) =>
    sql.join(
      values.map((v) => sql`${v}`),
      sql`, `,
    )
  if (f.vendors.length && except !== 'vendors') list.push(sql`p.vendor in (${oneOf(f.vendors)})`)
  if (f.types.length && except !== 'types') list.push(sql`p.type in (${oneOf(f.types)})`)
  if (f.isAvailable && except !== 'available') list.push(sql`p.is_available`)
  if (f.priceMin !== null && except !== 'price') list.push(sql`p.price_max >= ${f.priceMin}`)
  if (f.priceMax !== null && except !== 'price') list.push(sql`p.price_min <= ${f.priceMax}`)
  for (const [name, values] of Object.entries(f.options)) {
    if (!values.length || except === `option:${name}`) continue
    list.push(sql`exists (select from product_options fo join product_option_values fv on fv.store_id = fo.store_id and fv.option_id = fo.id
      where fo.store_id = p.store_id and fo.product_id = p.id and fo.name = ${name} and fv.value in (${oneOf(values)}))`)
  }
  return list
}

function order(f: ShelfFilter): SQL {
  const sort = f.sort ?? (f.query === undefined ? (f.collectionId ? null : 'newest') : 'relevance')
  switch (sort) {
    case 'best-selling':
      return sql`p.sold_count desc`
    case 'price-asc':
      return sql`p.price_min`
    case 'price-desc':
      return sql`p.price_max desc`
    case 'newest':
      return sql`coalesce(p.published_at, p.created_at) desc`
    case 'title':
      return sql`p.title collate "und-x-icu"`
    case 'relevance':
      return f.query === undefined ? sql`p.sold_count desc` : sql`found.rank desc`
    default:
      return sql`cp.position`
  }
}

/** Every word as a prefix; null for a query without words, which finds nothing. */
function searchQuery(text: string): string | null {
  const words = lexemes(text).slice(0, 12)
  return words.length ? words.map((word) => `'${word}':*`).join(' & ') : null
}

export async function findShelfProduct(ctx: StoreContext, handle: string): Promise<LoadedProduct | null> {
  const [product] = await loadProducts(ctx, { handles: [handle] })
  return product?.status === 'active' ? product : null
}

/** Active products by id or handle, in the order asked for. */
export async function listShelfProducts(ctx: StoreContext, keys: string[]): Promise<LoadedProduct[]> {
  const [byId, byHandle] = await Promise.all([
    loadProducts(ctx, { ids: keys.filter(isUuid) }),
    loadProducts(ctx, { handles: keys.filter((key) => !isUuid(key)) }),
  ])
  const all = [...byId, ...byHandle].filter((p) => p.status === 'active')
  return keys.flatMap((key) => all.find((p) => p.id === key || p.handle === key) ?? [])
}

export type ShelfCollection = {
  id: string
  handle: string
  title: string
  descriptionHtml: string
  template: string
  productCount: number
  picture: { hash: string; alt: string; width: number; height: number; widths: number[]; ground: string | null } | null
}

/** Collections with their count of active products and the first picture in them. */

/** Collections of the shop. `keys` are ids or handles: themes keep ids, which stay when a handle changes. */
export async function listShelfCollections(ctx: StoreContext, by: { handle?: string; keys?: string[] } = {}): Promise<ShelfCollection[]> {
  const c = tables.collections
  const rows = await ctx.tx
    .select({
      id: c.id,
      handle: c.handle,
      title: c.title,
      descriptionHtml: c.descriptionHtml,
      template: c.template,
      productCount: sql<number>`(select count(*)::int from collection_products cp join products p on p.store_id = cp.store_id and p.id = cp.product_id and p.status = 'active' where cp.store_id = collections.store_id and cp.collection_id = collections.id)`,
      picture: sql<
        ShelfCollection['picture']
      >`(select jsonb_build_object('hash', m.hash, 'alt', m.alt, 'width', m.width, 'height', m.height, 'widths', m.widths, 'ground', m.ground)
        from collection_products cp join products p on p.store_id = cp.store_id and p.id = cp.product_id and p.status = 'active'
        join product_media pm on pm.store_id = cp.store_id and pm.product_id = cp.product_id join media m on m.store_id = pm.store_id and m.id = pm.media_id and m.status = 'ready'
        where cp.store_id = collections.store_id and cp.collection_id = collections.id order by cp.position, pm.position limit 1)`,
    })
    .from(c)
    .where(
      and(
        eq(c.storeId, ctx.store.id),
        by.handle === undefined ? undefined : eq(c.handle, by.handle),
        by.keys ? or(inArray(c.handle, by.keys), inArray(c.id, by.keys.filter(isUuid))) : undefined,
      ),
    )
    .orderBy(c.id)
    .limit(500)
  return rows
}

/** Every page of the catalogue with its last change, for the sitemap; at most 50,000 (sitemaps.org). */
export async function listShelfUrls(ctx: StoreContext): Promise<{ path: string; at: Date }[]> {
  const { products: p, collections: c } = tables
  const [products, collections] = await Promise.all([
    ctx.tx
      .select({ handle: p.handle, at: p.updatedAt })
      .from(p)
      .where(and(eq(p.storeId, ctx.store.id), eq(p.status, 'active')))
      .orderBy(p.id)
      .limit(49_000),
    ctx.tx.select({ handle: c.handle, at: c.updatedAt }).from(c).where(eq(c.storeId, ctx.store.id)).orderBy(c.id).limit(900),
  ])
  return [
    ...collections.map((x) => ({ path: `/collections/${x.handle}`, at: x.at })),
    ...products.map((x) => ({ path: `/products/${x.handle}`, at: x.at })),
  ]
}
