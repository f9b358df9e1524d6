import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { tables } from '#db'
import { DomainError, decodeCursor, enqueue, pageFrom, type StoreContext, tags, writeAudit } from '../kernel/index.ts'
import { getPicture, lockFiles } from './pictures.ts'
import type { ListPicturesInput, PictureUse } from './schemas.ts'

const m = tables.media
/** Asked once a query, not once a picture. */
const isUsed = (ctx: StoreContext): SQL => sql`(${m.id} in (select media_id from product_media where store_id = ${ctx.store.id})
  or ${m.id} in (select media_id from variants where store_id = ${ctx.store.id} and media_id is not null)
  or ${m.id} in (select media_id from collections where store_id = ${ctx.store.id} and media_id is not null)
  or ${m.hash} in (select image from articles where store_id = ${ctx.store.id} and image <> '')
  or ${m.hash} in (select found[1] from theme_documents d cross join lateral regexp_matches(d.body::text, '"([0-9a-f]{32})["@]', 'g') found
    where d.store_id = ${ctx.store.id})
  or ${m.hash} in (select found[1] from theme_drafts w cross join lateral regexp_matches(w.documents::text, '"([0-9a-f]{32})["@]', 'g') found
    where w.store_id = ${ctx.store.id}))`

export async function listPictures(ctx: StoreContext, input: ListPicturesInput) {
  const after = decodeCursor(input.cursor, 1)
  const q = input.q ? `%${input.q.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%` : null
  const rows = await ctx.tx
    .select()
    .from(m)
    .where(
      and(
        eq(m.storeId, ctx.store.id),
        inView(ctx, input.view),
        input.hash ? eq(m.hash, input.hash) : undefined,
        q ? or(sql`lower(${m.filename}) like ${q}`, sql`lower(${m.alt}) like ${q}`) : undefined,
        after ? lt(m.id, String(after[0])) : undefined,
      ),
    )
    .orderBy(desc(m.id))
    .limit(input.limit + 1)
  return pageFrom(rows, input.limit, (r) => [r.id])
}

const inView = (ctx: StoreContext, view: ListPicturesInput['view']): SQL | undefined =>
  view === 'no-alt' ? sql`${m.alt} = ''` : view === 'unused' ? sql`not ${isUsed(ctx)}` : undefined

/** How many pictures each view holds, and the bytes of the originals. */
export async function countPictures(ctx: StoreContext) {
  const [row] = await ctx.tx
    .select({
      all: sql<number>`count(*)::int`,
      noAlt: sql<number>`(count(*) filter (where ${m.alt} = ''))::int`,
      unused: sql<number>`(count(*) filter (where not ${isUsed(ctx)}))::int`,
      bytes: sql<number>`coalesce(sum(${m.bytes}), 0)::float8`,
    })
    .from(m)
    .where(eq(m.storeId, ctx.store.id))
  return row ?? { all: 0, noAlt: 0, unused: 0, bytes: 0 }
}

/** The places where a picture stands: products, variants, collections, and the documents of the themes, earlier versions included. */
export async function listUses(ctx: StoreContext, id: string): Promise<PictureUse[]> {
  const { hash } = await getPicture(ctx, id)
  const store = ctx.store.id
  return ctx.tx.execute<PictureUse>(sql`
    select 'product' as kind, p.id::text as id, p.title, u.position + 1 as place
    from product_media u join products p on p.store_id = u.store_id and p.id = u.product_id
    where u.store_id = ${store} and u.media_id = ${id}
    union all
    select distinct 'variant', p.id::text, p.title, null::int
    from variants v join products p on p.store_id = v.store_id and p.id = v.product_id
    where v.store_id = ${store} and v.media_id = ${id}
    union all
    select 'collection', c.id::text, c.title, null from collections c where c.store_id = ${store} and c.media_id = ${id}
    union all
    select 'article', a.id::text, a.title, null from articles a where a.store_id = ${store} and a.image = ${hash}
    union all
    select distinct 'theme', t.id::text, t.name || ', ' || e.key, null::int
    from themes t join theme_versions v on v.store_id = t.store_id and v.theme_id = t.id
    cross join lateral jsonb_each_text(v.manifest) e
    join theme_documents d on d.store_id = t.store_id and d.hash = e.value
    where t.store_id = ${store} and position(${`"${hash}`} in d.body::text) > 0
    union all
    select distinct 'theme', t.id::text, t.name || ', ' || e.key, null::int
    from theme_drafts w join themes t on t.store_id = w.store_id and t.id = w.theme_id
    cross join lateral jsonb_each(w.documents) e
    where w.store_id = ${store} and position(${`"${hash}`} in e.value::text) > 0
    order by 1, 3 limit 200`)
}

/**
 * Takes a picture out of the library. 409 `media.in_use` while something shows it, unless `detach` takes it off products,
 * variants and collections too; what a theme shows is changed in the theme. Orders keep the picture they were placed with.
 */
export async function deletePicture(ctx: StoreContext, id: string, detach: boolean): Promise<void> {
  const picture = await getPicture(ctx, id)
  await lockFiles(ctx, picture.hash) // an upload of the same bytes waits, and finds nothing known
  const uses = await listUses(ctx, id)
  const inTheme = uses.filter((u) => u.kind === 'theme')
  if (inTheme[0])
    throw new DomainError('media.in_theme', 409, `The theme shows this picture, now or in an earlier version: ${inTheme[0].title}.`, {
      data: { uses },
    })
  if (uses.length && !detach)
    throw new DomainError('media.in_use', 409, `This picture stands in ${uses.length} places.`, { data: { uses } })
  const store = ctx.store.id
  const touched = await ctx.tx.execute<{ kind: string; id: string }>(sql`
    with p as (delete from product_media where store_id = ${store} and media_id = ${id} returning product_id),
      v as (update variants set media_id = null where store_id = ${store} and media_id = ${id} returning product_id),
      c as (update collections set media_id = null where store_id = ${store} and media_id = ${id} returning id),
      a as (update articles set image = '' where store_id = ${store} and image = ${picture.hash} returning id)
    select 'product' as kind, product_id::text as id from p union select 'product', product_id::text from v
    union select 'collection', id::text from c`)
  await ctx.tx.delete(m).where(and(eq(m.storeId, store), eq(m.id, id)))
  const products = touched.filter((t) => t.kind === 'product').map((t) => t.id)
  const { products: p } = tables
  if (products.length)
    await ctx.tx
      .update(p)
      .set({ version: sql`${p.version} + 1`, updatedAt: ctx.now })
      .where(and(eq(p.storeId, store), inArray(p.id, products)))
  const { filename, alt, hash } = picture
  await writeAudit(ctx, { action: 'media.deleted', subjectType: 'media', subjectId: id, before: { filename, alt, uses } })
  // an order that is being placed with this picture has a name for it by then
  const runAt = new Date(ctx.now.getTime() + 10 * 60_000)
  await enqueue(ctx, 'media.erase-files', { hash }, { key: `media-files:${store}:${hash}`, runAt })
  if (touched.length) ctx.purge(tags.lists(store))
  if (uses.some((u) => u.kind === 'article')) ctx.purge(tags.content(store))
  ctx.purge(...touched.map((t) => (t.kind === 'product' ? tags.product(store, t.id) : tags.collection(store, t.id))))
}
