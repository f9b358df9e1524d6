import { and, eq, inArray, sql } from 'drizzle-orm'
import sharp from 'sharp'
import { tables } from '#db'
import { DomainError, enqueue, invalid, lockFor, notFound, type StoreContext, sha256, tags, writeAudit } from '../kernel/index.ts'
import { derivedKey, originalKey, storage } from './storage.ts'

sharp.cache(false) // every picture is drawn once; what it leaves in memory is of no use
sharp.concurrency(1) // several jobs run beside each other already

export const widths = [320, 640, 1200]
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'avif'])
const maxPixels = 40_000_000
const maxSide = 16_383 // WebP holds no more
export const maxUploadBytes = 20 * 1024 * 1024

/** Looks at the bytes, never at the name. 422 for anything that is no picture of the short list or has over 40 megapixels. */
export async function inspectPicture(body: Buffer): Promise<{ format: string; width: number; height: number }> {
  const refuse = (message: string) => invalid('media.unsupported', message, [{ path: 'file', message }])
  if (body.length > maxUploadBytes) throw new DomainError('media.too_large', 413, 'A picture may have up to 20 MB.')
  if (!body.length) throw refuse('This file is empty.')
  const meta = await sharp(body, { limitInputPixels: maxPixels, failOn: 'error' })
    .metadata()
    .catch(() => null)
  if (!meta?.format || !meta.width || !meta.height) throw refuse('This file is no picture that can be read.')
  const format = meta.format === 'heif' && meta.compression === 'av1' ? 'avif' : meta.format
  if (!formats.has(format)) throw refuse('JPEG, PNG, WebP, AVIF or GIF, please.')
  if (meta.width * meta.height > maxPixels) throw refuse('At most 40 megapixels.')
  if (Math.max(meta.width, meta.height) > maxSide) throw refuse(`At most ${maxSide} pixels a side.`)
  const isTurned = (meta.orientation ?? 1) >= 5
  return { format, width: isTurned ? meta.height : meta.width, height: isTurned ? meta.width : meta.height }
}

/** Keeps a picture; the worker makes the widths. The same bytes twice are one picture. */
export async function addPicture(ctx: StoreContext, input: { body: Buffer; filename: string; alt: string }): Promise<string> {
  const { format, width, height } = await inspectPicture(input.body)
  const hash = sha256(input.body).slice(0, 32)
  const m = tables.media
  await lockFiles(ctx, hash)
  const [known] = await ctx.tx
    .select({ id: m.id, status: m.status })
    .from(m)
    .where(and(eq(m.storeId, ctx.store.id), eq(m.hash, hash)))
  if (known?.status === 'failed') {
    await ctx.tx
      .update(m)
      .set({ status: 'pending' })
      .where(and(eq(m.storeId, ctx.store.id), eq(m.id, known.id)))
    await requestWidths(ctx, known.id)
  }
  if (known) return known.id
  await storage.put(originalKey(ctx.store.id, hash), input.body)
  const [row] = await ctx.tx
    .insert(m)
    .values({
      storeId: ctx.store.id,
      hash,
      filename: input.filename.slice(0, 200),
      alt: input.alt.slice(0, 500),
      mime: `image/${format}`,
      width,
      height,
      bytes: input.body.length,
      status: 'pending',
      widths: [],
      createdAt: ctx.now,
    })
    .onConflictDoUpdate({ target: [m.storeId, m.hash], set: { hash } })
    .returning({ id: m.id })
  if (!row) throw new Error('The picture was not written')
  await requestWidths(ctx, row.id)
  return row.id
}

const requestWidths = (ctx: StoreContext, mediaId: string) =>
  enqueue(ctx, 'media.derive-widths', { mediaId }, { key: `media:${ctx.store.id}:${mediaId}` })

/** Re-encodes to the widths, WebP and AVIF, without metadata. May run twice. Call outside a transaction's budget: it takes seconds. */
export async function encodeWidths(storeId: number, hash: string, originalWidth: number): Promise<number[]> {
  const body = await storage.get(originalKey(storeId, hash))
  const made = widths.filter((w) => w <= originalWidth)
  if (!made.length || originalWidth < (widths.at(-1) ?? 0)) made.push(originalWidth)
  const list = [...new Set(made)].sort((a, b) => a - b)
  for (const width of list) {
    const picture = sharp(body, { limitInputPixels: maxPixels }).rotate().resize({ width, withoutEnlargement: true })
    await storage.put(derivedKey(storeId, hash, width, 'webp'), await picture.clone().webp({ quality: 80 }).toBuffer())
    await storage.put(derivedKey(storeId, hash, width, 'avif'), await picture.clone().avif({ quality: 55, effort: 3 }).toBuffer())
  }
  return list
}

