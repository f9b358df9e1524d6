import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { tables } from '#db'
import { derivedKey, storage } from '#domain/media'
import type { StoreContext } from '../kernel/index.ts'
import type { DemoPicture } from './catalogue.ts'

const widthsOf = (p: DemoPicture) => (p.width > 1200 ? [320, 640, 1200] : [320, 640, 1000])

/** Puts our own pictures into a store's library, in the widths that were made beforehand. Returns ids by content hash. */
export async function addDemoPictures(ctx: StoreContext, pictures: DemoPicture[], folder: string): Promise<Map<string, string>> {
  const unique = [...new Map(pictures.map((p) => [p.hash, p])).values()]
  await Promise.all(unique.map((p) => copyPicture(ctx.store.id, p, folder)))
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
        bytes: 0,
        status: 'ready',
        widths: widthsOf(p),
      })),
    )
    .onConflictDoUpdate({ target: [m.storeId, m.hash], set: { status: 'ready' } })
    .returning({ id: m.id, hash: m.hash })
  return new Map(rows.map((r) => [r.hash, r.id]))
}

async function copyPicture(storeId: number, picture: DemoPicture, folder: string) {
  for (const width of widthsOf(picture)) {
    for (const type of ['webp', 'avif']) {
      const target = storage.path(derivedKey(storeId, picture.hash, width, type))
      await mkdir(dirname(target), { recursive: true })
      await copyFile(join(folder, `${picture.hash}-${width}.${type}`), target)
    }
  }
}
