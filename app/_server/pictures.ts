import type { StoreContext } from '#domain/kernel'
import { listReadyPictures } from '#domain/media'
import type { Picture } from '../../themes/core/types.ts'

/** Pictures of the store by content hash, in the order asked for; unknown ones fall away. */
export async function getPictures(ctx: StoreContext, hashes: string[]): Promise<Picture[]> {
  const rows = await listReadyPictures(ctx, hashes)
  return hashes.flatMap((hash) => rows.find((r) => r.hash === hash) ?? [])
}