/** The colour of a picture's edges as `#rrggbb`: what its subject stands on. Null for what cannot be read. */
export async function groundOf(body: Buffer | string): Promise<string | null> {
  const side = 24
  const raw = await sharp(body, { limitInputPixels: maxPixels })
    .flatten({ background: '#ffffff' })
    .resize({ width: side, height: side, fit: 'fill' })
    .raw()
    .toBuffer()
    .catch(() => null)
  if (!raw || raw.length < side * side * 3) return null
  const sum = [0, 0, 0]
  let count = 0
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      if (x > 0 && x < side - 1 && y > 0 && y < side - 1) continue
      count += 1
      for (const c of [0, 1, 2]) sum[c] = (sum[c] ?? 0) + (raw[(y * side + x) * 3 + c] ?? 0)
    }
  return `#${sum
    .map((n) =>
      Math.round(n / count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Writes down the widths that were made. What was deleted while they were made leaves no files behind. */
export async function markReady(
  ctx: StoreContext,
  mediaId: string,
  hash: string,
  made: number[],
  ground: string | null = null,
): Promise<void> {
  const m = tables.media
  await lockFiles(ctx, hash)
  if (!(await findPicture(ctx, mediaId))) return eraseFiles(ctx, hash)
  await ctx.tx
    .update(m)
    .set({ status: made.length ? 'ready' : 'failed', widths: made, ground })
    .where(and(eq(m.storeId, ctx.store.id), eq(m.id, mediaId)))
  await purgeUsers(ctx, mediaId)
}

async function purgeUsers(ctx: StoreContext, mediaId: string): Promise<void> {
  const pm = tables.productMedia
  const users = await ctx.tx
    .select({ id: pm.productId })
    .from(pm)
    .where(and(eq(pm.storeId, ctx.store.id), eq(pm.mediaId, mediaId)))
  if (users.length) ctx.purge(tags.lists(ctx.store.id), ...users.map((u) => tags.product(ctx.store.id, u.id)))
}

export async function getPicture(ctx: StoreContext, id: string) {
  const row = await findPicture(ctx, id)
  if (!row) throw notFound('media')
  return row
}

export async function findPicture(ctx: StoreContext, id: string) {
  const m = tables.media
  const [row] = await ctx.tx
    .select()
    .from(m)
    .where(and(eq(m.storeId, ctx.store.id), eq(m.id, id)))
  return row ?? null
}

export async function updateAlt(ctx: StoreContext, id: string, alt: string): Promise<void> {
  const m = tables.media
  const before = await getPicture(ctx, id)
  await ctx.tx
    .update(m)
    .set({ alt })
    .where(and(eq(m.storeId, ctx.store.id), eq(m.id, id)))
  await writeAudit(ctx, { action: 'media.updated', subjectType: 'media', subjectId: id, before: { alt: before.alt }, after: { alt } })
  await purgeUsers(ctx, id)
  ctx.purge(tags.theme(ctx.store.id))
}

export async function listReadyPictures(ctx: StoreContext, hashes: string[]) {
  const m = tables.media
  if (!hashes.length) return []
  return ctx.tx
    .select({ hash: m.hash, alt: m.alt, width: m.width, height: m.height, widths: m.widths, ground: m.ground })
    .from(m)
    .where(and(eq(m.storeId, ctx.store.id), inArray(m.hash, hashes), eq(m.status, 'ready')))
}

/** The lock under which the files of one picture come and go, until the transaction ends. */
export const lockFiles = (ctx: StoreContext, hash: string) => lockFor(ctx, `media:${hash}`)

/** Removes the files of a deleted picture, unless it came back meanwhile or an order still shows it. */
export async function eraseFiles(ctx: StoreContext, hash: string): Promise<void> {
  await lockFiles(ctx, hash)
  const [kept] = await ctx.tx.execute(sql`
    select 1 from media where store_id = ${ctx.store.id} and hash = ${hash}
    union all select 1 from order_lines where store_id = ${ctx.store.id} and media_hash = ${hash} limit 1`)
  if (kept) return
  await storage.removeAll(String(ctx.store.id), `${hash}-`)
  await storage.removeAll(`${ctx.store.id}/original`, hash)
}
