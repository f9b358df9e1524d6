import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { tables } from '#db'
import { purgeProducts } from '#domain/catalog'
import { addPicture, maxUploadBytes, type Resolver, safeFetch } from '#domain/media'
import { DomainError, inStore, type StoreContext } from '../kernel/index.ts'

/** `variantIds`: the variants that the picture shows and that have none yet. */
export type WantedPicture = {
  url: string
  alt: string
  position: number
  productId: string
  row: number
  handle: string
  variantIds: string[]
}

/** Fetches pictures for imported products. One that cannot be had is a warning in the import, never a lost product. */
export async function fetchPictures(storeId: number, importId: string, pictures: WantedPicture[], resolver?: Resolver): Promise<void> {
  const actor = { kind: 'system', name: 'Import' } as const
  for (const picture of pictures) {
    try {
      if (await inStore(storeId, actor, (ctx) => linkKnown(ctx, picture))) continue
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
  await linkVariants(ctx, picture, mediaId)
  purgeProducts(ctx, [picture.productId])
}

/** True when the product has this picture already; then only its variants are pointed to it. */
async function linkKnown(ctx: StoreContext, picture: WantedPicture): Promise<boolean> {
  const { media: m, productMedia: pm } = tables
  const [known] = await ctx.tx
    .select({ id: m.id })
    .from(m)
    .innerJoin(pm, and(eq(pm.storeId, m.storeId), eq(pm.mediaId, m.id)))
    .where(and(eq(m.storeId, ctx.store.id), eq(m.sourceUrl, picture.url), eq(pm.productId, picture.productId)))
  if (!known) return false
  await linkVariants(ctx, picture, known.id)
  purgeProducts(ctx, [picture.productId])
  return true
}

/** A picture that somebody chose meanwhile stays. */
async function linkVariants(ctx: StoreContext, { productId, variantIds }: WantedPicture, mediaId: string): Promise<void> {
  const v = tables.variants
  if (variantIds.length)
    await ctx.tx
      .update(v)
      .set({ mediaId })
      .where(and(eq(v.storeId, ctx.store.id), eq(v.productId, productId), inArray(v.id, variantIds), isNull(v.mediaId)))
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
