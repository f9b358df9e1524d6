import { copyFile, mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { tables } from '#db'
import { derivedKey, groundOf, storage } from '#domain/media'
import type { StoreContext } from '../kernel/index.ts'
import type { DemoPicture } from './catalogue.ts'

const widthsOf = (p: DemoPicture) => (p.width > 1200 ? [320, 640, 1200] : [320, 640, 1000])

/** Puts our own pictures into a store's library, in the widths that were made beforehand. Returns ids by content hash. */
export async function addDemoPictures(ctx: StoreContext, pictures: DemoPicture[], folder: string): Promise<Map<string, string>> {
  const unique = [...new Map(pictures.map((p) => [p.hash, p])).values()]
  const bytes = new Map(await Promise.all(unique.map(async (p) => [p.hash, await copyPicture(ctx.store.id, p, folder)] as const)))
  const grounds = new Map(await Promise.all(unique.map(async (p) => [p.hash, await groundOf(join(folder, `${p.hash}-320.webp`))] as const)))
  const m = tables.media
  const rows = await ctx.tx
    .insert(m)
    .values(
      unique.map((p) => ({
        storeId: ctx.store.id,
        hash: p.hash,
        filename: p.file.split('/').at(-1) ?? p.file,
        alt: p.alt,
        mime: 'image/webp',
        width: p.width,
        height: p.height,
        bytes: bytes.get(p.hash) ?? 0,
        status: 'ready',
        widths: widthsOf(p),
        ground: grounds.get(p.hash) ?? null,
      })),
    )
    .onConflictDoUpdate({ target: [m.storeId, m.hash], set: { status: 'ready' } })
    .returning({ id: m.id, hash: m.hash })
  return new Map(rows.map((r) => [r.hash, r.id]))
}

/** Returns the bytes of the widest WebP, which stands for the original. */
async function copyPicture(storeId: number, picture: DemoPicture, folder: string): Promise<number> {
  for (const width of widthsOf(picture)) {
    for (const type of ['webp', 'avif']) {
      const target = storage.path(derivedKey(storeId, picture.hash, width, type))
      await mkdir(dirname(target), { recursive: true })
      await copyFile(join(folder, `${picture.hash}-${width}.${type}`), target)
    }
  }
  return (await stat(join(folder, `${picture.hash}-${widthsOf(picture).at(-1)}.webp`))).size
}
