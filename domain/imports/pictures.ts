import { and, eq, sql } from 'drizzle-orm'
import { tables } from '#db'
import { purgeProducts } from '#domain/catalog'
import { addPicture, maxUploadBytes, type Resolver, safeFetch } from '#domain/media'
import { DomainError, inStore, type StoreContext } from '../kernel/index.ts'

export type WantedPicture = { url: string; alt: string; position: number; productId: string; row: number; handle: string }

/** Fetches pictures for imported products. One that cannot be had is a warning in the import, never a lost product. */
export async function fetchPictures(storeId: number, importId: string, pictures: WantedPicture[], resolver?: Resolver): Promise<void> {
  const actor = { kind: 'system', name: 'Import' } as const
  for (const picture of pictures) {
    try {
      const body = await safeFetch(picture.url, { maxBytes: maxUploadBytes, timeoutMs: 15_000, ...(resolver ? { resolver } : {}) })
      await inStore(storeId, actor, (ctx) => attach(ctx, picture, body))
    } catch (error) {
      const why = error instanceof DomainError ? error.message : 'It could not be read'
      await inStore(storeId, actor, (ctx) => warn(ctx, importId, picture, why))
    }
  }
}

async function attach(ctx: StoreContext, picture: WantedPicture, body: Buffer) {
  const { media: m, productMedia: pm } = tables
  const mediaId = await addPicture(ctx, {
    body,
    filename: new URL(picture.url).pathname.split('/').pop() ?? 'picture',
    alt: picture.alt,
  })
  await ctx.tx
    .update(m)
    .set({ sourceUrl: picture.url })
    .where(and(eq(m.storeId, ctx.store.id), eq(m.id, mediaId)))
  await ctx.tx
    .insert(pm)
    .values({ storeId: ctx.store.id, productId: picture.productId, mediaId, position: picture.position })
    .onConflictDoNothing()
  purgeProducts(ctx, [picture.productId])
}

async function warn(ctx: StoreContext, importId: string, picture: WantedPicture, why: string) {
  const { importErrors: e, imports: i } = tables
  await ctx.tx.insert(e).values({
    storeId: ctx.store.id,
    importId,
    row: picture.row,
    severity: 'warning',
    code: 'picture.unreachable',
    message: `Picture not taken: ${picture.url.slice(0, 300)}. ${why}. The rest of the row was taken.`,
    handle: picture.handle,
  })
  await ctx.tx
    .update(i)
    .set({ warnings: sql`${i.warnings} + 1` })
    .where(and(eq(i.storeId, ctx.store.id), eq(i.id, importId)))
}
