import { sql } from 'drizzle-orm'
import type { StoreContext } from '../kernel/index.ts'

/** Every public page, blog and article with its last change, for the sitemap. */
export async function listContentUrls(ctx: StoreContext): Promise<{ path: string; at: Date }[]> {
  const rows = await ctx.tx.execute<{ path: string; at: string }>(sql`
    select '/pages/' || handle as path, updated_at::text as at from pages where store_id = ${ctx.store.id} and published_at <= ${ctx.now.toISOString()}
    union all
    select '/blogs/' || handle, updated_at::text from blogs where store_id = ${ctx.store.id}
    union all
    select '/blogs/' || b.handle || '/' || a.handle, a.updated_at::text
    from articles a join blogs b on b.store_id = a.store_id and b.id = a.blog_id
    where a.store_id = ${ctx.store.id} and a.published_at <= ${ctx.now.toISOString()}
    order by 1 limit 20000`)
  return rows.map(({ path, at }) => ({ path, at: new Date(at) }))
}
